package app.allo.faults;

import app.allo.TestFolder;
import app.allo.e2e.AlloServer;
import app.allo.e2e.Chromium;
import app.allo.e2e.Person;
import app.allo.e2e.Stage;
import com.microsoft.playwright.Browser;
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
 * A {@link Stage} with distances: the server is in a network namespace in the middle, and every
 * person at a {@link Home} of their own. Skips its tests, and says why, where the machine does not
 * let it build such a thing; tears everything down at the end of each. Decision 141.
 */
final class Town extends Stage {
  /** The server's address, and the TURN server's. */
  static final String MIDDLE = "10.77.0.1";

  private final Map<String, Home> homes = new HashMap<>();
  private final List<AutoCloseable> built = new ArrayList<>();
  private final Thread hook = new Thread(this::tearDown);
  private Namespace middle;
  private Path directory;

  Town() {
    super(Map.of("ALLO_HOST", MIDDLE));
  }

  /** The server is told of these, besides. */
  Town(Map<String, String> settings) {
    super(with(settings));
  }

  @Override
  public void beforeEach(ExtensionContext test) throws IOException {
    Machine.needs(Machine.Gift.NAMESPACES, test.getDisplayName());
    Runtime.getRuntime().addShutdownHook(hook);
    directory = Files.createTempDirectory("allo-town-");
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

  /** Somebody at a home with a good cable. */
  Person neighbour(String name) {
    return settle(name, Home::plug);
  }

  /** Somebody far away: everything takes so long, in either direction. */
  Person faraway(String name, int millis) {
    Machine.needs(Machine.Gift.DELAY, name + " " + millis + " ms away");
    return settle(name, home -> home.plugDelayed(millis));
  }

  /** Somebody whose router hides them. */
  Person behindRouter(String name) {
    Namespace router = own(new Namespace("router" + homes.size()));
    return settle(name, home -> home.plugBehind(router));
  }

  Home home(Person person) {
    return homes.get(person.name());
  }

  /** From now on nobody reaches anybody else, and is not told; all reach the server. */
  void keepApart() {
    middle.run("nft", "add table inet apart");
    middle.run("nft", "add chain inet apart through { type filter hook forward priority 0; }");
    middle.run("nft", "add rule inet apart through drop");
  }

  /** Ends what {@link #keepApart} began. */
  void letTogether() {
    middle.run("nft", "delete table inet apart");
  }

  /** Runs a TURN server in the middle, by the recipe in docs/deploy. */
  void turn() {
    own(new Coturn(middle, directory));
  }

  @Override
  protected AlloServer serve(Map<String, String> settings) {
    return new AlloServer(middle.prefix(), settings);
  }

  @Override
  protected Browser launch(Chromium chromium, String name, List<String> flags) {
    List<String> all = new ArrayList<>(flags);
    all.add("--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE " + MIDDLE);
    return chromium.launch(homes.get(name).wrap(chromium.file()), all);
  }

  private Person settle(String name, Consumer<Home> plug) {
    Home home = own(new Home(middle, homes.size() + 1, name.toLowerCase(Locale.ROOT), directory));
    homes.put(name, home);
    plug.accept(home);
    return person(name);
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
    homes.clear();
    TestFolder.remove(directory);
    directory = null;
  }

  private static Map<String, String> with(Map<String, String> settings) {
    Map<String, String> all = new HashMap<>(settings);
    all.put("ALLO_HOST", MIDDLE);
    return all;
  }
}
