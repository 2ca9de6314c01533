package app.allo.browser;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** A copy of the jar, whose page somebody has changed. */
public final class ChangedJar {
  private final Path jar;

  /** Of the jar that was built, into {@code folder}. */
  public ChangedJar(Path folder) {
    jar = folder.resolve("changed.jar");
    try {
      Files.copy(AlloServer.JAR, jar);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  public Path file() {
    return jar;
  }

  /** Replaces the one file whose address matches; it has no compressed twins then. */
  public ChangedJar with(String address, UnaryOperator<String> change) {
    try (FileSystem files = FileSystems.newFileSystem(jar)) {
      Path index = files.getPath("web", "files.json");
      JsonObject known = new JsonObject(Files.readString(index));
      JsonObject entry = known.getJsonObject(only(known, address));
      Path file = files.getPath("web", entry.getString("file"));
      // Byte by byte, whatever they spell.
      String before = Files.readString(file, StandardCharsets.ISO_8859_1);
      String after = change.apply(before);
      if (after.equals(before)) {
        throw new IllegalArgumentException("nothing changes in " + file);
      }
      Files.writeString(file, after, StandardCharsets.ISO_8859_1);
      entry.put("br", false).put("gzip", false);
      Files.writeString(index, known.encode());
      return this;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Changes one byte, in a way that changes nothing of what the file does. */
  public ChangedJar withOneByteChanged(String address) {
    return with(address, text -> text.substring(0, text.length() - 1) + ' ');
  }

  private static String only(JsonObject known, String address) {
    List<String> found =
        known.fieldNames().stream().filter(Pattern.compile(address).asMatchPredicate()).toList();
    if (found.size() != 1) {
      throw new IllegalArgumentException(address + " is " + found);
    }
    return found.get(0);
  }
}
