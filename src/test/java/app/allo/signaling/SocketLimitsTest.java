package app.allo.signaling;

import static app.allo.signaling.RawWebSocket.CONTINUATION;
import static app.allo.signaling.RawWebSocket.PING;
import static app.allo.signaling.RawWebSocket.PONG;
import static app.allo.signaling.RawWebSocket.TEXT;
import static app.allo.signaling.RawWebSocket.encode;
import static app.allo.signaling.RawWebSocket.utf8;
import static app.allo.signaling.SignalSite.NEVER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.allo.room.MemberId;
import app.allo.room.Role;
import app.allo.room.RoomId;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a socket may take up, and that whoever takes more harms nobody else. */
class SocketLimitsTest {
  private static final Duration SHORT = Duration.ofMillis(300);
  private static final int SMALL_BUFFER = 8 * 1024;

  private SignalSite site;

  @AfterEach
  void close() {
    if (site != null) {
      site.close();
    }
  }

  @Test
  void the_limits_of_a_deployment_are_those_of_the_design() {
    assertEquals(
        new SignalLimits(
            100,
            200,
            1024 * 1024,
            Duration.ofSeconds(5),
            Duration.ofSeconds(5),
            Duration.ofSeconds(4),
            Duration.ofSeconds(10),
            Duration.ofSeconds(1)),
        SignalLimits.of(100, 200));
  }

  @Test
  void silence_after_the_upgrade_is_4408() throws IOException {
    site = SignalSite.open(limits().joinWithin(SHORT).build());
    try (RawWebSocket silent = site.socket(seat(site.newRoom()))) {
      assertEquals(4408, silent.closeCode());
    }
    nobodyIsLeft();
  }

  @Test
  void talk_without_a_join_is_4408_too() throws IOException {
    site = SignalSite.open(limits().joinWithin(SHORT).build());
    try (RawWebSocket talking = site.socket(seat(site.newRoom()))) {
      talking.text("{\"type\":\"dance\"}");
      talking.frame(PING, true, utf8("x"));
      assertEquals(4408, talking.closeCode());
    }
  }

  @Test
  void a_member_that_joined_may_be_silent() throws IOException {
    site = SignalSite.open(limits().joinWithin(SHORT).pingEvery(SHORT).build());
    MemberId self = site.newMember();
    try (RawWebSocket socket = site.joined(site.newRoom(), self, Role.GUEST)) {
      for (int turn = 0; turn < 5; turn++) {
        assertEquals(PING, socket.read().opcode());
        socket.frame(PONG, true, new byte[0]);
      }
      socket.text(SignalSite.signal(self, "x"));
      assertEquals("no-peer", socket.message().getString("code"));
    }
  }

  @Test
  void a_socket_that_answers_no_ping_is_4408_and_its_member_away() throws IOException {
    Duration turn = Duration.ofMillis(500);
    site = SignalSite.open(limits().pingEvery(turn).build());
    RoomId room = site.newRoom();
    MemberId member = site.newMember();
    CompletableFuture<Long> silence = silenceOfWhoIsLost();
    try (RawWebSocket mute = site.joined(room, member, Role.GUEST)) {
      long start = System.nanoTime();
      RawWebSocket.Frame frame = mute.read();
      while (frame.opcode() == PING) {
        frame = mute.read();
      }
      assertEquals(4408, frame.closeCode());
      long turns = (System.nanoTime() - start) / turn.toNanos();
      assertTrue(turns <= 10, "took " + turns + " turns");
      try (RawWebSocket peer = site.guest(room)) {
        assertEquals(member.value(), peer.message("away").getString("member"));
      }
      // Timers are a little early or late.
      assertTrue(silence.join() >= turn.toMillis() / 2, "silent for " + silence.join() + " ms");
    }
  }

  /** What the room is told of the next socket that died. */
  private CompletableFuture<Long> silenceOfWhoIsLost() {
    CompletableFuture<Long> silence = new CompletableFuture<>();
    site.vertx
        .eventBus()
        .<RoomCommand>addOutboundInterceptor(
            sent -> {
              if (sent.message().body() instanceof RoomCommand.Lost lost) {
                silence.complete(lost.silentMillis());
              }
              sent.next();
            });
    return silence;
  }

