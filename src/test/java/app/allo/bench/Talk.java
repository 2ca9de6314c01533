package app.allo.bench;

import app.allo.bench.dialect.Dialect;
import app.allo.bench.dialect.Pair;
import io.vertx.core.http.WebSocket;
import java.util.random.RandomGenerator;

/** One pair negotiating, over and over. Lives on one event loop. */
final class Talk {
  private final Pair pair;
  private final Stamped[] fromA;
  private final Stamped[] fromB;
  private final Tally tally;
  private int arrivedAtA;
  private int arrivedAtB;

  Talk(Pair pair, Dialect dialect, RandomGenerator random, Tally tally) {
    this.pair = pair;
    this.tally = tally;
    fromA = Negotiation.side(dialect, random, pair.nameOfB(), true);
    fromB = Negotiation.side(dialect, random, pair.nameOfA(), false);
    pair.a().textMessageHandler(this::atA);
    pair.b().textMessageHandler(this::atB);
    pair.a().closeHandler(closed -> tally.lost(pair.a()));
    pair.b().closeHandler(closed -> tally.lost(pair.b()));
  }

  void negotiate() {
    say(pair.a(), fromA);
  }

  void heartbeat(String text) {
    pair.a().writeTextMessage(text);
    pair.b().writeTextMessage(text);
  }

  private void atB(String text) {
    if (tally.arrived(text) && ++arrivedAtB % Negotiation.MESSAGES_A_SIDE == 0) {
      say(pair.b(), fromB);
    }
  }

  private void atA(String text) {
    if (tally.arrived(text) && ++arrivedAtA % Negotiation.MESSAGES_A_SIDE == 0) {
      tally.negotiated(this);
    }
  }

  private void say(WebSocket socket, Stamped[] messages) {
    for (Stamped message : messages) {
      tally.sent();
      socket.writeTextMessage(message.at(System.nanoTime()));
    }
  }
}
