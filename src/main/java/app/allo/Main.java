package app.allo;

import app.allo.cluster.LostWrites;
import app.allo.config.Config;
import app.allo.config.ConfigMistakes;
import app.allo.config.Help;
import app.allo.config.LogFormat;
import app.allo.config.LogLevel;
import app.allo.config.TlsMode;
import app.allo.ops.DebugLog;
import app.allo.ops.LogJsonFormatter;
import app.allo.ops.ShutdownLogManager;
import app.allo.overload.Metering;
import app.allo.web.PageCode;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Starts Allo from its environment and says where it is. Exit status as in sysexits(3): 78 for
 * mistakes in the settings, 69 if the port is taken, 64 for arguments, 70 for a fault; 0 after
 * SIGTERM or SIGINT.
 */
public final class Main {
  private static final int WRONG_USAGE = 64;
  private static final int UNAVAILABLE = 69;
  private static final int FAULT = 70;
  private static final int MISCONFIGURED = 78;

  /** As the JVM ends with -XX:+ExitOnOutOfMemoryError. */
  private static final int OUT_OF_MEMORY = 3;

  private static final long DRAINED_WITHIN_MILLIS = 9_500;
  private static final long WARMED_WITHIN_SECONDS = 60;

  /**
   * Vert.x hands each key on in a keystore in memory, under a password that is no secret. Deriving
   * the keystore's own key from it 10,000 times, twice, took a third of a start. Decision 381.
   */
  private static final String KEYSTORE_ROUNDS = "keystore.pkcs12.keyPbeIterationCount";

  /**
   * Netty announces its buffers to the JVM's flight recorder, which is set up for that at the first
   * connection, whether anybody records or not. Decision 510.
   */
  private static final String NETTY_EVENTS = "io.netty.jfr.enabled";

  private Main() {}

  /** Takes no argument but {@code --help}, {@code --page} or {@code --warm-up}. */
  public static void main(String[] args) {
    // Must precede the first log, and any use of LogManager, which reads it once.
    System.setProperty("java.util.logging.manager", ShutdownLogManager.class.getName());
    System.getProperties().putIfAbsent(KEYSTORE_ROUNDS, "1");
    System.getProperties().putIfAbsent(NETTY_EVENTS, "false");
    // Read once, at the first handshake: without it TLS 1.2 lets a client renegotiate
    // without end.
    System.setProperty("jdk.tls.rejectClientInitiatedRenegotiation", "true");
    Thread.setDefaultUncaughtExceptionHandler((thread, fault) -> endIfOutOfMemory(fault));
    switch (String.join(" ", args)) {
      case "" -> serve();
      case "--warm-up" -> warmUp();
      case "--page" -> PageCode.ofThisJar().lines().forEach(System.out::println);
      case "--help", "-h" -> Help.lines().forEach(System.out::println);
      default -> {
        System.err.println(
            "Allo takes no arguments except --help, --page and --warm-up; settings come from the"
                + " environment");
        System.exit(WRONG_USAGE);
      }
    }
  }

  private static void serve() {
    Metering metering = new Metering();
    Vertx alone = metering.vertx(options());
    alone.exceptionHandler(Main::endIfOutOfMemory);
    AtomicInteger status = new AtomicInteger(0);
    try {
      Config config = Config.load(alone).await();
      boolean isJson = config.log().format() == LogFormat.JSON;
      if (isJson) {
        LogJsonFormatter.use();
      }
      if (config.log().level() == LogLevel.DEBUG) {
        DebugLog.on();
      }
      Place place =
          Place.of(alone, metering, options(), config.cluster(), () -> fellOut(status)).await();
      Vertx vertx = place.vertx();
      vertx.exceptionHandler(
          place.nodes().isAlone()
              ? Main::endIfOutOfMemory
              : new LostWrites(Main::endIfOutOfMemory, System::nanoTime));
      Node node = Node.start(metering, place, config).await();
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(vertx, node, status), "drain"));
      Logger log = System.getLogger(Main.class.getName());
      config.warnings().forEach(warning -> log.log(Level.WARNING, warning));
      if (!place.nodes().isAlone() && place.nodes().ready() == 1) {
        log.log(Level.WARNING, "No other node of ALLO_CLUSTER owns rooms yet: this one is alone");
      }
      Greeting.lines(config, node.port(), node.managementPort())
          .forEach(isJson ? line -> log.log(Level.INFO, line) : System.out::println);
    } catch (Exception failure) {
      fail(failure);
    }
  }

  /** Starts on loopback, goes through one call and ends, so that a class archive can be made. */
  private static void warmUp() {
    Metering metering = new Metering();
    Vertx vertx = metering.vertx(options());
    try {
      Config config = Config.load(vertx).map(Config::forItself).await();
      Node node = Node.start(metering, Place.alone(vertx), config).await();
      WarmUp.walk(vertx, config.tls().mode() != TlsMode.OFF, node.port())
          .await(WARMED_WITHIN_SECONDS, TimeUnit.SECONDS);
      vertx.close().await(WARMED_WITHIN_SECONDS, TimeUnit.SECONDS);
      System.out.println("Warm-up call completed");
    } catch (Exception failure) {
      fail(failure);
    }
  }

  private static VertxOptions options() {
    return new VertxOptions()
        .setPreferNativeTransport(true)
        // Nothing is served from the class path or a cache on disk.
        .setFileSystemOptions(
            new FileSystemOptions()
                .setClassPathResolvingEnabled(false)
                .setFileCachingEnabled(false));
  }

  private static void stop(Vertx vertx, Node node, AtomicInteger status) {
    long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(DRAINED_WITHIN_MILLIS);
    try {
      // One after the other, each awaited here: whatever an event loop would do next is
      // lost when it ends.
      node.drain().await(until - System.nanoTime(), TimeUnit.NANOSECONDS);
      vertx.close().await(until - System.nanoTime(), TimeUnit.NANOSECONDS);
    } catch (Exception gaveUp) {
      System.err.println("Allo stopped before everything was closed");
    } finally {
      // Being asked to stop is not a failure: the JVM would end with 143.
      Runtime.getRuntime().halt(status.get());
    }
  }

  /** Nothing brings this node back among the others but another start. */
  private static void fellOut(AtomicInteger status) {
    status.set(UNAVAILABLE);
    System.getLogger(Main.class.getName())
        .log(
            Level.ERROR,
            "This node has fallen out of its cluster for good: it ends, to be started again");
    new Thread(() -> System.exit(UNAVAILABLE), "end").start();
  }

  /**
   * In case the JVM was not told to: a server with dead threads answers nobody, and is not
   * restarted either.
   */
  private static void endIfOutOfMemory(Throwable fault) {
    if (fault instanceof OutOfMemoryError) {
      Runtime.getRuntime().halt(OUT_OF_MEMORY);
    }
    System.getLogger(Main.class.getName()).log(Level.ERROR, "Unhandled", fault);
  }

  private static void fail(Exception failure) {
    int status = FAULT;
    if (failure instanceof ConfigMistakes mistakes) {
      System.err.println("Allo cannot start with these settings:");
      mistakes.lines().forEach(line -> System.err.println("  " + line));
      status = MISCONFIGURED;
    } else if (failure instanceof CannotListen || failure instanceof CannotJoin) {
      System.err.println(failure.getMessage());
      status = UNAVAILABLE;
    } else {
      System.getLogger(Main.class.getName()).log(Level.ERROR, "Allo could not start", failure);
    }
    System.exit(status);
  }
}