  @Test
  void a_message_that_never_ends_is_1008() throws IOException {
    site = SignalSite.open(limits().assembleWithin(SHORT).build());
    MemberId self = site.newMember();
    try (RawWebSocket socket = site.joined(site.newRoom(), self, Role.GUEST)) {
      socket.frame(TEXT, false, utf8("{\"type\""));
      assertEquals(1008, socket.closeCode());
    }
    nobodyIsLeft();
  }

  @Test
  void nothing_is_handled_after_a_message_that_is_too_big() throws IOException {
    site = SignalSite.open(limits().build());
    RoomId room = site.newRoom();
    MemberId peer = site.newMember();
    try (RawWebSocket other = site.joined(room, peer, Role.GUEST);
        RawWebSocket socket = site.guest(room)) {
      other.message("joined");
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      bytes.writeBytes(encode(TEXT, false, new byte[60_000]));
      bytes.writeBytes(encode(CONTINUATION, true, new byte[6_000]));
      bytes.writeBytes(encode(TEXT, true, utf8(SignalSite.signal(peer, "late"))));
      socket.sendTooMuch(bytes.toByteArray());
      assertEquals(1009, socket.closeCode());
      assertEquals("away", other.message().getString("type"));
    }
  }

  @Test
  void a_thousand_messages_a_second_are_4429_while_another_room_goes_on() throws Exception {
    site = SignalSite.open(limits().build());
    MemberId flooding = site.newMember();
    RoomId room = site.newRoom();
    MemberId a = site.newMember();
    MemberId b = site.newMember();
    try (RawWebSocket flood = site.joined(site.newRoom(), flooding, Role.GUEST);
        RawWebSocket one = site.joined(room, a, Role.GUEST);
        RawWebSocket two = site.joined(room, b, Role.GUEST)) {
      one.message("joined");
      CompletableFuture<Integer> code =
          CompletableFuture.supplyAsync(
              () -> {
                try {
                  byte[] message = encode(TEXT, true, utf8(SignalSite.signal(flooding, "x")));
                  for (int i = 0; i < 1_000; i++) {
                    flood.send(message);
                  }
                  return flood.closeCode();
                } catch (IOException cut) {
                  throw new UncheckedIOException(cut);
                }
              });
      for (int i = 0; i < 150; i++) {
        one.text(SignalSite.signal(b, "a" + i));
        assertEquals("a" + i, two.message("signal").getString("data"));
      }
      assertEquals(4429, code.get());
    }
    nobodyIsLeft();
  }

  @Test
  void twenty_pings_are_answered_and_more_are_4429() throws IOException {
    site = SignalSite.open(limits().build());
    try (RawWebSocket socket = site.guest(site.newRoom())) {
      for (int i = 0; i < 40; i++) {
        socket.frame(PING, true, utf8("p" + i));
      }
      int pongs = 0;
      RawWebSocket.Frame frame = socket.read();
      while (frame.opcode() == PONG) {
        pongs++;
        frame = socket.read();
      }
      assertEquals(4429, frame.closeCode());
      assertTrue(pongs >= 20 && pongs <= 23, pongs + " pongs");
    }
    nobodyIsLeft();
  }

  @Test
  void pongs_nobody_asked_for_cost_as_much_as_pings() throws IOException {
    site = SignalSite.open(limits().build());
    try (RawWebSocket socket = site.guest(site.newRoom())) {
      for (int i = 0; i < 40; i++) {
        socket.frame(PONG, true, new byte[0]);
      }
      assertEquals(4429, socket.closeCode());
    }
  }

