package app.allo.socket;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.ContinuationWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageAggregatorTest {
  private final MessageAggregator frames = new MessageAggregator();

  @Test
  void a_whole_message_passes_as_it_is() throws ProtocolViolation {
    assertArrayEquals(utf8("grüß 😀"), frames.add(text("grüß 😀", true)));
    assertFalse(frames.isIncomplete());
  }

  @Test
  void fragments_are_joined_also_within_a_character() throws ProtocolViolation {
    byte[] whole = utf8("grüß 😀");
    assertNull(frames.add(first(slice(whole, 0, 3))));
    assertTrue(frames.isIncomplete());
    assertNull(frames.add(next(slice(whole, 3, 9), false)));
    assertArrayEquals(whole, frames.add(next(slice(whole, 9, whole.length), true)));
    assertFalse(frames.isIncomplete());
  }

  @Test
  void an_empty_first_fragment_loses_nothing() throws ProtocolViolation {
    assertNull(frames.add(first(new byte[0])));
    assertNull(frames.add(next(utf8("ab"), false)));
    assertArrayEquals(utf8("abc"), frames.add(next(utf8("c"), true)));
    assertArrayEquals(utf8("next"), frames.add(text("next", true)));
  }

  @Test
  void a_message_of_nothing_but_empty_fragments_is_empty() throws ProtocolViolation {
    assertNull(frames.add(first(new byte[0])));
    assertArrayEquals(new byte[0], frames.add(next(new byte[0], true)));
  }

  @Test
  void sixty_four_KiB_pass_and_a_byte_more_is_1009() throws ProtocolViolation {
    assertNull(frames.add(first(new byte[40_000])));
    assertEquals(65_536, frames.add(next(new byte[25_536], true)).length);
    assertNull(frames.add(first(new byte[40_000])));
    assertEquals(1009, violation(next(new byte[25_537], false)));
  }

  @Test
  void thirty_two_fragments_pass_and_one_more_is_1008() throws ProtocolViolation {
    frames.add(first(utf8("x")));
    for (int i = 2; i < 32; i++) {
      frames.add(next(utf8("x"), false));
    }
    assertEquals(32, frames.add(next(utf8("x"), true)).length);
    frames.add(first(utf8("x")));
    for (int i = 2; i <= 32; i++) {
      frames.add(next(utf8("x"), false));
    }
    assertEquals(1008, violation(next(utf8("x"), true)));
  }

  @Test
  void binary_is_1003() {
    assertEquals(1003, violation(binary()));
  }

  @Test
  void fragments_out_of_order_are_1002() throws ProtocolViolation {
    assertEquals(1002, violation(next(utf8("x"), true)));
    MessageAggregator others = new MessageAggregator();
    others.add(first(utf8("x")));
    assertEquals(
        1002, assertThrows(ProtocolViolation.class, () -> others.add(text("y", true))).closeCode());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "80",
        "bf",
        "c0af",
        "c1bf",
        "e080af",
        "f08080af",
        "eda080",
        "edbfbf",
        "edaebfedbfbf",
        "f4908080",
        "f880808080",
        "fe",
        "ff",
        "c3",
        "e282",
        "f09f98",
        "61ff62",
        "c328",
        "f0288cbc"
      })
  void invalid_UTF8_is_1007(String hex) {
    byte[] bytes = HexFormat.of().parseHex(hex);
    assertEquals(1007, violation(text(bytes, true)));
  }

  @Test
  void invalid_UTF8_over_two_fragments_is_1007() throws ProtocolViolation {
    frames.add(first(new byte[] {(byte) 0xed}));
    assertEquals(1007, violation(next(new byte[] {(byte) 0xa0, (byte) 0x80}, true)));
  }

  @Test
  void nothing_comes_after_a_violation() throws ProtocolViolation {
    assertEquals(1003, violation(binary()));
    assertNull(frames.add(text("more", true)));
  }

  @Test
  void nothing_comes_after_the_end() throws ProtocolViolation {
    frames.add(first(utf8("x")));
    frames.close();
    assertNull(frames.add(next(utf8("y"), true)));
    assertFalse(frames.isIncomplete());
  }

  private int violation(WebSocketFrame frame) {
    return assertThrows(ProtocolViolation.class, () -> frames.add(frame)).closeCode();
  }

  private static WebSocketFrame text(String text, boolean last) {
    return text(utf8(text), last);
  }

  /** Made by hand, since no String holds bytes that are not UTF-8. */
  private static WebSocketFrame text(byte[] bytes, boolean last) {
    return new TextWebSocketFrame(last, 0, Unpooled.wrappedBuffer(bytes));
  }

  private static WebSocketFrame binary() {
    return new BinaryWebSocketFrame(Unpooled.wrappedBuffer(utf8("x")));
  }

  private static WebSocketFrame first(byte[] bytes) {
    return text(bytes, false);
  }

  private static WebSocketFrame next(byte[] bytes, boolean last) {
    return new ContinuationWebSocketFrame(last, 0, Unpooled.wrappedBuffer(bytes));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] slice(byte[] bytes, int from, int to) {
    return Arrays.copyOfRange(bytes, from, to);
  }
}
