package app.allo.signaling;

import app.allo.access.SeatClaims;
import app.allo.room.Refusal;
import app.allo.room.Refused;
import app.allo.room.claims.Role;
import app.allo.room.id.Alias;
import app.allo.room.id.MemberId;
import app.allo.signaling.bytes.Relayed;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.eventbus.EventBus;
import io.vertx.core.eventbus.Message;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.UUID;

/**
 * One socket's place in its room: what its browser says goes to the room or to a peer, what they
 * say goes to the browser. A join goes in this order: inbox, join, welcome. An end: inbox, then the
 * room, so that whoever learns of it and still writes is told that nobody is there.
 */
public final class Membership {
  /** The close code that asks a browser to come back: service restart. */
  public static final int RESTART = 1012;

  /** The browser at the other end of the socket. */
  public interface Browser {
    /** Sends it a finished message. */
    void say(String text);

    /** The same, already in UTF-8; nobody changes it any more. */
    void say(byte[] text);

    /** When it said what is being taken, as its own clock counts. */
    long heardAt();

    /** A signal of its was relayed, which was heard at that moment. */
    void relayed(long heardAt);

    /** Tells it that a message was refused; {@code about} is that message's type, or null. */
    void refuse(Refusal refusal, String about);

    /** Closes its socket, which then calls {@link Membership#close}. */
    void end(int closeCode);
  }

  public static final int NORMAL = 1000;

  private static final Logger LOG = System.getLogger(Membership.class.getName());
  private static final int FAULT = 1011;

  private enum Phase {
    NEW,
    JOINING,
    JOINED,
    OVER
  }

  private final SeatClaims seat;
  private final Rooms rooms;
  private final MemberConsumers consumers;
  private final Browser browser;
  private final String socket;
  private Phase phase = Phase.NEW;

  /** Whether the room already knows that this is no longer its member's socket. */
  private boolean released;

  public Membership(SeatClaims seat, Rooms rooms, EventBus bus, Browser browser) {
    this.seat = seat;
    this.rooms = rooms;
    this.consumers = new MemberConsumers(bus, rooms.nodes(), seat);
    this.socket = rooms.nodes().nameSocket(UUID.randomUUID().toString());
    this.browser = browser;
  }

  /** Whether the room was asked to let this socket in. */
  public boolean hasJoined() {
    return phase != Phase.NEW;
  }

  /**
   * Does what a message asks for.
   *
   * @throws Malformed for one that makes no sense now
   */
  public void take(ClientMessage message) throws Malformed {
    if (message instanceof ClientMessage.Signal signal) {
      relay(signal);
    } else if (message instanceof ClientMessage.Join join) {
      join(join);
    } else if (message instanceof ClientMessage.Leave) {
      leave();
    } else if (phase == Phase.NEW) {
      throw new Malformed(message.type());
    } else if (message instanceof ClientMessage.Profile change) {
      rooms.profile(seat, socket, change.profile());
    } else if (message instanceof ClientMessage.Act act) {
      act(act);
    } else {
      throw new IllegalStateException("nothing takes " + message.type());
    }
  }

  /**
   * The socket is closing, after so many ms of silence: its member is away, unless the room knows
   * better.
   */
  public void close(long silentMillis) {
    consumers.close();
    if (hasJoined() && !released) {
      rooms.lost(seat, socket, silentMillis);
    }
    phase = Phase.OVER;
  }

  private void relay(ClientMessage.Signal signal) {
    Optional<MemberId> peer = signal.to().filter(to -> !to.equals(seat.member()));
    if (peer.isEmpty() || !consumers.isAdmitted()) {
      browser.refuse(Refusal.NO_PEER, signal.type());
      return;
    }
    long heardAt = browser.heardAt();
    consumers
        .send(peer.get(), signal.data(), socket)
        .onComplete(
            taken -> relayed(peer.get(), signal.data().length(), heardAt),
            noInbox -> browser.refuse(Refusal.NO_PEER, signal.type()));
  }

