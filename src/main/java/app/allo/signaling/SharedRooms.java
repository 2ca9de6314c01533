package app.allo.signaling;

import app.allo.cluster.Copies;
import app.allo.cluster.Copy;
import app.allo.cluster.Nodes;
import app.allo.cluster.Unheard;
import app.allo.room.OpenRooms;
import app.allo.room.RoomEvent;
import app.allo.room.RoomRecord;
import app.allo.room.RoomView;
import app.allo.room.Time;
import app.allo.room.id.MemberId;
import app.allo.room.id.RoomId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Keeps the rooms of this node and what the others know of them in step: says what has changed in
 * its own, hears what the others say of theirs, and takes rooms over or gives them up as nodes come
 * and go. Nobody in a room hears of that. Decisions 360 and 361.
 */
final class SharedRooms implements RoomEvent.Listener, Nodes.Listener {
  private static final long FORGET_EVERY_MILLIS = 60_000;

  private final Nodes nodes;
  private final RoomEvent.Listener next;
  private final Consumer<RoomView> tookOver;
  private final MemberControl control;
  private final Time time;
  private final Runnable rejoined;
  private final Copies copies;
  private final Unheard unheard = new Unheard();

  /** Rooms that have changed since the others heard of them. */
  private final Map<RoomId, RoomView> changed = new LinkedHashMap<>();

  /** What this node has said of its rooms since it last said that the members know, too. */
  private final Map<RoomId, Long> said = new HashMap<>();

  /** Set while a room learns what another node knows, which it does piece by piece. */
  private boolean learning;

  private OpenRooms rooms;
  private long forgetAt = Long.MIN_VALUE;

  /**
   * @param tookOver is told of each room that this node goes on with
   * @param control ends sockets here whose members have missed something
   * @param rejoined is called once this node is among the others again that it was cut off from
   */
  SharedRooms(
      Nodes nodes,
      RoomEvent.Listener next,
      Consumer<RoomView> tookOver,
      MemberControl control,
      Time time,
      Runnable rejoined) {
    this.nodes = nodes;
    this.next = next;
    this.tookOver = tookOver;
    this.control = control;
    this.time = time;
    this.rejoined = rejoined;
    this.copies = new Copies(nodes.self());
  }

  /** These are the rooms that it keeps in step. */
  void of(OpenRooms open) {
    rooms = open;
  }

  /** Whether this node owns the room. */
  boolean owns(RoomId room) {
    return nodes.isAlone() || nodes.ownerOf(room).equals(nodes.self());
  }

  /** Opens a room that another node had open, if this one goes on with it. */
  void prepare(RoomId room) {
    if (!nodes.isAlone() && rooms.find(room).isEmpty()) {
      copies.find(room).ifPresent(copy -> takeOver(copy.room()));
    }
  }

  @Override
  public void on(RoomView room, RoomEvent event) {
    if (!nodes.isAlone()) {
      changed.put(room.id(), room);
      if (!learning) {
        // Must precede the news: whoever hears it may send an offer at once, and the next owner
        // must know whatever any member has heard.
        say();
      }
    }
    next.on(room, event);
  }

  /** Says what has changed: at the latest before the answer to whoever changed it. */
  void say(RoomId room) {
    if (!nodes.isAlone()) {
      rooms.find(room).ifPresent(open -> changed.put(room, open));
      say();
    }
  }

  /** Says everything that has changed. */
  void say() {
    if (changed.isEmpty()) {
      return;
    }
    for (RoomView room : changed.values()) {
      copies.say(room.record()).ifPresent(this::told);
    }
    changed.clear();
  }

  /** Says what has changed by itself, and forgets what no longer matters. */
  void sweep() {
    if (nodes.isAlone()) {
      return;
    }
    say();
    if (!said.isEmpty()) {
      nodes.membersHeard(said);
      said.clear();
    }
    sendBack();
    if (forgetAt <= time.steady()) {
      forgetAt = time.steady() + FORGET_EVERY_MILLIS;
      copies.forgetExpired(Math.floorDiv(time.date(), 1000));
    }
  }

  @Override
  public void nodesChanged() {
    say();
    rooms.disconnected(nodes::holds);
    for (Copy copy : copies.all()) {
      RoomId room = copy.room().room();
      if (!owns(room)) {
        if (rooms.find(room).isPresent()) {
          // Whoever owns it now may not have heard all of it.
          tell(copy);
          changed.remove(room);
          rooms.release(room);
        } else if (!nodes.isThere(copy.by())) {
          nodes.tell(copy);
        }
      } else if (!copy.room().members().isEmpty()) {
        prepare(room);
      }
    }
    say();
    sendBack();
  }

