package app.allo.web;

import java.io.IOException;

/** Where a certificate comes from. */
@FunctionalInterface
interface TlsSource {
  /**
   * The certificate to use now. Blocks.
   *
   * @throws IOException where its files cannot be read
   * @throws IllegalArgumentException where they hold something else
   */
  TlsPair load() throws IOException;
}
