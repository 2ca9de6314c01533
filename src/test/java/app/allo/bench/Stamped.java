package app.allo.bench;

/** A message ready to be sent again and again, each time carrying the moment it was sent. */
final class Stamped {
  /** Not to be found in the random payloads nor, but by an absurd chance, in a random id. */
  private static final String MARK = "-----";

  private static final String PLACE = "0000000000000000";
  private static final char[] HEX = "0123456789abcdef".toCharArray();

  private final String before;
  private final String after;

  /** {@code text} holds, somewhere, what {@link #payload} made. */
  Stamped(String text) {
    int place = text.indexOf(MARK + PLACE) + MARK.length();
    before = text.substring(0, place);
    after = text.substring(place + PLACE.length());
  }

  /** A payload that can be stamped: {@code letters} with the place for the time in front. */
  static String payload(String letters) {
    return MARK + PLACE + letters.substring(MARK.length() + PLACE.length());
  }

  String at(long nanos) {
    char[] time = new char[PLACE.length()];
    for (int i = 0; i < time.length; i++) {
      time[i] = HEX[(int) (nanos >>> (4 * (time.length - 1 - i))) & 15];
    }
    return before + new String(time) + after;
  }

  /** When {@code text} was sent, in nanoseconds of {@link System#nanoTime}, or -1: no stamp. */
  static long sentAt(String text) {
    int mark = text.indexOf(MARK);
    if (mark < 0) {
      return -1;
    }
    int start = mark + MARK.length();
    return Long.parseUnsignedLong(text, start, start + PLACE.length(), 16);
  }
}
