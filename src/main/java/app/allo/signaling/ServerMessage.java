package app.allo.signaling;

import app.allo.room.LeaveReason;
import app.allo.room.Member;
import app.allo.room.Refusal;
import app.allo.room.claims.Role;
import app.allo.room.id.MemberId;
import app.allo.signaling.bytes.SignalData;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the server says on a socket (protocol.md, The socket); each message writes itself as
 * finished JSON text.
 */
public sealed interface ServerMessage {
  JsonFactory JSON = new JsonFactory();

  /** In characters; the buffer grows for longer ones. */
  int USUAL_LENGTH = 256;

  /** The message's {@code type} on the wire: its record's name in lower case. */
  default String type() {
    return getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }

  /** Writes the fields after {@code type}. */
  void write(JsonGenerator json) throws IOException;

  /** The finished text, which a socket only writes out. */
  default String text() {
    return written(this);
  }

  /** The text of any message, field by field. */
  static String written(ServerMessage message) {
    StringWriter text = new StringWriter(USUAL_LENGTH);
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField("type", message.type());
      message.write(json);
      json.writeEndObject();
    } catch (IOException noneInMemory) {
      throw new UncheckedIOException(noneInMemory);
    }
    return text.toString();
  }

  /**
   * You are in.
   *
   * @param members everyone else who is in
   * @param waiting who knocked; empty for guests
   * @param iceServers a JSON array (webrtc-pc §4.2.4)
   * @param seat the newest token for this place
   * @param host the newest host token, for a host
   */
  record Welcome(
      MemberId self,
      Role role,
      List<Member> members,
      List<Member> waiting,
      boolean locked,
      int capacity,
      String iceServers,
      String seat,
      Optional<String> host)
      implements ServerMessage {
    public Welcome {
      members = List.copyOf(members);
      waiting = List.copyOf(waiting);
    }

    @Override
    public void write(JsonGenerator json) throws IOException {
      json.writeStringField("self", self.value());
      json.writeStringField("role", role.wire());
      writeMembers(json, "members", members);
      writeMembers(json, "waiting", waiting);
      json.writeBooleanField("locked", locked);
      json.writeNumberField("capacity", capacity);
      writeRaw(json, "iceServers", iceServers);
      json.writeStringField("seat", seat);
      writeText(json, "host", host);
    }
  }

  /**
   * You knocked; stay on this socket. Said again when {@code host} changes: whether one is there.
   */
  record Waiting(boolean host) implements ServerMessage {
    @Override
    public void write(JsonGenerator json) throws IOException {
      json.writeBooleanField("host", host);
    }
  }

  /** A member came in. */
  record Joined(Member member) implements ServerMessage {
    @Override
    public void write(JsonGenerator json) throws IOException {
      json.writeFieldName("member");
      writeMember(json, member);
    }
  }

  /** A member's profile or role has changed. */
  record Updated(Member member) implements ServerMessage {
    @Override
    public void write(JsonGenerator json) throws IOException {
      json.writeFieldName("member");
      writeMember(json, member);
    }
  }

  /** A member is no longer in the room. */
  record Left(MemberId member, LeaveReason reason) implements ServerMessage {
    @Override
    public void write(JsonGenerator json) throws IOException {
      json.writeStringField("member", member.value());
      json.writeStringField("reason", reason.wire());
    }
  }

  /** A member's socket is lost. */
  record Away(MemberId member) implements ServerMessage {
    @Override
    public void write(JsonGenerator json) throws IOException {
      json.writeStringField("member", member.value());
    }
  }

  /** A member resumed on a new socket. */
  record Back(MemberId member) implements ServerMessage {
    @Override
    public void write(JsonGenerator json) throws IOException {
      json.writeStringField("member", member.value());
    }
  }

  /** To hosts: somebody asks to be let in. */
  record Knock(Member member) implements ServerMessage {
    @Override
    public void write(JsonGenerator json) throws IOException {
      json.writeFieldName("member");
      writeMember(json, member);
    }
  }

  /** To hosts: that one no longer waits. */
  record Unknock(MemberId member) implements ServerMessage {
    @Override
    public void write(JsonGenerator json) throws IOException {
      json.writeStringField("member", member.value());
    }
  }

  /** Relayed from a member of the same room; {@code from} is that of its verified seat. */
  record Signal(MemberId from, SignalData data) implements ServerMessage {
    private static final byte[] BEFORE_FROM = ascii("{\"type\":\"signal\",\"from\":\"");
    private static final byte[] BEFORE_DATA = ascii("\",\"data\":\"");
    private static final byte[] AFTER_DATA = ascii("\"}");

    @Override
    public void write(JsonGenerator json) throws IOException {
      json.writeStringField("from", from.value());
      writeRaw(json, "data", '"' + data.toString() + '"');
    }

    @Override
    public String text() {
      return new String(utf8(), StandardCharsets.UTF_8);
    }

    /** Spliced in one go, since every relayed signal passes here. */
    byte[] utf8() {
      byte[] id = ascii(from.value());
      int length = BEFORE_FROM.length + id.length + BEFORE_DATA.length + data.length();
      byte[] text = new byte[length + AFTER_DATA.length];
      int at = put(BEFORE_FROM, text, 0);
      at = put(id, text, at);
      at = put(BEFORE_DATA, text, at);
      data.copyTo(text, at);
      put(AFTER_DATA, text, length);
      return text;
    }

    private static int put(byte[] part, byte[] text, int at) {
      System.arraycopy(part, 0, text, at, part.length);
      return at + part.length;
    }

    private static byte[] ascii(String text) {
      return text.getBytes(StandardCharsets.US_ASCII);
    }
  }

  /** Keep this newer seat, and for a host this newer host token. */
  record Seat(String seat, Optional<String> host) implements ServerMessage {
    @Override
    public void write(JsonGenerator json) throws IOException {
      json.writeStringField("seat", seat);
      writeText(json, "host", host);
    }
  }

  /** The room changed. */
  record Room(boolean locked) implements ServerMessage {
    @Override
    public void write(JsonGenerator json) throws IOException {
      json.writeBooleanField("locked", locked);
    }
  }

  /** Fresh TURN credentials; {@code iceServers} is a JSON array. */
  record Ice(String iceServers) implements ServerMessage {
    @Override
    public void write(JsonGenerator json) throws IOException {
      writeRaw(json, "iceServers", iceServers);
    }
  }

  /** That message was refused; {@code about} names its type, or what it named. */
  record Error(Refusal refusal, Optional<String> about) implements ServerMessage {
    @Override
    public void write(JsonGenerator json) throws IOException {
      json.writeStringField("code", refusal.code());
      writeText(json, "about", about);
    }
  }

  private static void writeMember(JsonGenerator json, Member member) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", member.id().value());
    json.writeStringField("role", member.role().wire());
    json.writeStringField("profile", member.profile());
    json.writeEndObject();
  }

  private static void writeMembers(JsonGenerator json, String name, List<Member> members)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (Member member : members) {
      writeMember(json, member);
    }
    json.writeEndArray();
  }

  private static void writeText(JsonGenerator json, String name, Optional<String> text)
      throws IOException {
    if (text.isPresent()) {
      json.writeStringField(name, text.get());
    }
  }

  /** Writes what is JSON already. */
  private static void writeRaw(JsonGenerator json, String name, String value) throws IOException {
    json.writeFieldName(name);
    json.writeRawValue(value);
  }
}
