package app.allo.web;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * What tells one page from another: the SHA-256 of its document, as it was built. That names every
 * script and style by its hash, so it stands for them too (decision 391). For people, the first 128
 * bits of it.
 *
 * @param hex all of it, in 64 digits
 */
public record PageCode(String hex) {
  private static final String PAGE = "web/index.html";
  private static final int GROUPS = 8;
  private static final int DIGITS = 4;

  /** Of the page in this jar; fails if there is none. */
  public static PageCode ofThisJar() {
    try (InputStream page = PageCode.class.getClassLoader().getResourceAsStream(PAGE)) {
      if (page == null) {
        throw new IllegalStateException(PAGE + " is not on the class path");
      }
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(page.readAllBytes());
      return new PageCode(HexFormat.of().formatHex(digest));
    } catch (IOException | NoSuchAlgorithmException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  /** As {@code --page} prints it. */
  public List<String> lines() {
    return List.of("Page code: " + spoken(), "SHA-256:   " + hex);
  }

  private String spoken() {
    StringBuilder spoken = new StringBuilder();
    for (int group = 0; group < GROUPS; group++) {
      spoken.append(group == 0 ? "" : " ").append(hex, group * DIGITS, (group + 1) * DIGITS);
    }
    return spoken.toString();
  }
}
