package app.allo.config;

import app.allo.origin.AddressRange;
import app.allo.origin.AddressScope;
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

/** Every setting, read once and checked. Only {@code Main} sees it: others take what they need. */
public record Config(
    Listening listening,
    Tls tls,
    Access access,
    Ice ice,
    Limits limits,
    Management management,
    Log log,
    Optional<ClusterConfig> cluster,
    List<String> warnings) {

  /** Where the page is served, and how it is reached. */
  public record Listening(
      int port, String host, Optional<URI> publicUrl, List<AddressRange> trustProxy) {
    /** Whether it listens at every address of this machine. */
    public boolean isEverywhere() {
      return host.equals("0.0.0.0") || host.equals("::");
    }
  }

  /** Who serves TLS. {@code cert} and {@code key} are set only for {@link TlsMode#PEM}. */
  public record Tls(TlsMode mode, Path certsDir, Optional<Path> cert, Optional<Path> key) {}

  /** Who may start a call, and how long tokens are valid. */
  public record Access(
      Optional<String> keys,
      Optional<String> createKey,
      Duration roomTtl,
      Duration inviteTtl,
      Duration laterTtl) {
    @Override
    public String toString() {
      return "Access";
    }
  }

  /** The servers that help browsers find a way to each other. */
  public record Ice(List<String> stun, List<String> turn, Optional<String> turnSecret) {
    @Override
    public String toString() {
      return "Ice";
    }
  }

  /** How much of everything. Rates are per address, messages per socket. */
  public record Limits(
      int capacity,
      int maxRooms,
      int roomsPerMinute,
      int seatsPerMinute,
      int socketsPerAddress,
      int messagesPerSecond,
      Duration grace) {}

  /** Where health and metrics are served, nowhere without a port; and how the log is written. */
  public record Management(OptionalInt port, String host) {}

  /** What is logged, and how. */
  public record Log(LogLevel level, LogFormat format) {}

  /** The default of a public server: its members learn their addresses from these. */
  public static final List<String> PUBLIC_STUN =
      List.of("stun:stun.cloudflare.com:3478", "stun:stun.nextcloud.com:443");

  /**
   * Reads the defaults, then the file named by {@code ALLO_CONFIG}, then the environment. Fails
   * with {@link ConfigMistakes}, which holds all mistakes at once.
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
        // Mistakes in the environment are reported too.
        .otherwise(Optional.empty())
        .compose(
            values ->
                values.isPresent()
                    ? Future.succeededFuture(from(values.get()))
                    : sources.environment().map(Config::withoutFile));
  }

  /** Reads settings from names and values as they stand in the environment. */
  static Config from(JsonObject values) {
    return read(values, new SettingsReader(values));
  }

  /**
   * The same settings, but on a free port of the loopback address, where anyone may start a call.
   */
  public Config forItself() {
    return new Config(
        new Listening(0, "127.0.0.1", Optional.empty(), List.of()),
        tls,
        new Access(
            access.keys(),
            Optional.empty(),
            access.roomTtl(),
            access.inviteTtl(),
            access.laterTtl()),
        ice,
        limits,
        new Management(OptionalInt.empty(), management.host()),
        log,
        Optional.empty(),
        warnings);
  }

  private static Config withoutFile(JsonObject values) {
    SettingsReader settings = new SettingsReader(values);
    settings.mistake(Setting.CONFIG, "expects a readable JSON or .properties file");
    return read(values, settings);
  }

  private static Config read(JsonObject values, SettingsReader settings) {
    Listening listening =
        new Listening(
            settings.get(Setting.PORT),
            settings.get(Setting.HOST),
            settings.find(Setting.PUBLIC_URL),
            settings.find(Setting.TRUST_PROXY).orElse(List.of()).stream()
                .map(AddressRange::parse)
                .toList());
    Tls tls = tls(settings);
    Config config =
        new Config(
            listening,
            tls,
            new Access(
                settings.find(Setting.KEYS),
                settings.find(Setting.CREATE_KEY),
                settings.get(Setting.ROOM_TTL),
                settings.get(Setting.INVITE_TTL),
                settings.get(Setting.LATER_TTL)),
            ice(settings, listening),
            limits(settings),
            management(settings),
            new Log(settings.get(Setting.LOG), settings.get(Setting.LOG_FORMAT)),
            ClusterConfig.read(settings),
            warnings(values, listening, tls));
    settings.finish();
    return config;
  }

  private static Tls tls(SettingsReader settings) {
    TlsMode mode = settings.get(Setting.TLS);
    Optional<Path> cert = settings.find(Setting.CERT);
    Optional<Path> key = settings.find(Setting.KEY);
    if (mode == TlsMode.PEM) {
      requireFile(settings, Setting.CERT, cert);
      requireFile(settings, Setting.KEY, key);
    }
    return new Tls(mode, settings.get(Setting.CERTS_DIR), cert, key);
  }

  private static void requireFile(
      SettingsReader settings, Setting<Path> setting, Optional<Path> path) {
    if (path.isEmpty() || !Files.isReadable(path.get()) || Files.isDirectory(path.get())) {
      settings.mistake(setting, "expects a readable PEM file, since ALLO_TLS is pem");
    }
  }

  private static Ice ice(SettingsReader settings, Listening listening) {
    List<String> turn = settings.find(Setting.TURN).orElse(List.of());
    Optional<String> secret = settings.find(Setting.TURN_SECRET);
    if (!turn.isEmpty() && !settings.has(Setting.TURN_SECRET)) {
      settings.mistake(Setting.TURN_SECRET, "expects a secret, since ALLO_TURN is set");
    }
    // A TURN server answers STUN as well, so no other server is needed.
    boolean isPublic =
        turn.isEmpty()
            && listening
                .publicUrl()
                .filter(url -> AddressScope.of(url.getHost()) == AddressScope.PUBLIC)
                .isPresent();
    List<String> stun = settings.find(Setting.STUN).orElse(isPublic ? PUBLIC_STUN : List.of());
    return new Ice(stun, turn, secret);
  }

  private static Limits limits(SettingsReader settings) {
    return new Limits(
        settings.get(Setting.CAPACITY),
        settings.get(Setting.MAX_ROOMS),
        settings.get(Setting.ROOMS_PER_MINUTE),
        settings.get(Setting.SEATS_PER_MINUTE),
        settings.get(Setting.SOCKETS_PER_ADDRESS),
        settings.get(Setting.MESSAGES_PER_SECOND),
        settings.get(Setting.GRACE));
  }

  private static Management management(SettingsReader settings) {
    int port = settings.get(Setting.MANAGEMENT_PORT);
    return new Management(
        port < 0 ? OptionalInt.empty() : OptionalInt.of(port),
        settings.get(Setting.MANAGEMENT_HOST));
  }

  private static List<String> warnings(JsonObject values, Listening listening, Tls tls) {
    Set<String> known =
        Setting.ALL.stream().map(Setting::name).collect(Collectors.toUnmodifiableSet());
    List<String> warnings = new ArrayList<>();
    for (String name : new TreeSet<>(values.fieldNames())) {
      if (name.startsWith("ALLO_") && !known.contains(name)) {
        warnings.add(name + " is not a setting of Allo");
      }
    }
    if (tls.mode() != TlsMode.PEM && (tls.cert().isPresent() || tls.key().isPresent())) {
      warnings.add("ALLO_CERT and ALLO_KEY are used only if ALLO_TLS is pem");
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
