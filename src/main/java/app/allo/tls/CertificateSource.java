package app.allo.tls;

import java.io.IOException;

/** Where a certificate comes from. */
@FunctionalInterface
interface CertificateSource {
  /**
   * The certificate to use now. Blocks.
   *
   * @throws IOException where its files cannot be read
   * @throws IllegalArgumentException where they hold something else
   */
  KeyPairPem load() throws IOException;
}
