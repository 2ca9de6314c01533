package app.allo;

import app.allo.web.AddressRange;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Every setting, read once and checked. Only {@link Main} sees it: others take what they need. */
public record Config(
    Listening listening,
    Tls tls,
    Access access,
    Ice ice,
    Limits limits,
    Management management,
    List<String> warnings) {

  /** Where the page is served, and from where it is reached. */
  public record Listening(
      int port, String host, Optional<URI> publicUrl, List<AddressRange> trustProxy) {}

  /** Who serves TLS. {@code cert} and {@code key} are there for {@link TlsMode#PEM} alone. */
  public record Tls(TlsMode mode, Path certsDir, Optional<Path> cert, Optional<Path> key) {}

  /** Who may start a call, and how long what is signed lives. */
  public record Access(
      Optional<String> keys, Optional<String> createKey, Duration roomTtl, Duration inviteTtl) {
    @Override
    public String toString() {
      return "Access";
    }
  }

  /** The servers that browsers find their way by. */
  public record Ice(List<String> stun, List<String> turn, Optional<String> turnSecret) {
    @Override
    public String toString() {
      return "Ice";
    }
  }

  /** How much of everything. Rates are for one address, messages for one socket. */
  public record Limits(
      int capacity,
      int maxRooms,
      int roomsPerMinute,
      int seatsPerMinute,
      int socketsPerAddress,
      int messagesPerSecond,
      Duration grace) {}

  /** Where health and metrics are served; nowhere without a port. */
  public record Management(OptionalInt port, String host) {}

  /** Where nothing else is said, a public server's members find their addresses by these. */
  static final List<String> PUBLIC_STUN =
      List.of("stun:stun.cloudflare.com:3478", "stun:stun.nextcloud.com:443");

  /**
   * Reads the defaults, then the file named by {@code ALLO_CONFIG}, then the environment. Fails
   * with {@link ConfigMistakes}, all of them at once.
   */
  public static Future<Config> load(Vertx vertx) {
    return load(new ConfigSources(vertx), Optional.ofNullable(System.getenv("ALLO_CONFIG")));
  }

  static Future<Config> load(ConfigSources sources, Optional<String> file) {
    if (file.filter(path -> !path.isBlank()).isEmpty()) {
      return sources.environment().map(Config::from);
    }
    return sources
        .fileAndEnvironment(file.get())
        .map(Optional::of)
        // The mistakes in the environment are worth telling too.
        .otherwise(Optional.empty())
        .compose(
            values ->
                values.isPresent()
                    ? Future.succeededFuture(from(values.get()))
                    : sources.environment().map(Config::withoutFile));
  }

  /** Reads settings from names and values as they stand in the environment. */
  static Config from(JsonObject values) {
    return read(values, new Settings(values));
  }

  /** These settings on a free port of the loopback address alone, for anyone there. */
  Config forItself() {
    return new Config(
        new Listening(0, "127.0.0.1", Optional.empty(), List.of()),
        tls,
        new Access(access.keys(), Optional.empty(), access.roomTtl(), access.inviteTtl()),
        ice,
        limits,
        new Management(OptionalInt.empty(), management.host()),
        warnings);
  }

  private static Config withoutFile(JsonObject values) {
    Settings settings = new Settings(values);
    settings.mistake(Variable.CONFIG, "expects a readable JSON or .properties file");
    return read(values, settings);
  }

  private static Config read(JsonObject values, Settings settings) {
    Listening listening =
        new Listening(
            settings.get(Variable.PORT),
            settings.get(Variable.HOST),
            settings.find(Variable.PUBLIC_URL),
            settings.find(Variable.TRUST_PROXY).orElse(List.of()).stream()
                .map(AddressRange::parse)
                .toList());
    Tls tls = tls(settings);
    Config config =
        new Config(
            listening,
            tls,
            new Access(
                settings.find(Variable.KEYS),
                settings.find(Variable.CREATE_KEY),
                settings.get(Variable.ROOM_TTL),
                settings.get(Variable.INVITE_TTL)),
            ice(settings, listening),
            limits(settings),
            management(settings),
            warnings(values, listening, tls));
    settings.get(Variable.CLUSTER);
    settings.finish();
    return config;
  }

  private static Tls tls(Settings settings) {
    TlsMode mode = settings.get(Variable.TLS);
    Optional<Path> cert = settings.find(Variable.CERT);
    Optional<Path> key = settings.find(Variable.KEY);
    if (mode == TlsMode.PEM) {
      requireFile(settings, Variable.CERT, cert);
      requireFile(settings, Variable.KEY, key);
    }
    return new Tls(mode, settings.get(Variable.CERTS_DIR), cert, key);
  }

  private static void requireFile(Settings settings, Variable<Path> variable, Optional<Path> path) {
    if (path.isEmpty() || !Files.isReadable(path.get()) || Files.isDirectory(path.get())) {
      settings.mistake(variable, "expects a readable PEM file, since ALLO_TLS is pem");
    }
  }

  private static Ice ice(Settings settings, Listening listening) {
    List<String> turn = settings.find(Variable.TURN).orElse(List.of());
    Optional<String> secret = settings.find(Variable.TURN_SECRET);
    if (!turn.isEmpty() && !settings.has(Variable.TURN_SECRET)) {
      settings.mistake(Variable.TURN_SECRET, "expects a secret, since ALLO_TURN is set");
    }
    // A TURN server answers STUN as well: then nobody else needs to be asked.
    boolean isPublic =
        turn.isEmpty()
            && listening
                .publicUrl()
                .filter(url -> Reach.of(url.getHost()) == Reach.PUBLIC)
                .isPresent();
    List<String> stun = settings.find(Variable.STUN).orElse(isPublic ? PUBLIC_STUN : List.of());
    return new Ice(stun, turn, secret);
  }

  private static Limits limits(Settings settings) {
    return new Limits(
        settings.get(Variable.CAPACITY),
        settings.get(Variable.MAX_ROOMS),
        settings.get(Variable.ROOMS_PER_MINUTE),
        settings.get(Variable.SEATS_PER_MINUTE),
        settings.get(Variable.SOCKETS_PER_ADDRESS),
        settings.get(Variable.MESSAGES_PER_SECOND),
        settings.get(Variable.GRACE));
  }

  private static Management management(Settings settings) {
    int port = settings.get(Variable.MANAGEMENT_PORT);
    return new Management(
        port < 0 ? OptionalInt.empty() : OptionalInt.of(port),
        settings.get(Variable.MANAGEMENT_HOST));
  }

  private static List<String> warnings(JsonObject values, Listening listening, Tls tls) {
    Set<String> known =
        Variable.ALL.stream().map(Variable::name).collect(Collectors.toUnmodifiableSet());
    List<String> warnings = new ArrayList<>();
    for (String name : new TreeSet<>(values.fieldNames())) {
      boolean ours = name.startsWith("ALLO_") && !name.startsWith("ALLO_CLUSTER_");
      if (ours && !known.contains(name)) {
        warnings.add(name + " is not a setting of Allo");
      }
    }
    if (tls.mode() != TlsMode.PEM && (tls.cert().isPresent() || tls.key().isPresent())) {
      warnings.add("ALLO_CERT and ALLO_KEY are read only where ALLO_TLS is pem");
    }
    if (tls.mode() == TlsMode.OFF && listening.trustProxy().isEmpty()) {
      boolean isHttps =
          listening.publicUrl().filter(url -> url.getScheme().equals("https")).isPresent();
      warnings.add(
          isHttps
              ? "ALLO_TRUST_PROXY names no proxy: no request counts as https, every page is redirected"
              : "ALLO_TRUST_PROXY names no proxy: behind one, all visitors count as one address");
    }
    return warnings;
  }
}
