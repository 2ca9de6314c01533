package app.allo.browser;

import java.nio.file.Path;

/** Somebody on stage, in whatever browser. */
public interface Player extends AutoCloseable {
  String name();

  Watch watch();

  void screenshot(Path file);

  /** Hears out what the browser has reported so far. */
  void settle();

  @Override
  void close();
}
