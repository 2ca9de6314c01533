package app.allo.faults;

import app.allo.TestFolder;
import app.allo.browser.AlloServer;
import app.allo.browser.Chromium;
import app.allo.browser.Coturn;
import app.allo.browser.Devices;
import app.allo.browser.Person;
import app.allo.browser.Stage;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A {@link Stage} on a network of its own: the server is in a namespace in the middle, every person
 * at an {@link Endpoint}. Skips its tests, and says why, on a machine that cannot build it; tears
 * everything down after each. Decision 141.
 */
public class Network extends Stage {
  /** The server's address, and the TURN server's. */
  public static final String MIDDLE = "10.77.0.1";

  /** Every name in it leads to the middle. */
  private static final String DOMAIN = "example.org";

  private final Map<String, Endpoint> endpoints = new HashMap<>();
  private final List<AutoCloseable> built = new ArrayList<>();
  private final Thread hook = new Thread(this::tearDown);
  private Namespace middle;
  private Path directory;

  Network() {
    super(Map.of("ALLO_HOST", MIDDLE));
  }

  /** With additional settings for the server. */
  public Network(Map<String, String> settings) {
    super(with(settings));
  }

  @Override
  public void beforeEach(ExtensionContext test) throws IOException {
    Machine.needs(Machine.Feature.NAMESPACES, test.getDisplayName());
    Runtime.getRuntime().addShutdownHook(hook);
    directory = Files.createTempDirectory("allo-network-");
    middle = own(new Namespace("middle"));
    middle.ip("address", "add", MIDDLE + "/32", "dev", "lo");
    middle.forward();
    super.beforeEach(test);
  }

  @Override
  public void afterEach(ExtensionContext test) {
    if (directory == null) {
      return;
    }
    try {
      super.afterEach(test);
    } finally {
      tearDown();
      Runtime.getRuntime().removeShutdownHook(hook);
    }
  }

  /** Someone with a good link. */
  public Person nearby(String name) {
    return settle(name, Endpoint::plug);
  }

  /** The same, who reaches Allo at {@code origin}. */
  public Person nearby(String name, String origin) {
    endpoint(name, Endpoint::plug);
    return person(name, Devices.WORKING, origin, new NewContextOptions());
  }

  /** Someone whose packets take {@code millis} in either direction. */
  Person withDelay(String name, int millis) {
    Machine.needs(Machine.Feature.DELAY, name + " " + millis + " ms away");
    return settle(name, endpoint -> endpoint.plugDelayed(millis));
  }

  /** Someone behind a router that gives every connection another port. */
  Person behindNat(String name) {
    Namespace router = own(new Namespace("router" + endpoints.size()));
    return settle(name, endpoint -> endpoint.plugBehind(router));
  }

  Endpoint endpoint(Person person) {
    return endpoints.get(person.name());
  }

  /** From now on nobody reaches anybody else, and is not told; all reach the server. */
  public void keepApart() {
    middle.run("nft", "add table inet apart");
    middle.run("nft", "add chain inet apart through { type filter hook forward priority 0; }");
    middle.run("nft", "add rule inet apart through drop");
  }

  /** Ends what {@link #keepApart} began. */
  void letTogether() {
    middle.run("nft", "delete table inet apart");
  }

  /** What to put before a command that shall run in the middle. */
  public List<String> middle() {
    return middle.prefix();
  }

  /** Runs a TURN server in the middle, by the recipe in docs/deploy. */
  void turn() {
    own(Coturn.at(MIDDLE, middle.prefix(), directory)).start();
  }

  @Override
  protected AlloServer serve(Map<String, String> settings) {
    return new AlloServer(middle.prefix(), settings);
  }

  @Override
  protected Browser launch(Chromium chromium, String name, List<String> flags) {
    List<String> all = new ArrayList<>(flags);
    all.add(
        "--host-resolver-rules=MAP *.%s %s , MAP * ~NOTFOUND , EXCLUDE %s"
            .formatted(DOMAIN, MIDDLE, MIDDLE));
    return chromium.launch(endpoints.get(name).wrap(chromium.file()), all);
  }

  private Person settle(String name, Consumer<Endpoint> plug) {
    endpoint(name, plug);
    return person(name);
  }

  private void endpoint(String name, Consumer<Endpoint> plug) {
    Endpoint endpoint =
        own(new Endpoint(middle, endpoints.size() + 1, name.toLowerCase(Locale.ROOT), directory));
    endpoints.put(name, endpoint);
    plug.accept(endpoint);
  }

  private <T extends AutoCloseable> T own(T thing) {
    built.add(0, thing);
    return thing;
  }

  private synchronized void tearDown() {
    for (AutoCloseable thing : built) {
      try {
        thing.close();
      } catch (Exception left) {
        System.err.println("Left behind: " + left.getMessage());
      }
    }
    built.clear();
    endpoints.clear();
    TestFolder.remove(directory);
    directory = null;
  }

  private static Map<String, String> with(Map<String, String> settings) {
    Map<String, String> all = new HashMap<>(Map.of("ALLO_HOST", MIDDLE));
    all.putAll(settings);
    return all;
  }
}
