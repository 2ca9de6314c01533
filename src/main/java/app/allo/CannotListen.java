package app.allo;

import app.allo.config.Setting;

/** Listening on an address failed: one line says on which and why. */
final class CannotListen extends RuntimeException {
  private static final String IN_USE = "already in use";

  CannotListen(String host, int port, Setting<?> setting, Throwable cause) {
    super(line(host, port, setting, String.valueOf(cause.getMessage())), cause, false, false);
  }

  private static String line(String host, int port, Setting<?> setting, String reason) {
    return reason.contains(IN_USE)
        ? "Port " + port + " is in use: choose another with " + setting.name()
        : "Cannot listen on " + host + " port " + port + ": " + reason;
  }
}
