package app.allo.web;

import java.time.Duration;

/**
 * The absolute time limits of a connection that carries HTTP.
 *
 * @param toAsk for a request with its body, and for a connection to stay without one
 * @param toTake for a browser to take a page
 * @param toLinger how long input is discarded after the last answer, so that no reset overtakes it
 */
record HttpTimeoutLimits(Duration toAsk, Duration toTake, Duration toLinger) {
  static final HttpTimeoutLimits STANDARD =
      new HttpTimeoutLimits(Duration.ofSeconds(10), Duration.ofSeconds(60), Duration.ofSeconds(1));
}
