package app.allo.config;

import static app.allo.config.SettingType.address;
import static app.allo.config.SettingType.count;
import static app.allo.config.SettingType.duration;
import static app.allo.config.SettingType.host;
import static app.allo.config.SettingType.list;
import static app.allo.config.SettingType.listOf;
import static app.allo.config.SettingType.matching;
import static app.allo.config.SettingType.oneOf;
import static app.allo.config.SettingType.orWord;
import static app.allo.config.SettingType.path;
import static app.allo.config.SettingType.port;
import static app.allo.config.SettingType.portOrOff;

import app.allo.access.Keys;
import app.allo.ice.IceUrl;
import app.allo.room.claims.RoomClaims;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * One setting: the name of its environment variable, its default ("" for none), its type and what
 * it is for.
 */
public record Setting<T>(
    String name, String byDefault, SettingType<T> type, boolean secret, String about) {

  public static final Setting<Integer> PORT =
      of("ALLO_PORT", "8443", port(), "port of the page; without it PORT is used");
  static final Setting<String> HOST = of("ALLO_HOST", "0.0.0.0", host(), "address to listen on");
  static final Setting<TlsMode> TLS =
      of("ALLO_TLS", "self-signed", oneOf(TlsMode.class), "off behind a proxy that terminates TLS");
  static final Setting<Path> CERT =
      of("ALLO_CERT", "", path(), "PEM file with the certificate chain, for ALLO_TLS=pem");
  static final Setting<Path> KEY =
      of("ALLO_KEY", "", path(), "PEM file with the private key (PKCS #8), for ALLO_TLS=pem");
  static final Setting<Path> CERTS_DIR =
      of("ALLO_CERTS_DIR", "certs", path(), "where the generated certificate and keys are kept");
  static final Setting<URI> PUBLIC_URL =
      of("ALLO_PUBLIC_URL", "", address(), "address that people use, if it is not this server's");
  static final Setting<List<String>> TRUST_PROXY =
      of(
          "ALLO_TRUST_PROXY",
          "",
          list("addresses or ranges like 10.0.0.0/8, with commas", SettingType::isAddressOrRange),
          "proxies whose X-Forwarded headers are trusted");
  static final Setting<String> KEYS =
      secret(
          "ALLO_KEYS",
          matching(Keys.EXPECTED, Setting::isKeys),
          "secrets that sign tokens: the first signs, all verify");
  static final Setting<String> CREATE_KEY =
      secret(
          "ALLO_CREATE_KEY",
          matching(
              "1 to 256 visible ASCII characters", text -> text.matches("[\\x21-\\x7e]{1,256}")),
          "key required to start a call");
  static final Setting<List<String>> STUN =
      of(
          "ALLO_STUN",
          "",
          orWord("none", listOf("stun:host[:port] URLs with commas", IceUrl::faultInStun)),
          "STUN servers; by default public ones if ALLO_PUBLIC_URL is public, else none");
  static final Setting<List<String>> TURN =
      of(
          "ALLO_TURN",
          "",
          listOf("turn:host[:port][?transport=udp|tcp] URLs with commas", IceUrl::faultInTurn),
          "TURN servers, for members who cannot reach each other");
  static final Setting<String> TURN_SECRET =
      secret(
          "ALLO_TURN_SECRET",
          matching("a secret", text -> !text.isBlank()),
          "shared with the TURN servers (coturn: static-auth-secret)");
  static final Setting<Integer> CAPACITY =
      of(
          "ALLO_CAPACITY",
          "8",
          count(RoomClaims.LEAST_CAPACITY, RoomClaims.MOST_CAPACITY),
          "members of a call, unless its host says otherwise");
  static final Setting<Duration> ROOM_TTL =
      of("ALLO_ROOM_TTL", "12h", upToAWeek(), "how long a call can last");
  static final Setting<Duration> INVITE_TTL =
      of("ALLO_INVITE_TTL", "24h", upToAWeek(), "how long an invite is valid");
  static final Setting<Duration> LATER_TTL =
      of(
          "ALLO_LATER_TTL",
          "365d",
          duration(Duration.ofSeconds(1), Duration.ofDays(730)),
          "how long a call for later, or a room of one's own, and its link can be opened");
  static final Setting<Duration> GRACE =
      of(
          "ALLO_GRACE",
          "10s",
          duration(Duration.ofSeconds(1), Duration.ofMinutes(10)),
          "how long a lost member keeps their place");
  static final Setting<Integer> MAX_ROOMS =
      of("ALLO_MAX_ROOMS", "1000", count(1, 1_000_000), "calls at the same time");
  static final Setting<Integer> ROOMS_PER_MINUTE =
      of("ALLO_ROOMS_PER_MINUTE", "10", limit(), "calls that one address may start per minute");
  static final Setting<Integer> SEATS_PER_MINUTE =
      of("ALLO_SEATS_PER_MINUTE", "60", limit(), "seats that one address may request per minute");
  static final Setting<Integer> SOCKETS_PER_ADDRESS =
      of("ALLO_SOCKETS_PER_ADDRESS", "100", limit(), "sockets that one address may hold");
  static final Setting<Integer> MESSAGES_PER_SECOND =
      of(
          "ALLO_MESSAGES_PER_SECOND",
          "200",
          limit(),
          "messages that one socket may send per second");
  public static final Setting<Integer> MANAGEMENT_PORT =
      of("ALLO_MANAGEMENT_PORT", "off", portOrOff(), "port of /live, /ready and /metrics");
  static final Setting<String> MANAGEMENT_HOST =
      of("ALLO_MANAGEMENT_HOST", "127.0.0.1", host(), "address of those");
  static final Setting<LogLevel> LOG =
      of(
          "ALLO_LOG",
          "info",
          oneOf(LogLevel.class),
          "info or debug; debug logs every event in calls, without naming anyone");
  static final Setting<LogFormat> LOG_FORMAT =
      of(
          "ALLO_LOG_FORMAT",
          "text",
          oneOf(LogFormat.class),
          "text or json; json writes an object on each line");
  static final Setting<String> CLUSTER =
      of(
          "ALLO_CLUSTER",
          "off",
          matching(
              "off, names or addresses of nodes with commas, each with :port or without, or"
                  + " kubernetes:name.of.a.headless.service",
              ClusterConfig::isCluster),
          "several nodes as one: where the others are; needs allo-cluster.jar");
  static final Setting<String> CLUSTER_HOST =
      of(
          "ALLO_CLUSTER_HOST",
          "",
          matching("an address in a private network", ClusterConfig::isPrivate),
          "address at which the other nodes reach this one");
  public static final Setting<Integer> CLUSTER_PORT =
      of(
          "ALLO_CLUSTER_PORT",
          "5701",
          count(1, 65_534),
          "port for the list of nodes; the next one is for their messages");
  static final Setting<Path> CLUSTER_CERT =
      of("ALLO_CLUSTER_CERT", "", path(), "PEM file with this node's certificate");
  static final Setting<Path> CLUSTER_KEY =
      of("ALLO_CLUSTER_KEY", "", path(), "PEM file with its private key (PKCS #8)");
  static final Setting<Path> CLUSTER_CA =
      of(
          "ALLO_CLUSTER_CA",
          "",
          path(),
          "PEM file with the authority that signs nodes, and no others");
  static final Setting<Path> CONFIG =
      of("ALLO_CONFIG", "", path(), "JSON or .properties file that holds any of these");

  /** Every setting, in the order of {@code --help}. */
  public static final List<Setting<?>> ALL =
      List.of(
          PORT,
          HOST,
          TLS,
          CERT,
          KEY,
          CERTS_DIR,
          PUBLIC_URL,
          TRUST_PROXY,
          KEYS,
          CREATE_KEY,
          STUN,
          TURN,
          TURN_SECRET,
          CAPACITY,
          ROOM_TTL,
          INVITE_TTL,
          LATER_TTL,
          GRACE,
          MAX_ROOMS,
          ROOMS_PER_MINUTE,
          SEATS_PER_MINUTE,
          SOCKETS_PER_ADDRESS,
          MESSAGES_PER_SECOND,
          MANAGEMENT_PORT,
          MANAGEMENT_HOST,
          LOG,
          LOG_FORMAT,
          CLUSTER,
          CLUSTER_HOST,
          CLUSTER_PORT,
          CLUSTER_CERT,
          CLUSTER_KEY,
          CLUSTER_CA,
          CONFIG);

  private static <T> Setting<T> of(
      String name, String byDefault, SettingType<T> type, String about) {
    return new Setting<>(name, byDefault, type, false, about);
  }

  private static Setting<String> secret(String name, SettingType<String> type, String about) {
    return new Setting<>(name, "", type, true, about);
  }

  private static SettingType<Integer> limit() {
    return count(1, 1_000_000);
  }

  private static SettingType<Duration> upToAWeek() {
    return duration(Duration.ofSeconds(1), Duration.ofDays(7));
  }

  private static boolean isKeys(String text) {
    try {
      Keys.parse(text, "");
      return true;
    } catch (IllegalArgumentException notKeys) {
      return false;
    }
  }
}
