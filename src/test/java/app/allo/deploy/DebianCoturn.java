package app.allo.deploy;

import app.allo.faults.Commands;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * coturn as Debian's package runs it, by the files in docs/deploy: as the user turnserver, with
 * {@code turns:} and a certificate that certbot would have made. Nothing of it stays.
 */
final class DebianCoturn implements AutoCloseable {
  private static final Path DEPLOY = Path.of("docs", "deploy");
  private static final Path UNIT = Path.of("/lib/systemd/system/coturn.service");
  private static final String SECRET = "a-secret-between-allo-and-coturn";
  private static final String LINEAGE = "/etc/letsencrypt/live/turn.example.org";
  private static final String HOOK = "/etc/letsencrypt/renewal-hooks/deploy/coturn";

  /** Of systemctl just what the hook asks of it. */
  private static final String SYSTEMCTL =
      """
      #!/bin/sh
      pid=$(cat /run/coturn.pid 2> /dev/null) || pid=none
      case "$*" in
      "is-active --quiet coturn") kill -0 "$pid" 2> /dev/null ;;
      "kill --signal=USR2 coturn") kill -USR2 "$pid" ;;
      "restart coturn") echo restart >> /run/coturn.asked ;;
      *) echo "systemctl $*?" >&2; exit 1 ;;
      esac
      """;

  private final ScratchRoot root;
  private final String address;
  private final Path directory;
  private Process process;

  /** One that is installed and configured, without a certificate yet. */
  DebianCoturn(ScratchRoot root, String address, Path directory) {
    this.root = root;
    this.address = address;
    this.directory = directory;
    root.put("/etc/turnserver.conf", configuration());
    root.run("chgrp", "turnserver", "/etc/turnserver.conf");
    root.run("chmod", "640", "/etc/turnserver.conf");
    root.put(HOOK, read(DEPLOY.resolve("coturn-certificate.sh")));
    root.put("/usr/local/bin/systemctl", SYSTEMCTL);
    root.run("chmod", "755", HOOK, "/usr/local/bin/systemctl");
  }

  static void needed() {
    Needs.command("turnserver", "coturn");
    Needs.file(UNIT, "coturn");
    Needs.scratchRoot();
  }

  /** Allo's settings for a TURN server at that address, reached by TLS only. */
  static Map<String, String> settings(String address) {
    return Map.of(
        "ALLO_STUN",
        "none",
        "ALLO_TURN",
        "turns:" + address + ":5349?transport=tcp",
        "ALLO_TURN_SECRET",
        SECRET);
  }

  /** Has a new certificate, as certbot keeps them: for root alone. */
  void certify() {
    String certificate = Certificate.of(directory, address);
    root.run("mkdir", "-p", LINEAGE);
    root.run("chmod", "700", "/etc/letsencrypt/live");
    root.run("cp", certificate + "/tls.crt", LINEAGE + "/fullchain.pem");
    root.run("cp", certificate + "/tls.key", LINEAGE + "/privkey.pem");
    root.run("chmod", "600", LINEAGE + "/privkey.pem");
  }

  /** Runs the hook as certbot does after a renewal. */
  void runHook(String lineage) {
    root.run("env", "RENEWED_LINEAGE=" + lineage, HOOK);
  }

  void runHook() {
    runHook(LINEAGE);
  }

  /** Whether the check lets coturn start. */
  boolean mayStart() {
    String check = UnitFile.value(DEPLOY.resolve("coturn-check.conf"), "ExecStartPre");
    return root.attempt(asUnit(check).toArray(String[]::new)).status() == 0;
  }

  /** How often a start was asked for that the hook left to systemd. */
  long restarts() {
    Commands.Outcome asked = root.attempt("cat", "/run/coturn.asked");
    return asked.status() == 0 ? asked.said().lines().count() : 0;
  }

  /** Starts it, whether it may or not; returns once it answers in clear. */
  void start() {
    Path output = directory.resolve("coturn.out");
    process = root.start(output, asUnit(UnitFile.value(UNIT, "ExecStart")));
    root.put("/run/coturn.pid", String.valueOf(process.pid()));
    while (!listens(3478)) {
      if (!process.isAlive()) {
        throw new IllegalStateException("coturn ended: " + read(output));
      }
      Thread.onSpinWait();
    }
  }

  void stop() {
    process.destroyForcibly().onExit().join();
  }

  /** Whether somebody listens for TCP at that port. */
  boolean listens(int port) {
    return !root.run("ss", "-Hlnt", "sport = :" + port).isEmpty();
  }

  /** The serial number of the certificate that {@code turns:} shows now. */
  String shown() {
    return root.run(
        "sh",
        "-c",
        "openssl s_client -connect %s:5349 < /dev/null 2> /dev/null | openssl x509 -noout -serial"
            .formatted(address));
  }

  @Override
  public void close() {
    if (process != null) {
      stop();
    }
  }

  private String configuration() {
    return read(DEPLOY.resolve("coturn.conf")).replace("REPLACE-ME-WITH-32-RANDOM-BYTES", SECRET)
        + """
        listening-ip=%1$s
        relay-ip=%1$s
        allowed-peer-ip=%1$s
        """
            .formatted(address);
  }

  /** A command line as the unit runs it. */
  private static List<String> asUnit(String line) {
    List<String> command = new ArrayList<>(List.of("setpriv"));
    command.add("--reuid=" + UnitFile.value(UNIT, "User"));
    command.add("--regid=" + UnitFile.value(UNIT, "Group"));
    command.addAll(List.of("--init-groups", "--"));
    command.addAll(List.of(line.split(" ")));
    return command;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
