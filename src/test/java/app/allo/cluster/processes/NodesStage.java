package app.allo.cluster.processes;

import app.allo.browser.AlloServer;
import app.allo.browser.Chromium;
import app.allo.browser.Devices;
import app.allo.browser.Nginx;
import app.allo.browser.Person;
import app.allo.browser.Stage;
import app.allo.faults.Machine;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;

/** People who reach several nodes through one Nginx, which is where they are, too. */
final class NodesStage extends Stage {
  private CutNodes network;
  private Nginx nginx;

  @Override
  public void beforeEach(ExtensionContext test) throws IOException {
    Machine.needs(Machine.Feature.NAMESPACES, test.getDisplayName());
    super.beforeEach(test);
  }

  @Override
  protected AlloServer serve(Map<String, String> settings) {
    try {
      nginx = new Nginx();
      network =
          new CutNodes(
              Map.of("ALLO_PUBLIC_URL", nginx.origin(), "ALLO_TRUST_PROXY", "10.78.0.0/16"));
      nginx.within(network.middle.prefix());
      nginx.serve(network.nodes.stream().map(node -> node.door).toList());
      return null;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  protected Browser launch(Chromium chromium, String name, List<String> flags) {
    Path wrapper = network.directory.resolve(name + ".sh");
    String prefix = String.join(" ", network.middle.prefix());
    try {
      Files.writeString(wrapper, "#!/bin/sh\nexec " + prefix + " " + chromium.file() + " \"$@\"\n");
      Files.setPosixFilePermissions(wrapper, PosixFilePermissions.fromString("rwx------"));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return chromium.launch(wrapper, flags);
  }

  /** Someone whom Nginx leads to that node, counted from 0, as long as it is there. */
  Person at(int node, String name) {
    NewContextOptions options = new NewContextOptions().setUserAgent("Chrome " + node);
    return person(name, Devices.WORKING, nginx.origin(), options);
  }

  NodeProcess node(int number) {
    return network.nodes.get(number);
  }

  CutNodes network() {
    return network;
  }

  @Override
  public void afterEach(ExtensionContext test) {
    try {
      super.afterEach(test);
    } finally {
      if (nginx != null) {
        nginx.afterEach(test);
      }
      if (network != null) {
        network.close();
      }
    }
  }
}
