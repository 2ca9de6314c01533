package app.allo.signaling;

/** A message that Allo does not understand; an answer, so it has no stack trace. */
public final class Malformed extends Exception {
  private static final long serialVersionUID = 1L;
  private final String about;

  /**
   * @param about the message's {@code type} if it is one of ours, else null: nothing that a browser
   *     made up is ever echoed
   */
  Malformed(String about) {
    super("malformed message", null, false, false);
    this.about = about;
  }

  public String about() {
    return about;
  }
}
