package app.allo.room;

import app.allo.room.id.MemberId;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Limits how often others are told that a member has changed: of rapid changes they hear the latest
 * state only. Hosts are told less often about members at the door, even if these come and go.
 */
final class Pacing {
  static final long MEMBER_MILLIS = 250;
  static final long KNOCK_MILLIS = 2_000;

  private static final int MOST_REMEMBERED = 256;

  private final Map<MemberId, Long> nextAt = new BoundedMap<>(MOST_REMEMBERED);
  private final Set<MemberId> untold = new LinkedHashSet<>();

  /** Members whose knock the hosts were told of. */
  private final Set<MemberId> heard = new HashSet<>();

  /** Whether the others may be told of this member now; if not, once it is {@link #due}. */
  boolean mayTell(Member member, long now) {
    if (now < nextAt.getOrDefault(member.id(), Long.MIN_VALUE)) {
      untold.add(member.id());
      return false;
    }
    nextAt.put(member.id(), now + (member.isWaiting() ? KNOCK_MILLIS : MEMBER_MILLIS));
    untold.remove(member.id());
    if (member.isWaiting()) {
      heard.add(member.id());
    }
    return true;
  }

  /** A host was told of all who wait. */
  void hostHears(List<Member> waiting) {
    waiting.forEach(member -> heard.add(member.id()));
  }

  /** The member is gone, or in. Returns whether hosts were told of its knock. */
  boolean wasHeard(MemberId id) {
    untold.remove(id);
    return heard.remove(id);
  }

  /** Whom the others have yet to be told of. */
  Set<MemberId> untold() {
    return untold;
  }

  /** The others have yet to be told of these, as well. */
  void owes(Set<MemberId> members) {
    untold.addAll(members);
  }

  /** Members that the others may be told of by now. */
  List<MemberId> due(long now) {
    if (untold.isEmpty()) {
      return List.of();
    }
    return untold.stream().filter(id -> nextAt.getOrDefault(id, now) <= now).toList();
  }
}