  private void relayed(MemberId peer, int bytes, long heardAt) {
    browser.relayed(heardAt);
    if (LOG.isLoggable(Level.DEBUG)) {
      LOG.log(
          Level.DEBUG,
          "room %s: signal from %s to %s, %d bytes"
              .formatted(Alias.of(seat.room()), Alias.of(seat.member()), Alias.of(peer), bytes));
    }
  }

  private void join(ClientMessage.Join join) throws Malformed {
    if (hasJoined()) {
      throw new Malformed(join.type());
    }
    phase = Phase.JOINING;
    consumers
        .open(this::heard)
        // Must precede the join: whoever is then told of this member may send an offer
        // at once.
        .compose(open -> settle(seat.role()))
        .compose(settled -> ask(join))
        .compose(joined -> settle(joined.role()).map(joined))
        .onSuccess(this::joined)
        .onFailure(this::refused);
  }

  private Future<Joined> ask(ClientMessage.Join join) {
    return phase == Phase.JOINING
        ? rooms.join(seat, socket, join.profile())
        : Future.failedFuture(new Refused(Refusal.TIMEOUT));
  }

  /** Keeps an inbox only while the role allows others to write to this member. */
  private Future<Void> settle(Role role) {
    if (role == Role.WAITING || phase == Phase.OVER) {
      consumers.dismiss();
      return Future.succeededFuture();
    }
    return consumers.admit(this::receive);
  }

  private void receive(Message<Object> signal) {
    if (signal.body() instanceof Relayed relayed) {
      browser.say(relayed.text());
    } else {
      browser.say((String) signal.body());
    }
  }

  private void joined(Joined joined) {
    if (phase == Phase.JOINING) {
      phase = Phase.JOINED;
      browser.say(joined.welcome());
    }
  }

  private void refused(Throwable failure) {
    if (phase == Phase.JOINING) {
      released = true;
      browser.end(refusalOf(failure).map(Refusal::closeCode).orElse(FAULT));
    }
  }

  private void act(ClientMessage.Act act) {
    rooms
        .act(seat, socket, act.action())
        .onFailure(
            failure ->
                refusalOf(failure).ifPresent(refusal -> browser.refuse(refusal, act.type())));
  }

  private void leave() {
    consumers.dismiss();
    if (hasJoined()) {
      rooms.leave(seat, socket);
    }
    released = true;
    browser.end(NORMAL);
  }

  /** What the room says, see {@link MemberControl}. */
  private void heard(Message<String> message) {
    MultiMap headers = message.headers();
    String only = headers.get(MemberControl.ONLY);
    String except = headers.get(MemberControl.EXCEPT);
    String close = headers.get(MemberControl.CLOSE);
    if (only != null ? !only.equals(socket) : socket.equals(except)) {
      return;
    }
    // Before its own welcome it also receives what is meant for an older socket of the same
    // member: the welcome will say it all, and "all but the newest" does not apply to an
    // even newer one.
    if (phase == Phase.JOINING && only == null && (close == null || except != null)) {
      return;
    }
    String role = headers.get(MemberControl.ROLE);
    if (role != null) {
      settle(Role.ofWire(role)).onFailure(this::fault);
    }
    if (!message.body().isEmpty()) {
      browser.say(message.body());
    }
    if (close != null) {
      released = !close.equals(MemberControl.COME_BACK);
      browser.end(Integer.parseInt(close));
    }
  }

  private void fault(Throwable failure) {
    LOG.log(Level.ERROR, "A socket could not take part in its room", failure);
    browser.end(FAULT);
  }

  private static Optional<Refusal> refusalOf(Throwable failure) {
    if (failure instanceof Refused refused) {
      return Optional.of(refused.refusal());
    }
    LOG.log(Level.ERROR, "A room failed to answer a socket", failure);
    return Optional.empty();
  }
}
