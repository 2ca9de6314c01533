package app.allo.bench;

import app.allo.bench.dialect.Dialect;
import java.util.random.RandomGenerator;

/**
 * What one pair says while it connects: an offer of 3 KB and eight candidates of 0.2 KB, then an
 * answer and eight candidates back. 18 messages, 0.51 KB on average.
 */
final class Negotiation {
  static final int MESSAGES = 18;
  static final int MESSAGES_A_SIDE = MESSAGES / 2;

  private static final int DESCRIPTION_LENGTH = 3_000;
  private static final int CANDIDATE_LENGTH = 200;
  private static final String LETTERS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

  private Negotiation() {}

  /** What one side sends, in order. */
  static Stamped[] side(Dialect dialect, RandomGenerator random, String to, boolean offers) {
    Stamped[] messages = new Stamped[MESSAGES_A_SIDE];
    messages[0] = new Stamped(dialect.description(to, offers, payload(random, DESCRIPTION_LENGTH)));
    for (int i = 1; i < messages.length; i++) {
      messages[i] = new Stamped(dialect.candidate(to, payload(random, CANDIDATE_LENGTH)));
    }
    return messages;
  }

  private static String payload(RandomGenerator random, int length) {
    StringBuilder letters = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      letters.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return Stamped.payload(letters.toString());
  }
}
