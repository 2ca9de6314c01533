package app.allo.room;

import app.allo.room.claims.RoomClaims;
import app.allo.room.id.RoomId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * The rooms that one node has open, each opened or rebuilt by any valid token of its own, and what
 * is remembered of those that are not. Not safe for use by several threads.
 */
public final class OpenRooms {
  private static final long FORGET_EVERY_MILLIS = 60_000;

  private final Map<RoomId, Room> rooms = new HashMap<>();
  private final ClosedRooms ledger = new ClosedRooms();
  private final RebuiltRooms rebuiltRooms = new RebuiltRooms();
  private final RoomContext around;
  private long forgetAt = Long.MIN_VALUE;

  /**
   * @param time the server starts now
   * @param crowded whether memory is too short to let anybody new in
   * @param audience of every room
   */
  public OpenRooms(RoomLimits limits, Time time, BooleanSupplier crowded, RoomListener audience) {
    this.around = new RoomContext(limits, time, crowded, audience, time.steady());
  }

  /** Opens a room that was just made: nobody can be in it. Fails with BUSY. */
  public Room open(RoomClaims opening) {
    return openOr(opening, false, "");
  }

  /**
   * The room of a verified token, which learns from it; rebuilt if it is not open here. Fails with
   * ROOM_ENDED or BUSY.
   *
   * @param from the address that asks, or a hash of it
   */
  public Room of(RoomClaims opening, String from) {
    return openOr(opening, true, from);
  }

  /** The room, if it is open. */
  public Optional<Room> find(RoomId id) {
    return Optional.ofNullable(rooms.get(id));
  }

  /** Every room that is open. */
  public Collection<Room> all() {
    return List.copyOf(rooms.values());
  }

  /** Does what has fallen due in every room, and drops those that are over. */
  public void sweep() {
    long now = around.now();
    rooms.values().removeIf(room -> isDropped(room, now));
    if (forgetAt <= now) {
      forgetAt = now + FORGET_EVERY_MILLIS;
      ledger.forgetExpired(now);
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

  /** How many rooms that are not open are remembered. */
  public int remembered() {
    return ledger.size();
  }

  private Room openOr(RoomClaims opening, boolean rebuilt, String from) {
    Room room = rooms.get(opening.room());
    if (room == null) {
      room = rebuild(opening, rebuilt, from);
      rooms.put(opening.room(), room);
    }
    if (room.hasEnded()) {
      throw new Refused(Refusal.ROOM_ENDED);
    }
    room.merge(opening);
    return room;
  }

  private Room rebuild(RoomClaims opening, boolean rebuilt, String from) {
    Optional<ClosedRooms.Entry> past = ledger.recall(opening.room());
    if (past.filter(ClosedRooms.Entry::ended).isPresent()) {
      throw new Refused(Refusal.ROOM_ENDED);
    }
    if (rebuilt) {
      dropEmptyOnes(from);
    }
    if (rooms.size() >= around.limits().maxRooms() || around.crowded().getAsBoolean()) {
      throw new Refused(Refusal.BUSY);
    }
    if (rebuilt) {
      rebuiltRooms.add(from, opening.room());
    }
    return new Room(opening, past.orElse(ClosedRooms.NOTHING), rebuilt ? from : null, around);
  }

  /** Until this address may rebuild one more. */
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
    ledger.remember(room.id(), room.leaveBehind());
    room.rebuiltFrom().ifPresent(from -> rebuiltRooms.remove(from, room.id()));
  }
}
