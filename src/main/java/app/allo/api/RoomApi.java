package app.allo.api;

import app.allo.access.Tokens;
import app.allo.api.ApiRequest.Action;
import app.allo.ice.IceServers;
import app.allo.origin.ForwardedHeaders;
import app.allo.origin.OwnOrigin;
import app.allo.room.Refusal;
import app.allo.room.Refused;
import app.allo.signaling.Rooms;
import app.allo.web.HttpRefusal;
import app.allo.web.JsonAnswer;
import app.allo.web.RequestBody;
import app.allo.web.WebVerticle;
import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/**
 * The API (protocol.md, HTTP): reads the body, calls the handler, and turns every failure into its
 * answer. One for all web verticles, so that an address is counted once; safe to share.
 */
public final class RoomApi implements WebVerticle.Api {
  private static final Logger LOG = System.getLogger(RoomApi.class.getName());

  /** Seconds to wait when only time helps and nobody knows how much. */
  private static final long RETRY_LATER = 5;

  /** How many addresses each limit remembers, some 100 bytes each. */
  private static final int ADDRESSES = 20_000;

  /** A whole office comes back at once after a restart, each with a seat to renew. */
  private static final int RENEWALS_PER_SEAT = 10;

  private static final String ROOMS = "/api/rooms";
  private static final String HOSTS = ROOMS + "/" + id("room") + "/hosts";
  private static final String INVITES = ROOMS + "/" + id("room") + "/invites";

  private final OwnOrigin own;
  private final ForwardedHeaders forwarded;
  private final Consumer<Refusal> refused;
  private final Map<String, Map<HttpMethod, Action>> actions = new LinkedHashMap<>();

  /**
   * @param refused called for each refusal, on any event loop
   */
  public RoomApi(
      Tokens tokens,
      Rooms rooms,
      RoomPolicy policy,
      IceServers servers,
      OwnOrigin own,
      ForwardedHeaders forwarded,
      Clock clock,
      SecureRandom random,
      Consumer<Refusal> refused) {
    this.own = own;
    this.forwarded = forwarded;
    this.refused = refused;
    RoomHandlers room = new RoomHandlers(tokens, rooms, policy, own, clock, random);
    SeatHandlers seat = new SeatHandlers(tokens, rooms, policy.relay());
    IceHandlers check = new IceHandlers(tokens, rooms, servers);
    LongSupplier nanos = System::nanoTime;
    RateLimit opening = new RateLimit(policy.roomsPerMinute(), ADDRESSES, nanos);
    RateLimit seating = new RateLimit(policy.seatsPerMinute(), ADDRESSES, nanos);
    RateLimit renewing =
        new RateLimit(policy.seatsPerMinute() * RENEWALS_PER_SEAT, ADDRESSES, nanos);
    RateLimit looking =
        new RateLimit(policy.seatsPerMinute() * RENEWALS_PER_SEAT, ADDRESSES, nanos);
    RateLimit checking = new RateLimit(policy.seatsPerMinute(), ADDRESSES, nanos);
    at(ROOMS, HttpMethod.POST, limited(opening, room::open));
    at(HOSTS, HttpMethod.POST, limited(seating, room::host));
    at(INVITES, HttpMethod.POST, limited(seating, room::invite));
    at(INVITES, HttpMethod.DELETE, limited(seating, room::rotate));
    at(INVITES + "/" + id("invite"), HttpMethod.DELETE, limited(seating, room::revoke));
    at("/api/invites/look", HttpMethod.POST, limited(looking, seat::look));
    at("/api/seats", HttpMethod.POST, limited(seating, seat::take));
    at("/api/seats/renew", HttpMethod.POST, limited(renewing, seat::renew));
    at("/api/ice", HttpMethod.GET, limited(checking, check::iceServers));
  }

