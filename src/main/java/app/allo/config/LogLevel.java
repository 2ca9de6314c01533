package app.allo.config;

/** How much Allo tells its log. */
public enum LogLevel {
  /** What an operator must know. */
  INFO,
  /** What happens in calls too, event by event, without naming anybody. */
  DEBUG
}
