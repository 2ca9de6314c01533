package app.allo.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigTest {
  private static final String SECRET = "0123456789abcdef0123456789abcdef";

  @TempDir private Path directory;

  @Test
  void without_any_setting_the_defaults_hold() {
    Config config = Config.from(new JsonObject());
    assertEquals(8443, config.listening().port());
    assertEquals("0.0.0.0", config.listening().host());
    assertEquals(TlsMode.SELF_SIGNED, config.tls().mode());
    assertEquals(Path.of("certs"), config.tls().certsDir());
    assertEquals(8, config.limits().capacity());
    assertEquals(1000, config.limits().maxRooms());
    assertEquals(10, config.limits().roomsPerMinute());
    assertEquals(60, config.limits().seatsPerMinute());
    assertEquals(100, config.limits().socketsPerAddress());
    assertEquals(200, config.limits().messagesPerSecond());
    assertEquals(Duration.ofSeconds(10), config.limits().grace());
    assertEquals(Duration.ofHours(12), config.access().roomTtl());
    assertEquals(Duration.ofHours(24), config.access().inviteTtl());
    assertEquals(OptionalInt.empty(), config.management().port());
    assertEquals("127.0.0.1", config.management().host());
    assertEquals(List.of(), config.warnings());
  }

  @Test
  void every_default_is_what_its_variable_expects() {
    for (Setting<?> setting : Setting.ALL) {
      if (!setting.byDefault().isEmpty()) {
        assertTrue(setting.type().read().apply(setting.byDefault()).isPresent(), setting::name);
      }
    }
  }

  @Test
  void the_port_of_the_platform_counts_where_there_is_no_own() throws Exception {
    Vertx vertx = Vertx.vertx();
    try {
      assertEquals(5000, load(vertx, "{\"PORT\":\"5000\"}").listening().port());
      assertEquals(6000, load(vertx, "{\"PORT\":\"5000\",\"ALLO_PORT\":6000}").listening().port());
    } finally {
      vertx.close().await();
    }
  }

  @Test
  void a_file_may_hold_any_setting() throws Exception {
    Vertx vertx = Vertx.vertx();
    try {
      Config json =
          load(
              vertx,
              "{\"ALLO_CAPACITY\":4,\"ALLO_TURN\":[\"turn:a\",\"turn:b\"],"
                  + "\"ALLO_TURN_SECRET\":\"s\"}");
      assertEquals(4, json.limits().capacity());
      assertEquals(List.of("turn:a", "turn:b"), json.ice().turn());
      Path properties = directory.resolve("allo.properties");
      Files.writeString(properties, "ALLO_CAPACITY=5\nALLO_GRACE=007\n");
      Config read = load(vertx, properties).await();
      assertEquals(5, read.limits().capacity());
      assertEquals(Duration.ofSeconds(7), read.limits().grace());
    } finally {
      vertx.close().await();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"missing.json", "broken.json", "."})
  void a_file_that_cannot_be_read_is_named(String name) throws Exception {
    Files.writeString(directory.resolve("broken.json"), "{\"ALLO_PORT\": ");
    Vertx vertx = Vertx.vertx();
    try {
      Path file = directory.resolve(name);
      ConfigMistakes mistakes = assertThrows(ConfigMistakes.class, () -> load(vertx, file).await());
      assertEquals(1, mistakes.lines().size());
      assertTrue(mistakes.lines().get(0).startsWith("ALLO_CONFIG expects a readable"));
    } finally {
      vertx.close().await();
    }
  }

  @Test
  void all_mistakes_are_reported_at_once() {
    List<String> lines =
        mistakes(
            new JsonObject()
                .put("ALLO_PORT", "http")
                .put("ALLO_CAPACITY", "17")
                .put("ALLO_KEYS", "k:" + SECRET + ",k:" + SECRET)
                .put("ALLO_TLS", "pem")
                .put("ALLO_TURN", "turn:turn.example"));
    assertEquals(
        List.of(
            "ALLO_PORT expects a port from 0 to 65535, not \"http\"",
            "ALLO_CERT expects a readable PEM file, since ALLO_TLS is pem",
            "ALLO_KEY expects a readable PEM file, since ALLO_TLS is pem",
            "ALLO_KEYS expects " + app.allo.access.Keys.EXPECTED,
            "ALLO_TURN_SECRET expects a secret, since ALLO_TURN is set",
            "ALLO_CAPACITY expects a whole number from 2 to 16, not \"17\""),
        lines);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ALLO_PORT|-1",
        "ALLO_PORT|65536",
        "ALLO_PORT|8443x",
        "ALLO_PORT|99999999999",
        "ALLO_HOST|a b",
        "ALLO_HOST|https://a",
        "ALLO_TLS|on",
        "ALLO_TLS|PEM",
        "ALLO_PUBLIC_URL|allo.example",
        "ALLO_PUBLIC_URL|http://allo.example",
        "ALLO_PUBLIC_URL|https://allo.example/path?q",
        "ALLO_PUBLIC_URL|https://allo.example/path#f",
        "ALLO_PUBLIC_URL|https://allo.example//path",
        "ALLO_PUBLIC_URL|https://allo.example/a//b",
        "ALLO_PUBLIC_URL|https://allo.example//",
        "ALLO_PUBLIC_URL|https://allo.example/..",
        "ALLO_PUBLIC_URL|https://allo.example/a/../b",
        "ALLO_PUBLIC_URL|https://allo.example/.hidden",
        "ALLO_PUBLIC_URL|https://allo.example/a%20b",
        "ALLO_PUBLIC_URL|https://allo.example/%61",
        "ALLO_PUBLIC_URL|https://allo.example/a;b",
        "ALLO_PUBLIC_URL|https://allo.example/caf\u00e9",
        "ALLO_PUBLIC_URL|https://allo.example/api",
        "ALLO_PUBLIC_URL|https://allo.example/api/allo",
        "ALLO_PUBLIC_URL|https://allo.example/signal/",
        "ALLO_PUBLIC_URL|https://allo.example/check",
        "ALLO_PUBLIC_URL|https://allo.example/assets",
        "ALLO_PUBLIC_URL|https://allo.example?q",
        "ALLO_PUBLIC_URL|https://me@allo.example",
        "ALLO_PUBLIC_URL|ftp://allo.example",
        "ALLO_PUBLIC_URL|https://",
        "ALLO_PUBLIC_URL|https://allo.example:65536",
        "ALLO_TRUST_PROXY|10.0.0.0/33",
        "ALLO_TRUST_PROXY|proxy.example",
        "ALLO_TRUST_PROXY|10.0.0.1,,10.0.0.2",
        "ALLO_KEYS|short",
        "ALLO_CREATE_KEY|with space",
        "ALLO_STUN|stun.example",
        "ALLO_STUN|stun:a.example:0",
        "ALLO_STUN|stun:a.example,none",
        "ALLO_STUN|stun:a.example,",
        "ALLO_TURN|stun:stun.example",
        "ALLO_TURN|turn:a.example:65536",
        "ALLO_CAPACITY|1",
        "ALLO_CAPACITY|eight",
        "ALLO_ROOM_TTL|0",
        "ALLO_ROOM_TTL|8d",
        "ALLO_ROOM_TTL|-5",
        "ALLO_ROOM_TTL|5 minutes",
        "ALLO_INVITE_TTL|1w",
        "ALLO_GRACE|11m",
        "ALLO_MAX_ROOMS|0",
        "ALLO_ROOMS_PER_MINUTE|1.5",
        "ALLO_SEATS_PER_MINUTE|0",
        "ALLO_SOCKETS_PER_ADDRESS|0",
        "ALLO_MESSAGES_PER_SECOND|many",
        "ALLO_MANAGEMENT_PORT|on",
        "ALLO_MANAGEMENT_HOST|::g",
        "ALLO_LOG|verbose",
        "ALLO_LOG|DEBUG",
        "ALLO_CLUSTER|a b",
        "ALLO_CLUSTER|kubernetes:",
        "ALLO_CLUSTER|10.0.0.5,203.0.113.7:5701",
        "ALLO_CLUSTER|[2001:db8::1]:5701",
        "ALLO_CLUSTER_HOST|0.0.0.0",
        "ALLO_CLUSTER_HOST|203.0.113.7",
        "ALLO_CLUSTER_HOST|allo.example",
        "ALLO_CLUSTER_PORT|65535"
      })
  void a_mistake_names_its_variable_and_what_it_expects(String name, String value) {
    List<String> lines = mistakes(new JsonObject().put(name, value));
    assertTrue(
        lines.stream().anyMatch(line -> line.startsWith(name + " expects ")), lines::toString);
  }

  @Test
  void each_bad_stun_and_turn_server_is_named_with_what_is_wrong_with_it() {
    JsonObject values =
        new JsonObject()
            .put("ALLO_STUN", "stun:a.example:0, stun:b.example, stun://c.example")
            .put("ALLO_TURN", "turn:a.example:65536,turn:b.example?transport=sctp")
            .put("ALLO_TURN_SECRET", SECRET);
    assertEquals(
        List.of(
            "ALLO_TURN expects a port from 1 to 65535, not \"turn:a.example:65536\"",
            "ALLO_TURN expects nothing after the port but ?transport=udp or ?transport=tcp,"
                + " not \"turn:b.example?transport=sctp\"",
            "ALLO_STUN expects a port from 1 to 65535, not \"stun:a.example:0\"",
            "ALLO_STUN expects no slash, not \"stun://c.example\""),
        mistakes(values));
  }

  @Test
  void a_secret_is_never_repeated() {
    JsonObject values =
        new JsonObject()
            .put("ALLO_KEYS", "k:" + SECRET + ", ,")
            .put("ALLO_CREATE_KEY", SECRET + " " + SECRET)
            .put("ALLO_TURN", "turn:me:" + SECRET + "@turn.example")
            .put("ALLO_PORT", "x");
    assertFalse(mistakes(values).toString().contains(SECRET));
    Config right =
        Config.from(
            new JsonObject()
                .put("ALLO_KEYS", "k:" + SECRET)
                .put("ALLO_CREATE_KEY", SECRET)
                .put("ALLO_TURN", "turn:a")
                .put("ALLO_TURN_SECRET", SECRET));
    assertFalse(right.toString().contains(SECRET));
  }

  @Test
  void a_wrong_value_is_shown_on_one_short_line() {
    String line =
        mistakes(new JsonObject().put("ALLO_PORT", "\u001b[31m\n" + "9".repeat(500))).get(0);
    assertTrue(line.matches("[\\x20-\\x7e…]{1,160}"), line);
  }

  @ParameterizedTest
  @CsvSource({"90,90", "90s,90", "15m,900", "12h,43200", "7d,604800"})
  void a_duration_is_in_seconds_or_has_a_unit(String text, long seconds) {
    Config config = Config.from(new JsonObject().put("ALLO_ROOM_TTL", text));
    assertEquals(Duration.ofSeconds(seconds), config.access().roomTtl());
  }

  @Test
  void an_unknown_setting_is_mentioned_without_its_value() {
    Config config = Config.from(new JsonObject().put("ALLO_PROT", SECRET).put("PATH", "/bin"));
    assertEquals(List.of("ALLO_PROT is not a setting of Allo"), config.warnings());
  }

  @Test
  void settings_that_do_nothing_alone_are_mentioned() {
    assertEquals(
        List.of("ALLO_CERT and ALLO_KEY are used only if ALLO_TLS is pem"),
        Config.from(new JsonObject().put("ALLO_CERT", "a.pem")).warnings());
    JsonObject behindProxy = new JsonObject().put("ALLO_TLS", "off");
    assertTrue(Config.from(behindProxy).warnings().get(0).startsWith("ALLO_TRUST_PROXY"));
    JsonObject redirecting = behindProxy.copy().put("ALLO_PUBLIC_URL", "https://allo.example");
    assertTrue(Config.from(redirecting).warnings().get(0).endsWith("every page is redirected"));
    assertEquals(
        List.of(), Config.from(behindProxy.copy().put("ALLO_TRUST_PROXY", "127.0.0.1")).warnings());
  }

  @Test
  void an_empty_setting_is_none() {
    Config config = Config.from(new JsonObject().put("ALLO_PORT", " ").put("ALLO_CREATE_KEY", ""));
    assertEquals(8443, config.listening().port());
    assertEquals(Optional.empty(), config.access().createKey());
  }

  @Test
  void a_public_url_is_in_lower_case() {
    assertEquals(
        Optional.of(URI.create("https://allo.example:444")),
        Config.from(publicUrl("https://Allo.Example:444/")).listening().publicUrl());
    assertEquals(
        Optional.of(URI.create("http://localhost:8080")),
        Config.from(publicUrl("http://localhost:8080")).listening().publicUrl());
  }

  @ParameterizedTest
  @CsvSource({
    "https://Example.org/allo,https://example.org/allo",
    "https://example.org/allo/,https://example.org/allo",
    "HTTPS://Example.org:444/Allo/v_1.2~x-y/,https://example.org:444/Allo/v_1.2~x-y",
    "https://example.org/apis,https://example.org/apis",
    // As it was before there were paths: tokens name their deployment by it.
    "https://Example.org/,https://example.org",
    "https://example.org,https://example.org",
  })
  void a_public_url_may_have_a_path_which_keeps_its_spelling(String text, String url) {
    assertEquals(
        url, Config.from(publicUrl(text)).listening().publicUrl().orElseThrow().toString());
  }

  @Test
  void only_a_public_server_without_its_own_servers_asks_public_stun() {
    assertEquals(List.of(), Config.from(new JsonObject()).ice().stun());
    assertEquals(Config.PUBLIC_STUN, stun(publicUrl("https://allo.example")));
    assertEquals(List.of(), stun(publicUrl("https://allo.example").put("ALLO_STUN", "none")));
    assertEquals(
        List.of("stun:mine.example"),
        stun(publicUrl("https://allo.example").put("ALLO_STUN", "stun:mine.example")));
    assertEquals(
        List.of(),
        stun(
            publicUrl("https://allo.example")
                .put("ALLO_TURN", "turn:mine.example")
                .put("ALLO_TURN_SECRET", "s")));
    for (String near :
        List.of(
            "https://localhost",
            "https://127.0.0.1:8443",
            "https://192.168.1.5",
            "https://10.1.2.3",
            "https://[fd00::1]",
            "https://[fe80::1]",
            "https://[::1]",
            "https://laptop",
            "https://laptop.local")) {
      assertEquals(List.of(), stun(publicUrl(near)), near);
    }
  }

  private Config load(Vertx vertx, String json) throws Exception {
    Path file = directory.resolve("allo.json");
    Files.writeString(file, json);
    return load(vertx, file).await();
  }

  private static Future<Config> load(Vertx vertx, Path file) {
    return Config.load(new ConfigSources(vertx), Optional.of(file.toString()));
  }

  private static List<String> stun(JsonObject values) {
    return Config.from(values).ice().stun();
  }

  private static JsonObject publicUrl(String url) {
    return new JsonObject().put("ALLO_PUBLIC_URL", url);
  }

  private static List<String> mistakes(JsonObject values) {
    return assertThrows(ConfigMistakes.class, () -> Config.from(values)).lines();
  }
}
