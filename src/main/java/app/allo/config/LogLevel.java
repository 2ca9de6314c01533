package app.allo.config;

/** How much Allo logs. */
public enum LogLevel {
  /** What an operator must know. */
  INFO,
  /** Also what happens in calls, event by event, without naming anyone. */
  DEBUG
}
