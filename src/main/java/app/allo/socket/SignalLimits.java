package app.allo.socket;

import java.time.Duration;
import java.util.Objects;

/**
 * What one socket, and one address, may use.
 *
 * @param socketsPerAddress open sockets of one address
 * @param messagesPerSecond sustained rate of one socket; bursts may be twice that
 * @param maxBacklog bytes that may wait for a browser that does not read
 * @param joinWithin from the upgrade to {@code join}
 * @param assembleWithin from the first to the last fragment of a message
 * @param pingEvery how often a socket is pinged; silence until the next ping means that it is lost
 * @param stallWithin how long a browser may not read from its socket
 * @param hardCloseAfter from the close frame to the end of the connection, whatever the browser
 *     does
 * @throws IllegalArgumentException for anything that is not positive
 */
public record SignalLimits(
    int socketsPerAddress,
    int messagesPerSecond,
    int maxBacklog,
    Duration joinWithin,
    Duration assembleWithin,
    Duration pingEvery,
    Duration stallWithin,
    Duration hardCloseAfter) {
  public SignalLimits {
    positive(socketsPerAddress, "socketsPerAddress");
    positive(messagesPerSecond, "messagesPerSecond");
    positive(maxBacklog, "maxBacklog");
    positive(joinWithin, "joinWithin");
    positive(assembleWithin, "assembleWithin");
    positive(pingEvery, "pingEvery");
    positive(stallWithin, "stallWithin");
    positive(hardCloseAfter, "hardCloseAfter");
  }

  /** The limits of a deployment: what an operator may set, and the protocol's own for the rest. */
  public static SignalLimits of(int socketsPerAddress, int messagesPerSecond) {
    return new SignalLimits(
        socketsPerAddress,
        messagesPerSecond,
        1024 * 1024,
        Duration.ofSeconds(5),
        Duration.ofSeconds(5),
        Duration.ofSeconds(4),
        Duration.ofSeconds(10),
        Duration.ofSeconds(1));
  }

  private static void positive(int value, String name) {
    if (value <= 0) {
      throw new IllegalArgumentException(name + " is a positive number");
    }
  }

  private static void positive(Duration value, String name) {
    if (Objects.requireNonNull(value, name).toMillis() <= 0) {
      throw new IllegalArgumentException(name + " is at least a millisecond");
    }
  }
}
