package app.allo.cluster;

import app.allo.room.id.MemberId;
import app.allo.room.id.RoomId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Rooms of which another node has told this one a change, and not yet that it has told the members
 * as well. If it dies in between, those who are on this node may never hear of it. Not safe for use
 * by several threads. Decision 450.
 */
public final class Unheard {
  /** A node that is there and has said no more for so long has lost what it said. */
  static final long LOST_MILLIS = 10_000;

  private record Said(String by, RoomId room) {}

  private record Change(long count, long at, Set<MemberId> members) {
    Change since(Optional<Change> before) {
      Set<MemberId> all = new HashSet<>(members);
      before.ifPresent(earlier -> all.addAll(earlier.members));
      return new Change(count, at, all);
    }
  }

  private final Map<Said, Change> changes = new HashMap<>();

  /**
   * A node has said something of a room.
   *
   * @param members who is on this node and may have to hear of it
   * @param now ms on a clock that is never set
   */
  public void said(Copy copy, Set<MemberId> members, long now) {
    Said said = new Said(copy.by(), copy.room().room());
    Change change = new Change(copy.heard().getOrDefault(copy.by(), 0L), now, members);
    Change all = change.since(Optional.ofNullable(changes.get(said)));
    if (!all.members().isEmpty()) {
      changes.put(said, all);
    }
  }

  /** That node has told the members all that it had said of this room up to then. */
  public void told(String by, RoomId room, long count) {
    changes.computeIfPresent(
        new Said(by, room), (said, change) -> change.count() <= count ? null : change);
  }

  /** Takes out the rooms whose members will not hear of it any more, with those on this node. */
  public Map<RoomId, Set<MemberId>> due(Predicate<String> isThere, long now) {
    Map<RoomId, Set<MemberId>> due = new HashMap<>();
    changes
        .entrySet()
        .removeIf(
            each -> {
              boolean lost = each.getValue().at() + LOST_MILLIS <= now;
              if (!lost && isThere.test(each.getKey().by())) {
                return false;
              }
              due.computeIfAbsent(each.getKey().room(), room -> new HashSet<>())
                  .addAll(each.getValue().members());
              return true;
            });
    return due;
  }
}
