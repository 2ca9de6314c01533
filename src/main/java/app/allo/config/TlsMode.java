package app.allo.config;

/** Who serves TLS, and with which certificate. */
public enum TlsMode {
  /** Allo, with a certificate that it made. */
  SELF_SIGNED,
  /** Allo, with a certificate from files. */
  PEM,
  /** A proxy in front of Allo. */
  OFF
}
