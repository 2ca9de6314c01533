package app.allo.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.allo.browser.AlloServer;
import app.allo.browser.ChangedJar;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script of docs/verify.md, as it stands there, against a real server. */
class VerifyIT {
  private static final Path JAR = Path.of("target", "allo.jar");
  private static final Pattern SCRIPT = Pattern.compile("```python\n(.*?)```", Pattern.DOTALL);

  @TempDir private Path folder;

  @Test
  void it_tells_the_server_of_a_jar_from_one_where_a_byte_was_changed() throws Exception {
    try (AlloServer server = new AlloServer(Map.of("ALLO_TLS", "off"))) {
      String origin = server.origin().replace("localhost", "127.0.0.1");
      assertEquals(List.of("0 differ", "0"), verify(origin));

      JsonObject list = new JsonObject(get(origin + "/.well-known/allo-assets.json"));
      assertEquals(list.getString("page"), list.getJsonObject("assets").getString("/"));

      server.kill();
      server.startAgain(new ChangedJar(folder).withOneByteChanged("/assets/call-.*\\.js").file());
      List<String> said = verify(origin);
      assertTrue(said.get(0).startsWith("differs: /assets/call-"), said::toString);
      // The list of files in that jar still has the old hash: nobody can rely on it alone.
      assertEquals(List.of("1 differ", "1"), said.subList(1, said.size()));
    }
  }

  @Test
  void the_whole_address_of_the_picture_is_no_difference() throws Exception {
    try (AlloServer server = new AlloServer(Map.of("ALLO_TLS", "off"))) {
      String url = server.origin().replace("localhost", "127.0.0.1") + "/calls";
      server.kill();
      server.startAgain(Map.of("ALLO_PUBLIC_URL", url));
      assertTrue(get(url + "/").contains("content=\"" + url + "/assets/invited-"));
      assertEquals(List.of("0 differ", "0"), verify(url));
    }
  }

  /** What the script says, and its exit status. */
  private List<String> verify(String address) throws IOException, InterruptedException {
    Matcher found = SCRIPT.matcher(Files.readString(Path.of("docs", "verify.md")));
    assertTrue(found.find());
    Path script = Files.writeString(folder.resolve("verify.py"), found.group(1));
    Process python =
        new ProcessBuilder("python3", script.toString(), address, JAR.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return (said + python.waitFor()).lines().toList();
  }

  private static String get(String address) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
  }
}
