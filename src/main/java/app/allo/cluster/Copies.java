package app.allo.cluster;

import app.allo.room.RoomRecord;
import app.allo.room.id.RoomId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What this node knows of every room, its own included, as their owners said it. Bounded: of rooms
 * that nobody is in, those are forgotten first that were not spoken of for longest. Not safe for
 * use by several threads.
 */
public final class Copies {
  static final int MOST_EMPTY = 10_000;

  private final Map<RoomId, Copy> copies = new LinkedHashMap<>();
  private final String self;
  private int empty;

  public Copies(String self) {
    this.self = self;
  }

  public Optional<Copy> find(RoomId room) {
    return Optional.ofNullable(copies.get(room));
  }

  public Collection<Copy> all() {
    return List.copyOf(copies.values());
  }

  public int size() {
    return copies.size();
  }

  /** This node says something of a room; returns what the others must hear, if it is any news. */
  public Optional<Copy> say(RoomRecord now) {
    Copy before = copies.get(now.room());
    if (before == null && !now.isWorthKeeping()) {
      return Optional.empty();
    }
    if (before != null && before.room().saysAs(now)) {
      return Optional.empty();
    }
    Copy next = before == null ? Copy.first(now, self) : before.next(now, self);
    put(next);
    return Optional.of(next);
  }

  /** Another node says something of a room; returns what is known now, if that is news here. */
  public Optional<Copy> hear(Copy said) {
    Copy before = copies.get(said.room().room());
    Copy both = before == null ? said : before.with(said);
    if (both == before) {
      return Optional.empty();
    }
    put(both);
    return Optional.of(both);
  }

  /** Forgets rooms of which all tokens have expired. */
  public void forgetExpired(long epochSecond) {
    copies.values().stream()
        .filter(copy -> isEmpty(copy) && copy.room().forgetAt() < epochSecond)
        .map(copy -> copy.room().room())
        .toList()
        .forEach(this::remove);
  }

  private void put(Copy copy) {
    remove(copy.room().room());
    if (!copy.room().isWorthKeeping()) {
      return;
    }
    copies.put(copy.room().room(), copy);
    if (isEmpty(copy) && ++empty > MOST_EMPTY) {
      copies.values().stream()
          .filter(Copies::isEmpty)
          .findFirst()
          .ifPresent(oldest -> remove(oldest.room().room()));
    }
  }

  private void remove(RoomId room) {
    Copy gone = copies.remove(room);
    if (gone != null && isEmpty(gone)) {
      empty--;
    }
  }

  private static boolean isEmpty(Copy copy) {
    return copy.room().members().isEmpty();
  }
}
