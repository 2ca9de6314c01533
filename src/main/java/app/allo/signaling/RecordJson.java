package app.allo.signaling;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Converts records of ids, numbers, texts, sets of texts and further records to JSON and back. A
 * value of a sealed type is identified by the name of its record; no other class is ever
 * instantiated. Decision 035.
 */
final class RecordJson {
  private static final String KIND = "kind";

  private RecordJson() {}

  static JsonObject write(Record value) {
    JsonObject json = new JsonObject().put(KIND, value.getClass().getSimpleName());
    for (RecordComponent component : value.getClass().getRecordComponents()) {
      json.put(component.getName(), plain(read(component, value)));
    }
    return json;
  }

  /** Reads a record of that type, or one that a sealed type permits. */
  static <T> T read(Class<T> type, JsonObject json) {
    return type.cast(record(type, json));
  }

  private static Object plain(Object value) {
    if (value instanceof Record record) {
      return write(record);
    }
    if (value instanceof Enum<?> constant) {
      return constant.name();
    }
    return value instanceof Collection<?> texts ? new JsonArray(texts.stream().toList()) : value;
  }

  private static Object record(Class<?> type, JsonObject json) {
    if (!type.isSealed()) {
      return construct(type, json);
    }
    for (Class<?> permitted : type.getPermittedSubclasses()) {
      if (permitted.getSimpleName().equals(json.getString(KIND))) {
        return construct(permitted, json);
      }
    }
    throw new IllegalArgumentException("no such " + type.getSimpleName());
  }

  private static Object construct(Class<?> type, JsonObject json) {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types = new Class<?>[components.length];
    Object[] values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      values[i] = typed(types[i], json.getValue(components[i].getName()));
    }
    try {
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException("not a " + type.getSimpleName(), e);
    }
  }

  private static Object typed(Class<?> type, Object value) {
    if (value instanceof JsonObject json) {
      return record(type, json);
    }
    // An earlier version does not know the newest fields.
    if (type == long.class) {
      return value == null ? 0L : ((Number) value).longValue();
    }
    if (type == int.class) {
      return value == null ? 0 : ((Number) value).intValue();
    }
    if (type == boolean.class) {
      return value != null && (Boolean) value;
    }
    if (type.isEnum()) {
      return value == null ? null : constant(type, (String) value);
    }
    return type == Set.class ? texts((JsonArray) value) : value;
  }

  private static Object constant(Class<?> type, String name) {
    for (Object constant : type.getEnumConstants()) {
      if (((Enum<?>) constant).name().equals(name)) {
        return constant;
      }
    }
    throw new IllegalArgumentException("no such " + type.getSimpleName());
  }

  private static Set<String> texts(JsonArray array) {
    Set<String> texts = new LinkedHashSet<>();
    array.forEach(text -> texts.add((String) text));
    return texts;
  }

  private static Object read(RecordComponent component, Record value) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(value);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException("cannot read " + component.getName(), e);
    }
  }
}
