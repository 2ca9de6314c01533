package app.allo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.allo.config.Setting;
import io.vertx.core.json.JsonObject;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar as an operator starts it: what it says and with which status it ends. */
class MainIT {
  private static final String KEYS = "k1:0123456789abcdef0123456789abcdef";

  @TempDir private Path directory;

  @Test
  void all_mistakes_are_named_without_a_stack_and_the_status_is_78() throws Exception {
    Map<String, String> wrong =
        Map.of("ALLO_PORT", "http", "ALLO_CAPACITY", "99", "ALLO_KEYS", "k1:short");
    try (AlloProcess allo = new AlloProcess(directory, wrong)) {
      assertEquals(78, allo.status());
      assertEquals(4, allo.lines().size(), allo::output);
      for (String name : wrong.keySet()) {
        assertTrue(allo.output().contains("  " + name + " expects "), allo::output);
      }
      assertFalse(allo.output().contains("short"), allo::output);
    }
  }

  @Test
  void a_taken_port_is_one_line_and_status_69() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      Map<String, String> settings = plain();
      settings.put("ALLO_PORT", Integer.toString(taken.getLocalPort()));
      try (AlloProcess allo = new AlloProcess(directory, settings)) {
        assertEquals(69, allo.status());
        assertEquals(
            List.of("Port " + taken.getLocalPort() + " is in use: choose another with ALLO_PORT"),
            allo.lines());
      }
    }
  }

  @Test
  void an_address_that_is_not_ours_is_one_line_and_status_69() throws Exception {
    Map<String, String> settings = plain();
    settings.put("ALLO_HOST", "192.0.2.1");
    try (AlloProcess allo = new AlloProcess(directory, settings)) {
      assertEquals(69, allo.status());
      assertEquals(1, allo.lines().size(), allo::output);
      assertTrue(allo.output().startsWith("Cannot listen on 192.0.2.1"), allo::output);
    }
  }

  @Test
  void keys_or_certificates_that_cannot_be_used_are_mistakes() throws Exception {
    Files.writeString(directory.resolve("allo.keys"), "nonsense");
    Files.writeString(directory.resolve("some.pem"), "nonsense");
    Map<String, String> broken = Map.of("ALLO_TLS", "off", "ALLO_CERTS_DIR", ".");
    Map<String, String> pem = plain();
    pem.putAll(Map.of("ALLO_TLS", "pem", "ALLO_CERT", "some.pem", "ALLO_KEY", "some.pem"));
    for (Map<String, String> settings : List.of(broken, pem)) {
      try (AlloProcess allo = new AlloProcess(directory, settings)) {
        assertEquals(78, allo.status());
        assertEquals(2, allo.lines().size(), allo::output);
      }
    }
  }

  @Test
  void the_plain_jar_says_that_it_has_no_cluster() throws Exception {
    Map<String, String> settings = plain();
    settings.putAll(
        Map.of("ALLO_KEYS", KEYS, "ALLO_CLUSTER", "127.0.0.1", "ALLO_CLUSTER_HOST", "127.0.0.1"));
    try (AlloProcess allo = new AlloProcess(directory, settings)) {
      assertEquals(78, allo.status());
      assertTrue(allo.output().contains("no cluster: use allo-cluster.jar"), allo::output);
      assertEquals(2, allo.lines().size(), allo::output);
    }
  }

  @Test
  void help_names_every_setting() throws Exception {
    try (AlloProcess allo = new AlloProcess(directory, Map.of(), "--help")) {
      assertEquals(0, allo.status());
      for (Setting<?> setting : Setting.ALL) {
        assertTrue(allo.output().contains("  " + setting.name()), setting::name);
      }
    }
    try (AlloProcess allo = new AlloProcess(directory, Map.of(), "--prot=1")) {
      assertEquals(64, allo.status());
      assertEquals(1, allo.lines().size());
    }
  }

  @Test
  void the_page_is_told_by_the_hash_of_its_document() throws Exception {
    try (JarFile jar = new JarFile(System.getProperty("allo.jar", "target/allo.jar"));
        InputStream page = jar.getInputStream(jar.getEntry("web/index.html"));
        AlloProcess allo = new AlloProcess(directory, Map.of(), "--page")) {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(page.readAllBytes());
      String hex = HexFormat.of().formatHex(digest);
      assertEquals(0, allo.status());
      String spoken = hex.substring(0, 32).replaceAll("(.{4})(?!$)", "$1 ");
      assertEquals(List.of("Page code: " + spoken, "SHA-256:   " + hex), allo.lines());
    }
  }

  @Test
  void an_unknown_setting_is_mentioned_and_a_known_file_is_read() throws Exception {
    Files.writeString(directory.resolve("allo.json"), new JsonObject(Map.copyOf(plain())).encode());
    Map<String, String> settings = Map.of("ALLO_CONFIG", "allo.json", "ALLO_PROT", "hidden");
    try (AlloProcess allo = new AlloProcess(directory, settings)) {
      allo.port();
      allo.await("(ALLO_PROT is not a setting)");
      assertFalse(allo.output().contains("hidden"), allo::output);
    }
  }

  /** Settings that leave nothing on disk and nothing in the log. */
  static Map<String, String> plain() {
    Map<String, String> settings = new HashMap<>();
    settings.put("ALLO_TLS", "off");
    settings.put("ALLO_PORT", "0");
    settings.put("ALLO_HOST", "127.0.0.1");
    settings.put("ALLO_KEYS", KEYS);
    return settings;
  }
}