  @Test
  void an_unread_flood_of_pings_takes_no_memory() throws Exception {
    site =
        SignalSite.open(
            limits().hardCloseAfter(SHORT).build(),
            options -> options.setSendBufferSize(SMALL_BUFFER));
    try (RawWebSocket socket = smallReader(site.newRoom(), site.newMember())) {
      ByteArrayOutputStream burst = new ByteArrayOutputStream();
      for (int i = 0; i < 10_000; i++) {
        burst.writeBytes(encode(PING, true, new byte[125]));
      }
      long before = heap();
      CompletableFuture<Void> flood =
          CompletableFuture.runAsync(
              () -> {
                try {
                  for (int i = 0; i < 1_000; i++) {
                    socket.send(burst.toByteArray());
                  }
                } catch (IOException cut) {
                  // As it should be.
                }
              });
      Until.holds("the flooding socket is gone", () -> site.sockets.count() == 0);
      long kept = heap() - before;
      assertTrue(kept < 5 << 20, kept + " bytes are kept in memory");
      flood.get();
    }
  }

  @Test
  void a_reader_that_lets_too_much_wait_is_told_4430() throws IOException {
    site =
        SignalSite.open(
            limits().maxBacklog(64 * 1024).build(),
            options -> options.setSendBufferSize(SMALL_BUFFER));
    RoomId room = site.newRoom();
    MemberId slow = site.newMember();
    try (RawWebSocket peer = site.guest(room);
        RawWebSocket reader = smallReader(room, slow)) {
      peer.message("joined");
      sendUntilAway(peer, slow);
      assertEquals(4430, reader.closeCode());
    }
    nobodyIsLeft();
  }

  @Test
  void a_reader_that_never_reads_is_cut_whatever_waits() throws IOException {
    site =
        SignalSite.open(
            limits().maxBacklog(64 * 1024).hardCloseAfter(SHORT).build(),
            options -> options.setSendBufferSize(SMALL_BUFFER));
    RoomId room = site.newRoom();
    MemberId slow = site.newMember();
    try (RawWebSocket peer = site.guest(room);
        RawWebSocket reader = smallReader(room, slow)) {
      peer.message("joined");
      sendUntilAway(peer, slow);
      Until.holds("only the peer is left", () -> site.sockets.count() == 1);
      peer.text(SignalSite.signal(slow, "x"));
      assertEquals("no-peer", peer.message("error").getString("code"));
      reader.drain();
    }
  }

  @Test
  void a_reader_that_stops_with_little_waiting_is_4430_in_time() throws IOException {
    site =
        SignalSite.open(
            limits().stallWithin(SHORT).build(),
            options -> options.setSendBufferSize(SMALL_BUFFER));
    RoomId room = site.newRoom();
    MemberId slow = site.newMember();
    try (RawWebSocket peer = site.guest(room);
        RawWebSocket reader = smallReader(room, slow)) {
      peer.message("joined");
      // More than the two kernel buffers, less than the backlog that is allowed.
      String data = "d".repeat(40_000);
      for (int i = 0; i < 12; i++) {
        peer.text(SignalSite.signal(slow, data));
      }
      assertEquals(slow.value(), peer.message("away").getString("member"));
      assertEquals(4430, reader.closeCode());
    }
  }

  @Test
  void a_reader_that_is_only_slow_gets_everything() throws IOException {
    site = SignalSite.open(limits().build(), options -> options.setSendBufferSize(SMALL_BUFFER));
    RoomId room = site.newRoom();
    MemberId slow = site.newMember();
    try (RawWebSocket peer = site.guest(room);
        RawWebSocket reader = smallReader(room, slow)) {
      peer.message("joined");
      String data = "d".repeat(40_000);
      for (int i = 0; i < 100; i++) {
        peer.text(SignalSite.signal(slow, data + i));
        if (i >= 10) {
          assertEquals(data + (i - 10), reader.message("signal").getString("data"));
        }
      }
      for (int i = 90; i < 100; i++) {
        assertEquals(data + i, reader.message("signal").getString("data"));
      }
    }
  }

  @Test
  void draining_closes_every_socket_with_1012() throws IOException {
    site = SignalSite.open(limits().build());
    RoomId room = site.newRoom();
    try (RawWebSocket member = site.guest(room);
        RawWebSocket fresh = site.socket(seat(room))) {
      CompletableFuture<Void> drained =
          site.sockets.drain(Duration.ofMillis(200)).toCompletionStage().toCompletableFuture();
      assertEquals(1012, fresh.closeCode());
      assertEquals(1012, member.closeCode());
      drained.join();
    }
    nobodyIsLeft();
  }

