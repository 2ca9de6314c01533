package app.allo.signaling;

import app.allo.room.Member;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.List;

/** Writes one JSON object as text (RFC 8259), field by field, without a tree in between. */
final class JsonText {
  private final StringBuilder text;

  JsonText(int expectedLength) {
    text = new StringBuilder(expectedLength).append('{');
  }

  JsonText put(String name, String value) {
    name(name);
    quote(value);
    return this;
  }

  JsonText put(String name, boolean value) {
    name(name);
    text.append(value);
    return this;
  }

  JsonText put(String name, int value) {
    name(name);
    text.append(value);
    return this;
  }

  JsonText put(String name, Member member) {
    name(name);
    append(member);
    return this;
  }

  JsonText put(String name, List<Member> members) {
    name(name);
    text.append('[');
    for (int i = 0; i < members.size(); i++) {
      if (i > 0) {
        text.append(',');
      }
      append(members.get(i));
    }
    text.append(']');
    return this;
  }

  /** Puts a value that is JSON already. */
  JsonText putJson(String name, String json) {
    name(name);
    text.append(json);
    return this;
  }

  String end() {
    return text.append('}').toString();
  }

  private void append(Member member) {
    text.append("{\"id\":");
    quote(member.id().value());
    text.append(",\"role\":");
    quote(member.role().wire());
    text.append(",\"profile\":");
    quote(member.profile());
    text.append('}');
  }

  private void name(String name) {
    if (text.length() > 1) {
      text.append(',');
    }
    text.append('"').append(name).append("\":");
  }

  private void quote(String value) {
    text.append('"');
    if (isPlain(value)) {
      text.append(value);
    } else {
      JsonStringEncoder.getInstance().quoteAsString(value, text);
    }
    text.append('"');
  }

  // Ids and sealed data are base64url: nothing in them is ever escaped, so they are copied whole.
  private static boolean isPlain(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c < ' ' || c == '"' || c == '\\') {
        return false;
      }
    }
    return true;
  }
}
