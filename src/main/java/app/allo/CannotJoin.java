package app.allo;

/** The other nodes are there and did not let this one in, in the time that it has. */
final class CannotJoin extends RuntimeException {
  CannotJoin(Throwable cause) {
    super(
        "ALLO_CLUSTER: another node answers, but has not let this one in for two minutes",
        cause,
        false,
        false);
  }
}