  @Test
  void draining_does_not_wait_for_a_browser_that_never_answers() throws IOException {
    site = SignalSite.open(limits().hardCloseAfter(SHORT).build());
    try (RawWebSocket mute = site.guest(site.newRoom())) {
      SignalSite.await(site.sockets.drain(Duration.ofMillis(1)));
      assertEquals(1012, mute.next().closeCode());
    }
  }

  @Test
  void a_thousand_sockets_that_come_and_go_leave_nothing_not_even_in_the_log() throws IOException {
    site = SignalSite.open(limits().build());
    try (Warnings warnings = new Warnings()) {
      comeAndGo();
      nobodyIsLeft();
      assertEquals(List.of(), warnings.heard());
    }
  }

  @Test
  void a_browser_that_goes_while_it_is_checked_is_no_fault() throws IOException {
    site = SignalSite.open(limits().build());
    byte[] request = utf8(SignalSite.upgrade(seat(site.newRoom())));
    try (Warnings warnings = new Warnings()) {
      for (int i = 0; i < 2_000; i++) {
        RawWebSocket asking = RawWebSocket.connect(site.port);
        asking.send(request);
        asking.close();
      }
      nobodyIsLeft();
      assertEquals(List.of(), warnings.heard());
    }
  }

  private void comeAndGo() throws IOException {
    for (int i = 0; i < 250; i++) {
      RoomId room = site.newRoom();
      site.socket(seat(room)).cut();
      site.guest(room).cut();
      try (RawWebSocket leaving = site.guest(room)) {
        leaving.text("{\"type\":\"leave\"}");
        assertEquals(1000, leaving.closeCode());
      }
    }
  }

  /** Sends to a member until it is away; what is refused meanwhile does not matter. */
  private static void sendUntilAway(RawWebSocket peer, MemberId slow) throws IOException {
    String data = "d".repeat(40_000);
    for (int i = 0; i < 60; i++) {
      peer.text(SignalSite.signal(slow, data));
    }
    JsonObject away = peer.message("away");
    assertEquals(slow.value(), away.getString("member"));
  }

  private RawWebSocket smallReader(RoomId room, MemberId member) throws IOException {
    RawWebSocket reader = RawWebSocket.connect(site.port, SMALL_BUFFER);
    site.upgraded(reader, site.seat(room, member, Role.GUEST));
    site.join(reader);
    return reader;
  }

  private String seat(RoomId room) {
    return site.seat(room, site.newMember(), Role.GUEST);
  }

  private void nobodyIsLeft() {
    Until.holds("no socket is left", () -> site.sockets.count() == 0);
    Until.holds("no address is left", () -> site.sockets.addresses() == 0);
  }

  private static long heap() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private static Tuning limits() {
    return new Tuning();
  }

  /** The limits of a deployment, with all times so long that a test sets the one it is about. */
  private static final class Tuning {
    private int maxBacklog = 1024 * 1024;
    private Duration joinWithin = NEVER;
    private Duration assembleWithin = NEVER;
    private Duration pingEvery = NEVER;
    private Duration stallWithin = NEVER;
    private Duration hardCloseAfter = NEVER;

    Tuning maxBacklog(int size) {
      maxBacklog = size;
      return this;
    }

    Tuning joinWithin(Duration time) {
      joinWithin = time;
      return this;
    }

    Tuning assembleWithin(Duration time) {
      assembleWithin = time;
      return this;
    }

    Tuning pingEvery(Duration time) {
      pingEvery = time;
      return this;
    }

    Tuning stallWithin(Duration time) {
      stallWithin = time;
      return this;
    }

    Tuning hardCloseAfter(Duration time) {
      hardCloseAfter = time;
      return this;
    }

    SignalLimits build() {
      return new SignalLimits(
          100, 200, maxBacklog, joinWithin, assembleWithin, pingEvery, stallWithin, hardCloseAfter);
    }
  }
}
