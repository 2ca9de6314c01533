package app.allo.room;

import app.allo.room.claims.RoomClaims;
import app.allo.room.claims.SeatGrant;
import app.allo.room.id.RoomId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/**
 * The rooms that one node has open, each opened or rebuilt by any of its valid tokens, and what is
 * remembered of closed ones. Not safe for use by several threads.
 */
public final class OpenRooms {
  private static final long FORGET_EVERY_MILLIS = 60_000;

  private final Map<RoomId, Room> rooms = new HashMap<>();
  private final ClosedRooms closedRooms = new ClosedRooms();
  private final RebuiltRooms rebuiltRooms = new RebuiltRooms();
  private final RoomContext context;
  private long forgetAt = Long.MIN_VALUE;

  /**
   * @param time read once, as the start of the server
   * @param crowded whether memory is too short to let anyone new in
   * @param listener notified of the events of every room
   */
  public OpenRooms(RoomLimits limits, Time time, BooleanSupplier crowded, RoomListener listener) {
    this.context = new RoomContext(limits, time, crowded, listener, time.steady());
  }

  /** Opens a room that was just made: nobody can be in it. Fails with BUSY. */
  public Room open(RoomClaims claims) {
    return openOr(claims, false, "");
  }

  /**
   * The room of a verified token, which learns from it; rebuilt if it is not open here. Fails with
   * ROOM_ENDED or BUSY.
   *
   * @param from the address that asks, or a hash of it
   */
  public Room of(RoomClaims claims, String from) {
    return openOr(claims, true, from);
  }

  /**
   * Takes over a room, or learns what another node knows of one that is open here.
   *
   * @param connected whether that socket is on a node which is there
   */
  public void learn(RoomRecord record, Predicate<String> connected) {
    Room open = rooms.get(record.room());
    if (open != null) {
      open.learn(record, connected);
    } else if (record.ended() && record.members().isEmpty()) {
      long forgetAt = context.at(record.forgetAt());
      closedRooms.remember(
          record.room(),
          new ClosedRooms.Entry(
              record.counters(), true, record.uses(), forgetAt, record.vouched()));
    } else {
      Room room = Room.takenOver(record, context);
      rooms.put(record.room(), room);
      context.listener().on(room, new RoomEvent.Opened(true));
      room.disconnected(connected);
      if (record.ended()) {
        // One side of a split ended it, and on the other some are still in.
        room.end();
      }
    }
  }

  /** Another node goes on with that room: nobody in it hears of that. */
  public void release(RoomId id) {
    Room room = rooms.remove(id);
    if (room != null) {
      room.rebuiltFrom().ifPresent(from -> rebuiltRooms.remove(from, id));
    }
  }

  /** Whoever's socket is on a node that has gone has time to come back elsewhere. */
  public void disconnected(Predicate<String> connected) {
    rooms.values().forEach(room -> room.disconnected(connected));
  }

  /** The room, if it is open. */
  public Optional<Room> find(RoomId id) {
    return Optional.ofNullable(rooms.get(id));
  }

  /**
   * What an invite shows of its room, which is neither opened for it nor learns from it. Fails with
   * ROOM_ENDED, INVITE_REVOKED or INVITE_USED.
   */
  public Room.Glance look(RoomId id, SeatGrant grant) {
    Room room = rooms.get(id);
    if (room != null) {
      return room.look(grant);
    }
    closedRooms.recall(id).ifPresent(past -> past.requireGood(grant));
    return Room.Glance.NOBODY;
  }

  /** Every room that is open. */
  public Collection<Room> all() {
    return List.copyOf(rooms.values());
  }

  /** Does whatever is due in every room, and drops rooms that are over. */
  public void sweep() {
    long now = context.now();
    rooms.values().removeIf(room -> isDropped(room, now));
    if (forgetAt <= now) {
      forgetAt = now + FORGET_EVERY_MILLIS;
      closedRooms.forgetExpired(now);
    }
  }

  /** How many rooms are open. */
  public int size() {
    return rooms.size();
  }

  /** How many members are in them or wait at their doors. */
  public int members() {
    return rooms.values().stream().mapToInt(room -> room.roster().size()).sum();
  }

  /** How many closed rooms are remembered. */
  public int remembered() {
    return closedRooms.size();
  }

  private Room openOr(RoomClaims claims, boolean rebuilt, String from) {
    Room room = rooms.get(claims.room());
    if (room == null) {
      room = rebuild(claims, rebuilt, from);
      rooms.put(claims.room(), room);
    }
    if (room.hasEnded()) {
      throw new Refused(Refusal.ROOM_ENDED);
    }
    room.merge(claims);
    return room;
  }

  private Room rebuild(RoomClaims claims, boolean rebuilt, String from) {
    Optional<ClosedRooms.Entry> past = closedRooms.recall(claims.room());
    if (past.filter(ClosedRooms.Entry::ended).isPresent()) {
      throw new Refused(Refusal.ROOM_ENDED);
    }
    if (rebuilt) {
      dropEmptyOnes(from);
    }
    if (rooms.size() >= context.limits().maxRooms() || context.crowded().getAsBoolean()) {
      throw new Refused(Refusal.BUSY);
    }
    if (rebuilt) {
      rebuiltRooms.add(from, claims.room());
    }
    Room room = new Room(claims, past.orElse(ClosedRooms.NOTHING), rebuilt ? from : null, context);
    context.listener().on(room, new RoomEvent.Opened(rebuilt));
    return room;
  }

  /** Drops empty rooms until this address may rebuild one more. */
  private void dropEmptyOnes(String from) {
    List<Room> empty =
        rebuiltRooms.of(from).stream()
            .map(rooms::get)
            .filter(room -> room.roster().isEmpty())
            .toList();
    for (Room room : empty.subList(0, Math.max(0, empty.size() + 1 - RebuiltRooms.MOST_EMPTY))) {
      rooms.remove(room.id());
      remember(room);
    }
  }

  private boolean isDropped(Room room, long now) {
    room.sweep(now);
    boolean over = room.isOver(now);
    if (over) {
      remember(room);
    }
    return over;
  }

  private void remember(Room room) {
    context.listener().on(room, new RoomEvent.Dropped(room.hasEnded()));
    closedRooms.remember(room.id(), room.leaveBehind());
    room.rebuiltFrom().ifPresent(from -> rebuiltRooms.remove(from, room.id()));
  }
}
