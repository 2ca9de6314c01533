package app.allo.socket;

import static app.allo.socket.SocketServer.NEVER;

import java.time.Duration;

/** The limits of a deployment, with all times so long that a test sets the one it is about. */
final class Tuning {
  private int socketsPerAddress = 100;
  private int maxBacklog = 1024 * 1024;
  private Duration joinWithin = NEVER;
  private Duration assembleWithin = NEVER;
  private Duration pingEvery = NEVER;
  private Duration stallWithin = NEVER;
  private Duration hardCloseAfter = NEVER;

  Tuning socketsPerAddress(int count) {
    socketsPerAddress = count;
    return this;
  }

  Tuning maxBacklog(int size) {
    maxBacklog = size;
    return this;
  }

  Tuning joinWithin(Duration time) {
    joinWithin = time;
    return this;
  }

  Tuning assembleWithin(Duration time) {
    assembleWithin = time;
    return this;
  }

  Tuning pingEvery(Duration time) {
    pingEvery = time;
    return this;
  }

  Tuning stallWithin(Duration time) {
    stallWithin = time;
    return this;
  }

  Tuning hardCloseAfter(Duration time) {
    hardCloseAfter = time;
    return this;
  }

  SignalLimits build() {
    return new SignalLimits(
        socketsPerAddress,
        200,
        maxBacklog,
        joinWithin,
        assembleWithin,
        pingEvery,
        stallWithin,
        hardCloseAfter);
  }
}
