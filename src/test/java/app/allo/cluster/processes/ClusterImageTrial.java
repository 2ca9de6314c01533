package app.allo.cluster.processes;

import static org.junit.jupiter.api.Assertions.assertTrue;

import app.allo.TestFolder;
import app.allo.Until;
import app.allo.deploy.Image;
import app.allo.faults.Namespace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The image of {@code docs/deploy/Dockerfile} for several nodes: two of it see each other. */
@Tag("thorough")
class ClusterImageTrial {
  private static final long MOST_BYTES = 80_000_000;
  private static final String LIST = "127.0.0.1:5701,127.0.0.1:5711";

  private Path directory;
  private Image image;
  private Namespace network;

  @BeforeEach
  void build() throws IOException {
    Image.needed();
    directory = Files.createTempDirectory("allo-image-");
    image = new Image(directory, NodeProcess.JAR.getFileName().toString());
    network = new Namespace("image");
  }

  @AfterEach
  void tearDown() {
    if (image != null) {
      image.close();
      TestFolder.remove(directory);
    }
    if (network != null) {
      network.close();
    }
  }

  @Test
  void two_nodes_of_the_image_see_each_other() {
    System.out.printf("image of several nodes, packed %.1f MB%n", image.packed() / 1e6);
    assertTrue(image.packed() <= MOST_BYTES, image.packed() + " bytes");
    Path first = start(5701, 8443);
    awaitSaid(first, "Allo is ready");
    Path second = start(5711, 8444);
    long before = System.nanoTime();
    awaitSaid(second, "Allo is ready");
    long ready = (System.nanoTime() - before) / 1_000_000;
    System.out.println("a second node of the image is ready after " + ready + " ms");
    awaitSaid(first, "2 of 2 nodes own rooms");
    awaitSaid(second, "2 of 2 nodes own rooms");
  }

  private Path start(int clusterPort, int port) {
    Path output = directory.resolve("node" + clusterPort + ".out");
    image.run(
        network.name(),
        Map.of(
            "ALLO_CLUSTER", LIST,
            "ALLO_CLUSTER_HOST", "127.0.0.1",
            "ALLO_CLUSTER_PORT", "" + clusterPort,
            "ALLO_KEYS", "0123456789abcdef0123456789abcdef",
            "ALLO_TLS", "off",
            "ALLO_PORT", "" + port,
            "JAVA_TOOL_OPTIONS", "-Xmx128m"),
        output);
    return output;
  }

  private static void awaitSaid(Path output, String line) {
    Until.holds(line + " in " + said(output), () -> said(output).contains(line));
  }

  private static String said(Path output) {
    try {
      return Files.exists(output) ? Files.readString(output) : "";
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
