package app.allo.room;

import java.util.LinkedHashMap;
import java.util.Map;

/** A map that keeps only the newest entries, so that nobody can make it grow. */
final class BoundedMap<K, V> extends LinkedHashMap<K, V> {
  private final int capacity;

  BoundedMap(int capacity) {
    this.capacity = capacity;
  }

  @Override
  protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
    return size() > capacity;
  }
}
