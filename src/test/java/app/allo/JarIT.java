package app.allo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is in the jar that people run. */
class JarIT {
  private static final Path PATH = Path.of(System.getProperty("allo.jar", "target/allo.jar"));
  @AutoClose private static JarFile jar;

  @BeforeAll
  static void open() throws IOException {
    jar = new JarFile(PATH.toFile());
  }

  private static byte[] read(String entry) throws IOException {
    assertNotNull(jar.getEntry(entry), entry);
    try (InputStream in = jar.getInputStream(jar.getEntry(entry))) {
      return in.readAllBytes();
    }
  }

  private static String text(String entry) throws IOException {
    return new String(read(entry), StandardCharsets.UTF_8);
  }

  @Test
  void it_is_under_20_megabytes() throws IOException {
    assertTrue(Files.size(PATH) < 20_000_000, () -> PATH + " is too large");
  }

  @Test
  void its_manifest_starts_allo() throws IOException {
    var attributes = jar.getManifest().getMainAttributes();
    assertEquals("app.allo.Main", attributes.getValue("Main-Class"));
    assertEquals("true", attributes.getValue("Multi-Release"));
    assertNotNull(jar.getEntry("app/allo/Main.class"));
  }

  @Test
  void all_of_netty_has_one_version() throws IOException {
    Properties versions = new Properties();
    try (InputStream in =
        jar.getInputStream(jar.getEntry("META-INF/io.netty.versions.properties"))) {
      versions.load(in);
    }
    Set<String> modules =
        versions.stringPropertyNames().stream()
            .filter(name -> name.endsWith(".version"))
            .collect(Collectors.toSet());
    assertTrue(modules.contains("netty-codec-http.version"), modules::toString);
    assertTrue(modules.contains("netty-transport-classes-epoll.version"), modules::toString);
    assertEquals(
        1, modules.stream().map(versions::getProperty).distinct().count(), versions::toString);
  }

  @Test
  void the_services_that_read_settings_are_there() throws IOException {
    String stores = text("META-INF/services/io.vertx.config.spi.ConfigStoreFactory");
    assertTrue(stores.contains("EnvVariablesConfigStoreFactory"), stores);
    assertTrue(stores.contains("FileConfigStoreFactory"), stores);
    String formats = text("META-INF/services/io.vertx.config.spi.ConfigProcessor");
    assertTrue(formats.contains("JsonProcessor"), formats);
    assertTrue(formats.contains("PropertiesConfigProcessor"), formats);
  }

  @Test
  void it_holds_no_signature_no_module_and_no_logging_library() {
    jar.stream()
        .map(entry -> entry.getName())
        .forEach(
            name -> {
              assertFalse(name.matches("META-INF/[^/]*\\.(SF|DSA|RSA)"), name);
              assertFalse(name.endsWith("module-info.class"), name);
              assertFalse(name.startsWith("org/slf4j/"), name);
            });
  }

  @Test
  void all_that_is_of_others_is_named_with_its_license() throws IOException {
    String named = text("META-INF/THIRD-PARTY.txt");
    Set<String> roots =
        jar.stream()
            .map(JarEntry::getName)
            .filter(name -> name.endsWith(".class") && !name.startsWith("META-INF/"))
            .map(name -> name.split("/"))
            .map(parts -> parts[0] + "." + parts[1])
            .filter(root -> !root.equals("app.allo"))
            .collect(Collectors.toSet());
    assertTrue(roots.contains("io.vertx"), roots::toString);
    roots.forEach(root -> assertTrue(named.contains("\n  " + root + " "), root));
    for (String dependency :
        new JsonObject(Files.readString(Path.of("js", "package.json")))
            .getJsonObject("dependencies")
            .fieldNames()) {
      assertTrue(named.contains("\n  " + dependency + " "), dependency);
    }
    for (String elm :
        new JsonObject(Files.readString(Path.of("elm.json")))
            .getJsonObject("dependencies").stream()
                .flatMap(kind -> ((JsonObject) kind.getValue()).fieldNames().stream())
                .toList()) {
      assertTrue(named.contains(elm), elm);
    }
    assertTrue(text("META-INF/licenses/Apache-2.0.txt").contains("Version 2.0, January 2004"));
  }

  @Test
  void the_whole_page_is_there_and_what_it_names_takes_under_120_kilobytes() throws IOException {
    JsonObject files = new JsonObject(text("web/files.json"));
    assertTrue(files.containsKey("/"), files::encode);
    // What a meta element names is for messengers; browsers do not fetch it.
    String index =
        text("web/" + files.getJsonObject("/").getString("file")).replaceAll("<meta [^>]*>", "");
    long named = 0;
    for (String path : files.fieldNames()) {
      JsonObject file = files.getJsonObject(path);
      String entry = "web/" + file.getString("file");
      assertNotNull(jar.getEntry(entry), entry);
      // What comes on demand is left out: icons for an installed page, parts loaded when asked for.
      if (path.equals("/") || index.contains('"' + path.substring(1) + '"')) {
        named += read(file.getBoolean("br") ? entry + ".br" : entry).length;
      }
    }
    assertTrue(named > 10_000, "the page names its script: " + named + " bytes");
    assertTrue(named < 120_000, "the page takes " + named + " bytes");
  }

  @Test
  void no_source_map_and_no_source_is_served() throws IOException {
    JsonObject files = new JsonObject(text("web/files.json"));
    assertFalse(
        files.fieldNames().stream().anyMatch(name -> name.matches(".*\\.(map|elm|mjs|ts)")));
    for (String path : files.fieldNames()) {
      String file = files.getJsonObject(path).getString("file");
      if (file.endsWith(".js")) {
        assertFalse(text("web/" + file).contains("sourceMappingURL"), file);
      }
    }
  }
}
