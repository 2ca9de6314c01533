package app.allo.signaling;

import app.allo.access.Claims;
import app.allo.access.HostClaims;
import app.allo.access.HostClaims.Purpose;
import app.allo.access.InviteClaims;
import app.allo.access.SeatClaims;
import app.allo.cluster.Nodes;
import app.allo.room.Refusal;
import app.allo.room.Refused;
import app.allo.room.Room;
import app.allo.room.id.Id128;
import app.allo.room.id.MemberId;
import app.allo.signaling.bytes.Relayed;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.eventbus.EventBus;
import io.vertx.core.eventbus.ReplyException;
import io.vertx.core.eventbus.ReplyFailure;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The way to a room from a socket or from HTTP: asks its owner over the event bus. Every refusal is
 * a {@link Refused}; if no owner answers in time, it is {@link Refusal#BUSY}. Safe to share between
 * event loops.
 *
 * <p>Any call may also fail with {@link Refusal#ROOM_ENDED}, or with {@link Refusal#BUSY} if the
 * server has no place for one more room.
 */
public final class Rooms {
  private static final long ANSWER_MILLIS = 5_000;

  /** How long one of several nodes may take, before the owner of that moment is asked. */
  public static final long NODE_MILLIS = 700;

  /** How long nodes may differ about who owns a room, until it is asked again. */
  private static final long ASK_AGAIN_MILLIS = 50;

  private static final String HASH = "HmacSHA256";
  private static final int KEY_BYTES = 16;

  private final Vertx vertx;
  private final EventBus bus;
  private final Nodes nodes;
  private final SecretKeySpec key;
  private final String from;

  /** Reaches the rooms of these nodes. */
  public Rooms(Vertx vertx, Nodes nodes) {
    this(vertx, nodes, newKey(), "");
    RecordCodec.register(bus);
    Relayed.register(bus);
  }

  private Rooms(Vertx vertx, Nodes nodes, SecretKeySpec key, String from) {
    this.vertx = vertx;
    this.bus = vertx.eventBus();
    this.nodes = nodes;
    this.key = key;
    this.from = from;
  }

  /**
   * The same, for requests from that address, by which rooms are counted. Only a hash of it is
   * passed on, under a key that dies with this process.
   */
  public Rooms from(String address) {
    return new Rooms(vertx, nodes, key, hash(address));
  }

  /** Reserves a room that was just made. */
  public Future<Void> open(HostClaims host) {
    return ask(new RoomCommand.Open(host)).mapEmpty();
  }

  /**
   * Exchanges a host token or an invite for a seat; the same member gets the same place again. The
   * role is host, guest or waiting. Fails with INVITE_USED, INVITE_REVOKED, ROOM_FULL, ROOM_LOCKED,
   * TOO_MANY (32 wait already) or REMOVED.
   */
  public Future<SeatClaims> redeem(Claims hostOrInvite, MemberId member) {
    return askForSeat(new RoomCommand.Redeem(hostOrInvite, member, from));
  }

  /** A newer seat for the same place. Fails with REMOVED or EXPIRED. */
  public Future<SeatClaims> renew(SeatClaims seat) {
    return askForSeat(new RoomCommand.Renew(seat, from));
  }

  /**
   * A new invite to the host's room.
   *
   * @param uses how many members may come through it, 0 for no limit
   */
  public Future<InviteClaims> invite(HostClaims host, int uses, Duration ttl, boolean knock) {
    return ask(new RoomCommand.Invite(host, uses, ttl.toSeconds(), knock, from))
        .map(reply -> ((RoomReply.Invited) reply).invite());
  }

  /** A newer token for a call that its host opens again on other days. */
  public Future<HostClaims> renew(HostClaims host, Duration ttl) {
    return host(host, Purpose.LATER, ttl);
  }

  /** A token for a link that makes another device of the host one, too. */
  public Future<HostClaims> forDevice(HostClaims host, Duration ttl) {
    return host(host, Purpose.DEVICE, ttl);
  }

  private Future<HostClaims> host(HostClaims host, Purpose purpose, Duration ttl) {
    return ask(new RoomCommand.Host(host, purpose, ttl.toSeconds(), from))
        .map(reply -> ((RoomReply.Hosted) reply).host());
  }

  /** From now on, nobody new can use the invite of that {@code jti}. */
  public Future<Void> revoke(HostClaims host, String invite) {
    return ask(new RoomCommand.Revoke(host, invite, from)).mapEmpty();
  }

  /** From now on, nobody new can use any older invite. */
  public Future<Rotated> rotate(HostClaims host) {
    return ask(new RoomCommand.Rotate(host, from)).map(reply -> (Rotated) reply);
  }

  /**
   * What an invite tells of its room before a seat is taken; nothing comes of it there. Fails with
   * INVITE_REVOKED or INVITE_USED.
   */
  public Future<Room.Glance> look(InviteClaims invite) {
    return ask(new RoomCommand.Look(invite))
        .map(reply -> (RoomReply.Looked) reply)
        .map(
            looked ->
                new Room.Glance(
                    looked.count(), Optional.of(looked.plate()).filter(plate -> !plate.isEmpty())));
  }

  /**
   * Whether {@link #join} would let this seat in; to be called before a socket is opened. Fails
   * with REMOVED, ROOM_FULL, ROOM_LOCKED or TOO_MANY.
   */
  public Future<Void> check(SeatClaims seat) {
    return ask(new RoomCommand.Check(seat, from)).mapEmpty();
  }

  /**
   * Takes the seat with this socket; an older socket of the same member is closed. The inbox must
   * be registered before, or an offer could be lost. Fails as {@link #check} does.
   *
   * @param socket an id that is unique among all sockets
   */
  public Future<Joined> join(SeatClaims seat, String socket, String profile) {
    return ask(new RoomCommand.Join(seat, socket, profile, from)).map(reply -> (Joined) reply);
  }

  /** The member's sealed profile has changed. */
  public void profile(SeatClaims seat, String socket, String profile) {
    tell(new RoomCommand.Profile(seat, socket, profile));
  }

  /** The member leaves for good. */
  public void leave(SeatClaims seat, String socket) {
    tell(new RoomCommand.Leave(seat, socket));
  }

  /**
   * The socket died, after so many ms of silence: its member is away, and lost once the rest of the
   * grace time is over.
   */
  public void lost(SeatClaims seat, String socket, long silentMillis) {
    tell(new RoomCommand.Lost(seat, socket, silentMillis));
  }

  /** Does what only a host may do. Fails with NOT_HOST, NO_PEER, or ROOM_FULL when admitting. */
  public Future<Void> act(SeatClaims seat, String socket, HostAction action) {
    return ask(new RoomCommand.Act(seat, socket, action)).mapEmpty();
  }

  /** What a socket hears whose signal nobody takes on another node. */
  public static String noPeer() {
    return new ServerMessage.Error(Refusal.NO_PEER, Optional.of("signal")).text();
  }

  Nodes nodes() {
    return nodes;
  }

  private String hash(String address) {
    try {
      Mac mac = Mac.getInstance(HASH);
      mac.init(key);
      byte[] hash = mac.doFinal(address.getBytes(StandardCharsets.UTF_8));
      return Id128.encode(Arrays.copyOf(hash, KEY_BYTES));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no " + HASH, e);
    }
  }

  private static SecretKeySpec newKey() {
    byte[] key = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(key);
    return new SecretKeySpec(key, HASH);
  }

  private Future<SeatClaims> askForSeat(RoomCommand command) {
    return ask(command).map(reply -> ((RoomReply.Seated) reply).seat());
  }

  private Future<RoomReply> ask(RoomCommand command) {
    Future<RoomReply> answer =
        nodes.isAlone()
            ? ask(nodes.self(), command, ANSWER_MILLIS)
            : askUntil(command, System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(ANSWER_MILLIS));
    return answer.recover(failure -> Future.failedFuture(asRefused(failure)));
  }

  private Future<RoomReply> ask(String node, RoomCommand command, long millis) {
    DeliveryOptions options = RecordCodec.COMMANDS.options().setSendTimeout(millis);
    return bus.<RoomReply>request(
            Address.owner(node), command, options.setLocalOnly(node.equals(nodes.self())))
        .map(answer -> answer.body());
  }

  /** Asks whoever owns the room at the moment, again and again if that one does not answer. */
  private Future<RoomReply> askUntil(RoomCommand command, long until) {
    return ask(nodes.ownerOf(command.claims().room()), command, NODE_MILLIS)
        .recover(
            failure ->
                isAnswer(failure) || System.nanoTime() - until > 0
                    ? Future.failedFuture(failure)
                    : vertx
                        .timer(ASK_AGAIN_MILLIS, TimeUnit.MILLISECONDS)
                        .compose(now -> askUntil(command, until)));
  }

  private static boolean isAnswer(Throwable failure) {
    return failure instanceof ReplyException answer
        && answer.failureType() == ReplyFailure.RECIPIENT_FAILURE
        && !RoomVerticle.MOVED.equals(answer.getMessage());
  }

  private void tell(RoomCommand command) {
    if (nodes.isAlone()) {
      bus.send(Address.owner(nodes.self()), command, RecordCodec.COMMANDS.options());
    } else {
      ask(command);
    }
  }

  // The owner answers a refusal with its code; no owner, or no answer in time, means that the
  // server is too busy.
  private static Throwable asRefused(Throwable failure) {
    if (!(failure instanceof ReplyException answer)) {
      return failure;
    }
    if (!isAnswer(answer)) {
      return new Refused(Refusal.BUSY);
    }
    for (Refusal refusal : Refusal.values()) {
      if (refusal.code().equals(answer.getMessage())) {
        return new Refused(refusal);
      }
    }
    return answer;
  }
}
