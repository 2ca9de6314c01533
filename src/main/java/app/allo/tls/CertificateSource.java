package app.allo.tls;

import java.io.IOException;

/** Where a certificate comes from. */
@FunctionalInterface
interface CertificateSource {
  /**
   * The certificate to use now. Blocks.
   *
   * @throws IOException if its files cannot be read
   * @throws IllegalArgumentException if they hold something else
   */
  KeyPairPem load() throws IOException;
}
