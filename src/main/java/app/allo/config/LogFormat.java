package app.allo.config;

/** How the log is written. */
public enum LogFormat {
  /** For people: time, level, logger, message. */
  TEXT,
  /** For programs: an object on each line. */
  JSON
}
