package app.allo.signaling;

import app.allo.json.StrictJson;
import app.allo.room.id.Id128;
import app.allo.room.id.MemberId;
import app.allo.signaling.bytes.SignalData;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads one message in one pass. Strict: one object, the fields of its type each exactly once, no
 * others; only {@code from}, {@code room} and {@code role} are ignored, since they are not for a
 * browser to say. {@code data} is not decoded: its bytes stay as they are (RFC 8259).
 */
public final class MessageReader {
  static final int MAX_PROFILE = 1024;
  static final int MAX_DATA = 48 * 1024;

  /** All are of one length, so that it tells nothing: 12, 512 and 16 bytes in base64url. */
  private static final Pattern PLATE = Pattern.compile("[A-Za-z0-9_-]{720}");

  private static final int MAX_DIGITS = 32;
  private static final long MAX_INTEGER = 1L << 53;

  private static final JsonFactory JSON =
      StrictJson.bounded(
              StreamReadConstraints.builder()
                  .maxNumberLength(MAX_DIGITS)
                  .maxNameLength(64)
                  .maxStringLength(ClientMessage.MAX_BYTES))
          // Always UTF-8: no byte order mark, and no guessing at UTF-16.
          .disable(JsonFactory.Feature.CHARSET_DETECTION)
          .build();

  private enum Field {
    TYPE,
    PROFILE,
    TO,
    DATA,
    MEMBER,
    LOCKED,
    PLATE
  }

  private static final Map<String, Field> FIELDS =
      Map.of(
          "type", Field.TYPE,
          "profile", Field.PROFILE,
          "to", Field.TO,
          "data", Field.DATA,
          "member", Field.MEMBER,
          "locked", Field.LOCKED,
          "plate", Field.PLATE);

  private static final Map<String, Set<Field>> TYPES =
      Map.ofEntries(
          Map.entry("join", EnumSet.of(Field.TYPE, Field.PROFILE)),
          Map.entry("profile", EnumSet.of(Field.TYPE, Field.PROFILE)),
          Map.entry("signal", EnumSet.of(Field.TYPE, Field.TO, Field.DATA)),
          Map.entry("leave", EnumSet.of(Field.TYPE)),
          Map.entry("admit", EnumSet.of(Field.TYPE, Field.MEMBER)),
          Map.entry("refuse", EnumSet.of(Field.TYPE, Field.MEMBER)),
          Map.entry("remove", EnumSet.of(Field.TYPE, Field.MEMBER)),
          Map.entry("promote", EnumSet.of(Field.TYPE, Field.MEMBER)),
          Map.entry("lock", EnumSet.of(Field.TYPE, Field.LOCKED)),
          Map.entry("plate", EnumSet.of(Field.TYPE, Field.PLATE)),
          Map.entry("end", EnumSet.of(Field.TYPE)));

  private static final Set<String> PASSED_OVER = Set.of("from", "room", "role");

  private final byte[] message;
  private final EnumSet<Field> seen = EnumSet.noneOf(Field.class);
  private String type;
  private String profile;
  private MemberId to;
  private SignalData data;
  private MemberId member;
  private boolean locked;
  private String plate;

  private MessageReader(byte[] message) {
    this.message = message;
  }

  /**
   * Reads a message.
   *
   * @param message bytes known to be UTF-8
   * @throws Malformed for anything but a message of {@link ClientMessage}
   */
  public static ClientMessage read(byte[] message) throws Malformed {
    Optional<ClientMessage.Signal> plain = PlainSignal.read(message);
    return plain.isPresent() ? plain.get() : parse(message);
  }

  /** Reads a message in any spelling that JSON allows. */
  static ClientMessage parse(byte[] message) throws Malformed {
    MessageReader reader = new MessageReader(message);
    try (JsonParser json = JSON.createParser(message)) {
      StrictJson.readObject(json, reader::field);
      return reader.message();
    } catch (IOException notJson) {
      throw reader.malformed();
    }
  }

  private void field(String name, JsonParser json) throws IOException, Malformed {
    Field field = FIELDS.get(name);
    require(field == null ? PASSED_OVER.contains(name) : seen.add(field));
    value(field, json);
  }