  @Override
  public void mount(Router router, BiConsumer<HttpServerRequest, Future<Void>> answering) {
    actions.forEach(
        (path, methods) -> {
          methods.forEach(
              (method, action) ->
                  router
                      .routeWithRegex(method, path)
                      .handler(call -> answering.accept(call.request(), answer(call, action))));
          router
              .routeWithRegex(path)
              .handler(call -> answering.accept(call.request(), refuse(call, methods)));
        });
  }

  private static Future<Void> refuse(RoutingContext call, Map<HttpMethod, Action> methods) {
    return isPlain(call)
        ? JsonAnswer.refuseMethod(call.request(), names(methods))
        : JsonAnswer.refuse(call.request(), HttpRefusal.NOT_FOUND);
  }

  /**
   * The Router decodes and normalizes paths before it matches them; a path of the API has one
   * spelling.
   */
  private static boolean isPlain(RoutingContext call) {
    return call.normalizedPath().equals(call.request().path());
  }

  private Future<Void> answer(RoutingContext call, Action action) {
    HttpServerRequest request = call.request();
    if (!isPlain(call)) {
      return JsonAnswer.refuse(request, HttpRefusal.NOT_FOUND);
    }
    if (own.isForeign(request)) {
      return JsonAnswer.refuse(request, HttpRefusal.FOREIGN_ORIGIN);
    }
    if (!RequestBody.isJson(request)) {
      return JsonAnswer.refuse(request, HttpRefusal.UNSUPPORTED_TYPE);
    }
    return RequestBody.read(request)
        .map(JsonFields::parse)
        .map(body -> new ApiRequest(call, forwarded.clientAddress(request), body))
        .compose(action::on)
        .recover(failure -> refuse(request, failure));
  }

  private void at(String path, HttpMethod method, Action action) {
    actions
        .computeIfAbsent(path, none -> new TreeMap<>((a, b) -> a.name().compareTo(b.name())))
        .put(method, action);
  }

  /**
   * What {@link app.allo.room.id.Id128} accepts, as a named group: with any other id it is not a
   * path of the API.
   */
  private static String id(String name) {
    return "(?<" + name + ">[A-Za-z0-9_-]{21}[AQgw])";
  }

  private static Action limited(RateLimit limit, Action action) {
    return call -> {
      OptionalLong wait = limit.take(call.address());
      return wait.isPresent()
          ? Future.failedFuture(new RateLimited(wait.getAsLong()))
          : action.on(call);
    };
  }

  private Future<Void> refuse(HttpServerRequest request, Throwable failure) {
    if (request.response().ended() || request.response().closed()) {
      return Future.failedFuture(failure);
    }
    if (failure instanceof RequestBody.TooLarge) {
      return JsonAnswer.refuseAndClose(request, HttpRefusal.TOO_LARGE);
    }
    if (failure instanceof RequestBody.Unreadable) {
      return JsonAnswer.refuseAndClose(request, HttpRefusal.BAD_REQUEST);
    }
    if (failure instanceof RateLimited limited) {
      count(Refusal.TOO_MANY);
      return JsonAnswer.refuse(request, Refusal.TOO_MANY, limited.retryAfter());
    }
    if (failure instanceof Refused no && no.refusal().status() != 0) {
      return refuse(request, no.refusal());
    }
    LOG.log(Level.ERROR, "A call of the API failed", failure);
    return JsonAnswer.refuse(request, HttpRefusal.FAULT);
  }

  private Future<Void> refuse(HttpServerRequest request, Refusal refusal) {
    count(refusal);
    boolean later = refusal == Refusal.BUSY || refusal == Refusal.TOO_MANY;
    return later
        ? JsonAnswer.refuse(request, refusal, RETRY_LATER)
        : JsonAnswer.refuse(request, refusal);
  }

  private static String names(Map<HttpMethod, Action> methods) {
    return methods.keySet().stream().map(HttpMethod::name).collect(Collectors.joining(", "));
  }

  private void count(Refusal refusal) {
    refused.accept(refusal);
    LOG.log(Level.DEBUG, () -> "refused: " + refusal.code());
  }
}
