package app.allo.cluster;

import app.allo.room.RoomRecord;
import app.allo.room.id.RoomId;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What this node knows of every room, its own included, as their owners said it. Bounded: of rooms
 * that nobody is in, those are forgotten first that were not spoken of for longest; the others are
 * as many as nodes have open. Not safe for use by several threads.
 */
public final class Copies {
  static final int MOST_EMPTY = 10_000;

  /** Bounds what is remembered of them together, see {@link RoomRecord#facts}. */
  static final int MOST_FACTS = 100_000;

  private final Map<RoomId, Copy> copies = new LinkedHashMap<>();
  private final String self;
  private int empty;
  private int facts;

  /** Counts over all rooms: one that was forgotten must not begin anew, or nobody believes it. */
  private long said;

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
    Copy next = Copy.said(now, self, ++said, Optional.ofNullable(before));
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
    if (isEmpty(copy)) {
      empty++;
      facts += copy.room().facts();
      forgetOldest();
    }
  }

  private void forgetOldest() {
    Iterator<Copy> oldest = copies.values().iterator();
    while (empty > MOST_EMPTY || facts > MOST_FACTS) {
      Copy next = oldest.next();
      if (isEmpty(next)) {
        oldest.remove();
        forgotten(next);
      }
    }
  }

  private void remove(RoomId room) {
    Copy gone = copies.remove(room);
    if (gone != null && isEmpty(gone)) {
      forgotten(gone);
    }
  }

  private void forgotten(Copy copy) {
    empty--;
    facts -= copy.room().facts();
  }

  private static boolean isEmpty(Copy copy) {
    return copy.room().members().isEmpty();
  }
}