  private void value(Field field, JsonParser json) throws IOException, Malformed {
    if (field == null) {
      skip(json);
      return;
    }
    switch (field) {
      case TYPE -> type = text(json);
      case PROFILE -> profile = profile(text(json));
      case TO -> to = anyone(json);
      case DATA -> data = asWritten(json);
      case MEMBER -> member = member(text(json));
      case LOCKED -> locked = flag(json);
      case PLATE -> plate = plate(text(json));
    }
  }

  private ClientMessage message() throws Malformed {
    require(type != null && seen.equals(TYPES.get(type)));
    return switch (type) {
      case "join" -> new ClientMessage.Join(profile);
      case "profile" -> new ClientMessage.Profile(profile);
      case "signal" -> new ClientMessage.Signal(Optional.ofNullable(to), data);
      case "leave" -> new ClientMessage.Leave();
      case "admit" -> act(new HostAction.Admit(member));
      case "refuse" -> act(new HostAction.Refuse(member));
      case "remove" -> act(new HostAction.Remove(member));
      case "promote" -> act(new HostAction.Promote(member));
      case "lock" -> act(new HostAction.Lock(locked));
      case "plate" -> act(new HostAction.Plate(plate));
      case "end" -> act(new HostAction.End());
      default -> throw malformed();
    };
  }

  private ClientMessage act(HostAction action) {
    return new ClientMessage.Act(type, action);
  }

  private String text(JsonParser json) throws IOException, Malformed {
    require(json.currentToken() == JsonToken.VALUE_STRING);
    return json.getText();
  }

  private boolean flag(JsonParser json) throws Malformed {
    require(json.currentToken().isBoolean());
    return json.currentToken() == JsonToken.VALUE_TRUE;
  }

  private String profile(String text) throws Malformed {
    // Half a surrogate pair cannot be encoded, so it could not be relayed.
    require(StandardCharsets.UTF_8.newEncoder().canEncode(text));
    require(text.getBytes(StandardCharsets.UTF_8).length <= MAX_PROFILE);
    return text;
  }

  private String plate(String text) throws Malformed {
    require(PLATE.matcher(text).matches());
    return text;
  }

  private MemberId member(String text) throws Malformed {
    require(Id128.isCanonical(text));
    return new MemberId(text);
  }

  /** Nobody, unless it is a member id: an array or a star reaches no more than a stranger's id. */
  private MemberId anyone(JsonParser json) throws IOException, Malformed {
    if (json.currentToken() != JsonToken.VALUE_STRING) {
      skip(json);
      return null;
    }
    String text = json.getText();
    return Id128.isCanonical(text) ? new MemberId(text) : null;
  }

  private SignalData asWritten(JsonParser json) throws IOException, Malformed {
    require(json.currentToken() == JsonToken.VALUE_STRING);
    int from = (int) json.currentTokenLocation().getByteOffset() + 1;
    // Reads to the closing quote, which proves that this is a JSON string and may be
    // spliced.
    json.finishToken();
    int length = (int) json.currentLocation().getByteOffset() - 1 - from;
    require(length <= MAX_DATA);
    return new SignalData(message, from, length);
  }

  private void skip(JsonParser json) throws IOException, Malformed {
    int depth = 0;
    do {
      JsonToken token = json.currentToken();
      require(token != null);
      if (token.isStructStart()) {
        depth++;
      } else if (token.isStructEnd()) {
        depth--;
      } else if (token.isNumeric()) {
        require(isExact(json));
      }
      if (depth > 0) {
        json.nextToken();
      }
    } while (depth > 0);
  }

  /** Whether JavaScript would read the same number (RFC 7493 §2.2). */
  private static boolean isExact(JsonParser json) throws IOException {
    if (json.currentToken() == JsonToken.VALUE_NUMBER_FLOAT) {
      return Double.isFinite(json.getDoubleValue());
    }
    // Fails for numbers that do not fit.
    long value = json.getLongValue();
    return -MAX_INTEGER <= value && value <= MAX_INTEGER;
  }

  private void require(boolean condition) throws Malformed {
    if (!condition) {
      throw malformed();
    }
  }

  private Malformed malformed() {
    return new Malformed(type != null && TYPES.containsKey(type) ? type : null);
  }
}
