package app.allo.access;

import app.allo.room.claims.Role;
import app.allo.room.id.MemberId;
import app.allo.room.id.RoomId;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.Set;

/** Known keys, claims and a fixed time, and tokens that nobody would sign. */
final class Forge {
  static final long NOW = 1_800_000_000L;
  static final String SECRET = "first-secret-of-32-bytes-or-more";
  static final String OTHER_SECRET = "other-secret-of-32-bytes-or-more";
  static final String ISSUER = "https://allo.example";
  static final Keys KEYS = Keys.parse("k1:" + SECRET, ISSUER);
  static final RoomId ROOM = new RoomId("AAAAAAAAAAAAAAAAAAAAAA");
  static final String JTI = "BBBBBBBBBBBBBBBBBBBBBA";

  private Forge() {}

  static Clock at(long second) {
    return Clock.fixed(Instant.ofEpochSecond(second), ZoneOffset.UTC);
  }

  static HostClaims host() {
    return new HostClaims(ROOM, JTI, 3, 2, 8, true, NOW + 3600);
  }

  /** The same, as another run of the server has made it. */
  static HostClaims earlierHost() {
    return new HostClaims(ROOM, JTI, 3, 2, 8, true, NOW + 3600, HostClaims.Purpose.CALL, true);
  }

  static InviteClaims earlierInvite() {
    return new InviteClaims(ROOM, JTI, 3, 2, 1, 8, false, NOW + 3600, true);
  }

  static InviteClaims invite() {
    return new InviteClaims(ROOM, JTI, 3, 2, 1, 8, false, NOW + 3600);
  }

  static SeatClaims seat() {
    return seat(Set.of(id(7)), NOW + 300, NOW + 7200);
  }

  static SeatClaims seat(Set<String> out, long expires, long renewUntil) {
    return new SeatClaims(
        ROOM,
        new MemberId("CCCCCCCCCCCCCCCCCCCCCA"),
        Role.WAITING,
        3,
        2,
        id(1),
        true,
        out,
        JTI,
        16,
        false,
        expires,
        renewUntil);
  }

  /** What is read of that seat, which was signed so: its id names the run of the server. */
  static SeatClaims read(SeatClaims seat, String signed, boolean earlier) {
    byte[] payload = Base64.getUrlDecoder().decode(signed.split("\\.")[1]);
    String jti = new JsonObject(new String(payload, StandardCharsets.UTF_8)).getString("jti");
    return new SeatClaims(
        seat.room(),
        seat.member(),
        seat.role(),
        seat.gen(),
        seat.lgen(),
        seat.invite(),
        seat.single(),
        seat.out(),
        jti,
        seat.capacity(),
        seat.knock(),
        seat.expires(),
        seat.renewUntil(),
        earlier);
  }

  static Set<String> ids(int count) {
    Set<String> ids = new LinkedHashSet<>();
    for (int i = 0; i < count; i++) {
      ids.add(id(i));
    }
    return ids;
  }

  static String id(int n) {
    return String.format("%021d", n) + "A";
  }

  /** The claims of {@link #host()} as they are signed, to be altered. */
  static JsonObject hostPayload() {
    return ClaimsCodec.write(host()).put("iss", ISSUER).put("aud", "allo:host").put("iat", NOW);
  }

  static String header() {
    return "{\"typ\":\"JWT\",\"alg\":\"HS256\",\"kid\":\"k1\"}";
  }

  /** A token with a right MAC over whatever header and payload. */
  static String signed(TokenKind kind, String header, String payload) {
    return signed(KEYS.derive("k1", kind), header, payload);
  }

  static String signed(byte[] key, String header, String payload) {
    String content = part(header) + "." + part(payload);
    return content + "." + part(Hkdf.hmac(key, content.getBytes(StandardCharsets.US_ASCII)));
  }

  static String part(String text) {
    return part(text.getBytes(StandardCharsets.UTF_8));
  }

  static String part(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
