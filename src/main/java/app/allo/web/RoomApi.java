package app.allo.web;

import app.allo.access.Tokens;
import app.allo.room.Refusal;
import app.allo.room.Refused;
import app.allo.signaling.Rooms;
import app.allo.web.ApiCall.Action;
import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/**
 * The API of §4: finds the action, has the body read, and turns every failure into its answer. One
 * for all web verticles, so that an address is counted once; safe to share.
 */
public final class RoomApi implements Function<HttpServerRequest, Future<Void>> {
  private static final Logger LOG = System.getLogger(RoomApi.class.getName());

  /** Seconds to wait where only time helps and nobody knows how much. */
  private static final long RETRY_LATER = 5;

  /** How many addresses each limit remembers, some 100 bytes each. */
  private static final int ADDRESSES = 20_000;

  /** A whole office comes back at once after a restart, each with a seat to renew. */
  private static final int RENEWALS_PER_SEAT = 10;

  private final OwnOrigin own;
  private final ForwardedHeaders forwarded;
  private final Consumer<Refusal> refused;
  private final Map<ApiPath.Place, Map<HttpMethod, Action>> actions =
      new EnumMap<>(ApiPath.Place.class);

  /**
   * @param refused is told of each refusal, on any event loop
   */
  public RoomApi(
      Tokens tokens,
      Rooms rooms,
      RoomPolicy policy,
      OwnOrigin own,
      ForwardedHeaders forwarded,
      Clock clock,
      SecureRandom random,
      Consumer<Refusal> refused) {
    this.own = own;
    this.forwarded = forwarded;
    this.refused = refused;
    RoomCalls room = new RoomCalls(tokens, rooms, policy, clock, random);
    SeatCalls seat = new SeatCalls(tokens, rooms);
    LongSupplier nanos = System::nanoTime;
    RateLimit opening = new RateLimit(policy.roomsPerMinute(), ADDRESSES, nanos);
    RateLimit seating = new RateLimit(policy.seatsPerMinute(), ADDRESSES, nanos);
    RateLimit renewing =
        new RateLimit(policy.seatsPerMinute() * RENEWALS_PER_SEAT, ADDRESSES, nanos);
    at(ApiPath.Place.ROOMS, HttpMethod.POST, limited(opening, room::open));
    at(ApiPath.Place.INVITES, HttpMethod.POST, limited(seating, room::invite));
    at(ApiPath.Place.INVITES, HttpMethod.DELETE, limited(seating, room::rotate));
    at(ApiPath.Place.INVITE, HttpMethod.DELETE, limited(seating, room::revoke));
    at(ApiPath.Place.SEATS, HttpMethod.POST, limited(seating, seat::take));
    at(ApiPath.Place.RENEWAL, HttpMethod.POST, limited(renewing, seat::renew));
  }

  /** Answers a request below /api/. */
  @Override
  public Future<Void> apply(HttpServerRequest request) {
    Optional<ApiPath> path = ApiPath.parse(request.path());
    if (path.isEmpty()) {
      return Answer.refuse(request, HttpRefusal.NOT_FOUND);
    }
    Map<HttpMethod, Action> methods = actions.get(path.get().place());
    Action action = methods.get(request.method());
    if (action == null) {
      return Answer.refuseMethod(request, names(methods));
    }
    if (own.isForeign(request)) {
      return Answer.refuse(request, HttpRefusal.FOREIGN_ORIGIN);
    }
    if (!RequestBody.isJson(request)) {
      return Answer.refuse(request, HttpRefusal.UNSUPPORTED_TYPE);
    }
    return RequestBody.read(request)
        .map(JsonFields::parse)
        .map(body -> new ApiCall(request, path.get(), forwarded.clientAddress(request), body))
        .compose(action::on)
        .recover(failure -> refuse(request, failure));
  }

  private void at(ApiPath.Place place, HttpMethod method, Action action) {
    actions
        .computeIfAbsent(place, none -> new TreeMap<>((a, b) -> a.name().compareTo(b.name())))
        .put(method, action);
  }

  private static Action limited(RateLimit limit, Action action) {
    return call -> {
      OptionalLong wait = limit.take(call.address());
      return wait.isPresent()
          ? Future.failedFuture(new Limited(wait.getAsLong()))
          : action.on(call);
    };
  }

  private Future<Void> refuse(HttpServerRequest request, Throwable failure) {
    if (request.response().ended() || request.response().closed()) {
      return Future.failedFuture(failure);
    }
    if (failure instanceof RequestBody.TooLarge) {
      return Answer.refuseAndClose(request, HttpRefusal.TOO_LARGE);
    }
    if (failure instanceof Limited limited) {
      refused.accept(Refusal.TOO_MANY);
      return Answer.refuse(request, Refusal.TOO_MANY, limited.retryAfter());
    }
    if (failure instanceof Refused no && no.refusal().status() != 0) {
      return refuse(request, no.refusal());
    }
    LOG.log(Level.ERROR, "A call of the API failed", failure);
    return Answer.refuse(request, HttpRefusal.FAULT);
  }

  private Future<Void> refuse(HttpServerRequest request, Refusal refusal) {
    refused.accept(refusal);
    boolean later = refusal == Refusal.BUSY || refusal == Refusal.TOO_MANY;
    return later ? Answer.refuse(request, refusal, RETRY_LATER) : Answer.refuse(request, refusal);
  }

  private static String names(Map<HttpMethod, Action> methods) {
    return methods.keySet().stream().map(HttpMethod::name).collect(Collectors.joining(", "));
  }
}
