package app.allo.room;

import app.allo.room.claims.RoomClaims;
import app.allo.room.claims.SeatGrant;
import app.allo.room.id.RoomId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/**
 * The rooms that one node has open, each opened or rebuilt by any of its valid tokens, and what is
 * remembered of closed ones. Not safe for use by several threads.
 */
public final class OpenRooms {
  private static final long FORGET_EVERY_MILLIS = 60_000;

  /** A room is swept this often at least, so that one which was closed is not held for long. */
  private static final long SWEEP_ALL_MILLIS = 30_000;

  /** A room, when it is to be swept, and how many were in it when it last was. */
  private static final class Open {
    private final Room room;
    private long due = Long.MAX_VALUE;
    private int members;

    private Open(Room room) {
      this.room = room;
    }
  }

  /** To sweep a room then, unless that has become earlier. */
  private record Sweep(Open open, long due) {}

  private final Map<RoomId, Open> rooms = new HashMap<>();
  private final PriorityQueue<Sweep> sweeps =
      new PriorityQueue<>(Comparator.comparingLong(Sweep::due));

  /** Rooms in which something may have happened since the last sweep. */
  private Set<Open> touched = new LinkedHashSet<>();

  private int members;
  private final ClosedRooms closedRooms = new ClosedRooms();
  private final RebuiltRooms rebuiltRooms = new RebuiltRooms();
  private final RoomContext context;
  private long forgetAt = Long.MIN_VALUE;

  /**
   * @param time read once, as the start of the server
   * @param crowded whether memory is too short to let anyone new in
   * @param listener notified of the events of every room
   */
  public OpenRooms(
      RoomLimits limits, Time time, BooleanSupplier crowded, RoomEvent.Listener listener) {
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
    Optional<Room> open = find(record.room());
    if (open.isPresent()) {
      open.get().learn(record, connected);
    } else if (record.ended() && record.members().isEmpty()) {
      long forgetAt = context.at(record.forgetAt());
      closedRooms.remember(
          record.room(),
          new ClosedRooms.Entry(
              record.counters(), true, record.uses(), forgetAt, record.vouched()));
    } else {
      Room room = Room.takenOver(record, context);
      add(room);
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
    Open open = rooms.get(id);
    if (open != null) {
      remove(open);
      open.room.rebuiltFrom().ifPresent(from -> rebuiltRooms.remove(from, id));
    }
  }

  /** Whoever's socket is on a node that has gone has time to come back elsewhere. */
  public void disconnected(Predicate<String> connected) {
    all().forEach(room -> room.disconnected(connected));
  }

  /** The room, if it is open. It is swept next time: the caller may change it until then. */
  public Optional<Room> find(RoomId id) {
    Optional<Open> open = Optional.ofNullable(rooms.get(id));
    open.ifPresent(touched::add);
    return open.map(found -> found.room);
  }

  /**
   * What an invite shows of its room, which is neither opened for it nor learns from it. Fails with
   * ROOM_ENDED, INVITE_REVOKED or INVITE_USED.
   */
  public Room.Glance look(RoomId id, SeatGrant grant) {
    Open open = rooms.get(id);
    if (open != null) {
      return open.room.look(grant);
    }
    closedRooms.recall(id).ifPresent(past -> past.requireGood(grant));
    return Room.Glance.NOBODY;
  }

  /** Every room that is open. Each is swept next time. */
  public List<Room> all() {
    touched.addAll(rooms.values());
    return rooms.values().stream().map(open -> open.room).toList();
  }

  /**
   * Does whatever is due, and drops rooms that are over. Looks only at rooms in which something is
   * due, or may have happened.
   */
  public void sweep() {
    long now = context.now();
    Set<Open> happened = touched;
    touched = new LinkedHashSet<>();
    happened.forEach(open -> sweep(open, now));
    while (!sweeps.isEmpty() && sweeps.peek().due() <= now) {
      Sweep next = sweeps.remove();
      if (next.due() == next.open().due) {
        sweep(next.open(), now);
      }
    }
    if (forgetAt <= now) {
      forgetAt = now + FORGET_EVERY_MILLIS;
      closedRooms.forgetExpired(now);
    }
  }

  /** How many rooms are open. */
  public int size() {
    return rooms.size();
  }

  /** How many members were in them or waited at their doors when they were last swept. */
  public int members() {
    return members;
  }

  /** How many closed rooms are remembered. */
  public int remembered() {
    return closedRooms.size();
  }

  private Room openOr(RoomClaims claims, boolean rebuilt, String from) {
    Room room = find(claims.room()).orElse(null);
    if (room == null) {
      room = rebuild(claims, rebuilt, from);
      add(room);
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
    List<Open> empty =
        rebuiltRooms.of(from).stream()
            .map(rooms::get)
            .filter(open -> open.room.roster().isEmpty())
            .toList();
    for (Open open : empty.subList(0, Math.max(0, empty.size() + 1 - RebuiltRooms.MOST_EMPTY))) {
      remove(open);
      remember(open.room);
    }
  }

  private void add(Room room) {
    Open open = new Open(room);
    rooms.put(room.id(), open);
    touched.add(open);
  }

  private void remove(Open open) {
    rooms.remove(open.room.id());
    members -= open.members;
  }

  private void sweep(Open open, long now) {
    Room room = open.room;
    if (rooms.get(room.id()) != open) {
      return;
    }
    long due = room.sweep(now);
    if (room.isOver(now)) {
      remove(open);
      remember(room);
      return;
    }
    members += room.roster().size() - open.members;
    open.members = room.roster().size();
    due = Math.max(now + 1, Math.min(now + SWEEP_ALL_MILLIS, due));
    if (due < open.due || open.due <= now) {
      open.due = due;
      sweeps.add(new Sweep(open, due));
    }
  }

  private void remember(Room room) {
    context.listener().on(room, new RoomEvent.Dropped(room.hasEnded()));
    closedRooms.remember(room.id(), room.leaveBehind());
    room.rebuiltFrom().ifPresent(from -> rebuiltRooms.remove(from, room.id()));
  }
}
