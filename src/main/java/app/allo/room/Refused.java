package app.allo.room;

/** A rule said no. Carries no stack: it is an answer, not a fault. */
public final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final Refusal refusal;

  public Refused(Refusal refusal) {
    super(refusal.code(), null, false, false);
    this.refusal = refusal;
  }

  public Refusal refusal() {
    return refusal;
  }
}
