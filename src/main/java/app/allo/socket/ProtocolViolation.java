package app.allo.socket;

/**
 * A violation of the protocol, after which a socket can only be closed: has the close code (RFC
 * 6455 §7.4) and, since it is an answer and not a fault, no stack trace.
 */
final class ProtocolViolation extends Exception {
  static final int PROTOCOL_ERROR = 1002;
  static final int NOT_TEXT = 1003;
  static final int BAD_UTF8 = 1007;
  static final int POLICY = 1008;
  static final int TOO_BIG = 1009;

  private static final long serialVersionUID = 1L;
  private final int closeCode;

  ProtocolViolation(int closeCode, String why) {
    super(why, null, false, false);
    this.closeCode = closeCode;
  }

  int closeCode() {
    return closeCode;
  }
}
