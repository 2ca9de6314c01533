package app.allo.api;

/** An address asked too often. Has no stack trace: it is an answer, not a fault. */
final class RateLimited extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final long retryAfter;

  /**
   * @param retryAfter seconds until it may ask again
   */
  RateLimited(long retryAfter) {
    super("too many requests", null, false, false);
    this.retryAfter = retryAfter;
  }

  long retryAfter() {
    return retryAfter;
  }
}