  @Override
  public void rejoined() {
    rejoined.run();
  }

  @Override
  public void clocksApart(long millis) {
    time.othersApart(millis);
  }

  @Override
  public Collection<Copy> known() {
    say();
    List<Copy> known =
        copies.all().stream()
            .filter(copy -> copy.by().equals(nodes.self()) || !nodes.isThere(copy.by()))
            .toList();
    known.forEach(this::note);
    return known;
  }

  @Override
  public void heard(Copy copy, boolean more) {
    say();
    RoomId room = copy.room().room();
    Set<MemberId> here = new HashSet<>();
    Optional<Copy> before = copies.find(room);
    before.ifPresent(known -> addThoseHere(known.room(), here));
    copies
        .hear(copy)
        .ifPresent(
            both -> {
              addThoseHere(both.room(), here);
              if (more || !nodes.isThere(copy.by())) {
                unheard.said(copy, here, time.steady());
              }
              learned(both);
              before
                  .filter(known -> known.isApartFrom(copy))
                  .ifPresent(
                      known -> {
                        catchUp(known, both);
                        catchUp(copy, both);
                      });
              sendBack();
            });
  }

  /**
   * Sends back whoever was on that side of a split, if the other side's owner goes on with the
   * room: it has told its own of all that happened there, and nobody else. Decision 361.
   */
  private void catchUp(Copy side, Copy both) {
    RoomRecord seen = side.room();
    if (nodes.ownerOf(seen.room()).equals(side.by()) || seen.looksAs(both.room())) {
      return;
    }
    for (RoomRecord.Place place : seen.members()) {
      if (!place.isAway()) {
        control.end(seen.room(), place, both.room().outcomeOf(place.member()));
      }
    }
  }

  @Override
  public void membersHeard(String by, RoomId room, long count) {
    unheard.told(by, room, count);
  }

  private void addThoseHere(RoomRecord record, Set<MemberId> here) {
    for (RoomRecord.Place place : record.members()) {
      if (!place.isAway() && nodes.isHere(place.socket())) {
        here.add(place.member());
      }
    }
  }

  /**
   * Ends the sockets here that have missed what has changed in their room, since the node is gone
   * that was to tell them: whoever may come back learns from a welcome how things are.
   */
  private void sendBack() {
    unheard
        .due(nodes::isThere, time.steady())
        .forEach(
            (room, members) -> {
              Optional<RoomRecord> now = copies.find(room).map(Copy::room);
              for (MemberId member : members) {
                control.endHere(room, member, now.flatMap(record -> record.outcomeOf(member)));
              }
            });
  }

  private void learned(Copy both) {
    RoomRecord record = both.room();
    placed(record);
    if (!owns(record.room())) {
      return;
    }
    // What comes of it is said with the next sweep: two nodes that differ would not stop.
    if (rooms.find(record.room()).isPresent() || !record.members().isEmpty()) {
      takeOver(record);
    }
  }

  private void takeOver(RoomRecord record) {
    boolean fresh = rooms.find(record.room()).isEmpty();
    learning = true;
    try {
      rooms.learn(record, nodes::holds);
    } finally {
      learning = false;
    }
    rooms
        .find(record.room())
        .ifPresent(
            room -> {
              changed.put(record.room(), room);
              if (fresh) {
                tookOver.accept(room);
              }
            });
  }

  private void told(Copy copy) {
    placed(copy.room());
    tell(copy);
  }

  private void tell(Copy copy) {
    nodes.tell(copy);
    note(copy);
  }

  /** What this node has said of a room: that the members know it, too, is said a little later. */
  private void note(Copy copy) {
    if (copy.by().equals(nodes.self())) {
      said.put(copy.room().room(), copy.heard().get(copy.by()));
    }
  }

  /** Notes on which other nodes the members of a room are. */
  private void placed(RoomRecord record) {
    Map<MemberId, String> elsewhere = new HashMap<>();
    for (RoomRecord.Place place : record.members()) {
      if (!place.isAway() && !place.seat().isWaiting() && !nodes.isHere(place.socket())) {
        elsewhere.put(place.member(), Nodes.nodeOf(place.socket()));
      }
    }
    nodes.placed(record.room(), elsewhere);
  }
}
