package app.allo.room;

import app.allo.room.id.MemberId;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How often others hear that one member has changed: whoever changes more often is told of with
 * what it is then. Of who waits at the door hosts hear less often, also if it comes and goes.
 */
final class Pacing {
  static final long MEMBER_MILLIS = 250;
  static final long KNOCK_MILLIS = 2_000;

  private static final int MOST_REMEMBERED = 256;

  private final Map<MemberId, Long> nextAt = new BoundedMap<>(MOST_REMEMBERED);
  private final Set<MemberId> untold = new LinkedHashSet<>();

  /** Whose knocking the hosts have heard of. */
  private final Set<MemberId> heard = new HashSet<>();

  /** Whether the others are told of this member now; else once it is {@link #due}. */
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

  /** A host is told of all who wait. */
  void hostHears(List<Member> waiting) {
    waiting.forEach(member -> heard.add(member.id()));
  }

  /** The member is gone, or is in. Whether hosts have heard of its knocking. */
  boolean wasHeard(MemberId id) {
    untold.remove(id);
    return heard.remove(id);
  }

  /** Whom the others may be told of by now. */
  List<MemberId> due(long now) {
    if (untold.isEmpty()) {
      return List.of();
    }
    return untold.stream().filter(id -> nextAt.getOrDefault(id, now) <= now).toList();
  }
}
