package app.allo.room;

import app.allo.room.claims.Counters;
import app.allo.room.claims.Role;
import app.allo.room.claims.RoomClaims;
import app.allo.room.claims.Seat;
import app.allo.room.id.MemberId;
import app.allo.room.id.RoomId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * All that is known of a room, as a value: enough for another node to go on with it. Two records of
 * one room that were written apart from each other can be joined, see {@link #with}.
 *
 * @param knockKnown whether a token that speaks for the whole room has said so, not just an invite
 * @param doubt set while there is doubt about what was before a restart
 * @param vouched whether the counters are known to be the newest
 * @param remembered whether everything since the room was made is known
 * @param until epoch second at which it ends
 * @param forgetAt epoch second at which the last of its tokens has expired
 * @param uses who came through which limited invite
 * @param limits how many may come through each limited invite that a token has told of
 * @param removed who was removed, or sent away at the door
 * @param members who is in or waits
 * @param lost who was in, and did not come back in time
 * @param plates the sealed names that hosts left at the door, in the order in which they did
 * @param untold what those who are in have yet to be told
 */
public record RoomRecord(
    RoomId room,
    int capacity,
    boolean knock,
    boolean knockKnown,
    boolean locked,
    boolean ended,
    Counters counters,
    Optional<Doubt> doubt,
    boolean vouched,
    boolean remembered,
    long until,
    long forgetAt,
    Map<String, Set<MemberId>> uses,
    Map<String, Integer> limits,
    Set<MemberId> removed,
    List<Place> members,
    List<Seat> lost,
    List<Plate> plates,
    Untold untold) {

  /**
   * What a room knows that has started over.
   *
   * @param certain anything older is certainly dead
   * @param begun the counters with which it started over
   */
  public record Doubt(Counters certain, Counters begun) {}

  /** The name that a host left at the door, opaque to the server. */
  public record Plate(MemberId host, String sealed) {}

  /**
   * What people in the room will hear soon.
   *
   * @param everyone nobody has heard of anybody yet: the room was rebuilt just now
   * @param changed whose latest profile the others have not heard of
   */
  public record Untold(boolean everyone, Set<MemberId> changed) {
    public static final Untold NOTHING = new Untold(false, Set.of());

    public Untold {
      changed = Set.copyOf(changed);
    }

    Untold with(Untold other) {
      return new Untold(everyone || other.everyone, union(changed, other.changed));
    }
  }

  /**
   * A member's place.
   *
   * @param profile opaque to the server
   * @param socket the id of its socket; empty while it is away
   * @param from a hash of the address of that socket, which only the socket's node can compare
   */
  public record Place(Seat seat, String profile, String socket, String from) {
    /** The place of a member as it is here. */
    static Place of(Member member) {
      String socket = member.isAway() ? "" : member.socket();
      return new Place(member.seat(), member.profile(), socket, member.from());
    }

    public MemberId member() {
      return seat.member();
    }

    public boolean isAway() {
      return socket.isEmpty();
    }

    /** Whether its socket is on a node that is there. */
    boolean isHeldBy(Predicate<String> connected) {
      return !isAway() && connected.test(socket);
    }

    Place withSeat(Seat other) {
      return new Place(other, profile, socket, from);
    }

    /** The same member as two records know it: whoever saw more of it is right. */
    Place with(Place other) {
      Place here = isAway() && !other.isAway() ? other : this;
      boolean promoted = seat.role().compareTo(other.seat.role()) > 0;
      Role role = promoted ? other.seat.role() : seat.role();
      Seat newer = seat.gen() >= other.seat.gen() ? seat : other.seat;
      return here.withSeat(newer.withRole(role));
    }
  }

  public RoomRecord {
    uses = Map.copyOf(uses);
    limits = Map.copyOf(limits);
    removed = Set.copyOf(removed);
    members = List.copyOf(members);
    lost = List.copyOf(lost);
    plates = List.copyOf(plates);
  }

  /** Whether more must be remembered of it than any of its tokens says. */
  public boolean isWorthKeeping() {
    return ended || !members.isEmpty() || !counters.equals(Counters.NEW) || !uses.isEmpty();
  }

  /** How much there is to remember of it: one for the room, and for each name that it holds. */
  public int facts() {
    int used = uses.values().stream().mapToInt(Set::size).sum();
    return 1 + counters.out().size() + used + removed.size() + lost.size() + 8 * plates.size();
  }

  /** Why that one can be in the room no more; nothing for whoever is in, or may ask again. */
  public Optional<Refusal> outcomeOf(MemberId member) {
    if (ended) {
      return Optional.of(Refusal.ROOM_ENDED);
    }
    boolean in = members.stream().anyMatch(place -> place.member().equals(member));
    return removed.contains(member) && !in ? Optional.of(Refusal.REMOVED) : Optional.empty();
  }

  /** Whether it says the same, in whatever order. */
  public boolean saysAs(RoomRecord other) {
    return Set.copyOf(members).equals(Set.copyOf(other.members))
        && Set.copyOf(lost).equals(Set.copyOf(other.lost))
        && among(List.of(), List.of()).equals(other.among(List.of(), List.of()));
  }

  /** Whether whoever is in it sees the same. */
  public boolean looksAs(RoomRecord other) {
    return locked == other.locked && ended == other.ended && seen().equals(other.seen());
  }

  private Map<MemberId, List<Object>> seen() {
    return members.stream()
        .collect(
            Collectors.toMap(
                Place::member, place -> List.of(place.seat().role(), place.profile())));
  }

  private RoomRecord among(List<Place> in, List<Seat> out) {
    return new RoomRecord(
        room,
        capacity,
        knock,
        knockKnown,
        locked,
        ended,
        counters,
        doubt,
        vouched,
        remembered,
        until,
        forgetAt,
        uses,
        limits,
        removed,
        in,
        out,
        plates,
        untold);
  }

  /** What a token would say of the room. */
  RoomClaims claims() {
    return new RoomClaims(room, counters, capacity, knock, until, forgetAt);
  }

  /**
   * What two nodes know together that went on without each other. Whoever was removed by one is out
   * for both; everyone else who was in stays in, also where a removal that it had nothing to do
   * with made its seat an old one. Decision 361.
   */
  public RoomRecord with(RoomRecord other) {
    Counters newest = counters.merge(other.counters);
    Set<MemberId> out = union(removed, other.removed);
    Map<MemberId, Place> in = new LinkedHashMap<>();
    members.forEach(place -> in.put(place.member(), place));
    other.members.forEach(place -> in.merge(place.member(), place, Place::with));
    in.values().removeIf(place -> isOut(place.seat(), out));
    in.replaceAll((id, place) -> place.withSeat(spared(place.seat(), newest)));
    Map<MemberId, Seat> away = new LinkedHashMap<>();
    lost.forEach(seat -> away.put(seat.member(), seat));
    other.lost.forEach(seat -> away.putIfAbsent(seat.member(), seat));
    away.keySet().removeAll(in.keySet());
    away.values().removeIf(seat -> isOut(seat, out));
    away.replaceAll((id, seat) -> spared(seat, newest));
    return new RoomRecord(
        room,
        capacity,
        knockKnown || !other.knockKnown ? knock : other.knock,
        knockKnown || other.knockKnown,
        locked || other.locked,
        ended || other.ended,
        newest,
        doubt.or(other::doubt),
        vouched || other.vouched,
        remembered || other.remembered,
        Math.max(until, other.until),
        Math.max(forgetAt, other.forgetAt),
        joined(uses, other.uses, RoomRecord::union),
        joined(limits, other.limits, Math::max),
        out,
        new ArrayList<>(in.values()),
        new ArrayList<>(away.values()),
        joined(plates, other.plates),
        untold.with(other.untold));
  }

  /** Hosts are never removed. */
  private static boolean isOut(Seat seat, Set<MemberId> out) {
    return seat.role() != Role.HOST && out.contains(seat.member());
  }

  private static Seat spared(Seat seat, Counters newest) {
    return seat.gen() < newest.gen() ? seat.asOf(newest) : seat;
  }

  private static <T> Map<String, T> joined(
      Map<String, T> one, Map<String, T> other, BinaryOperator<T> both) {
    Map<String, T> all = new HashMap<>(one);
    other.forEach((invite, value) -> all.merge(invite, value, both));
    return all;
  }

  private static List<Plate> joined(List<Plate> one, List<Plate> other) {
    Map<MemberId, Plate> all = new LinkedHashMap<>();
    other.forEach(plate -> all.put(plate.host(), plate));
    one.forEach(plate -> all.put(plate.host(), plate));
    return List.copyOf(all.values());
  }

  private static Set<MemberId> union(Set<MemberId> one, Set<MemberId> other) {
    Set<MemberId> both = new HashSet<>(one);
    both.addAll(other);
    return both;
  }
}
