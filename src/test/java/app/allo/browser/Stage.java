package app.allo.browser;

import app.allo.TestFolder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * Where a browser test plays: a server of its own and people, each with a browser of their own.
 * When it is over, everybody's {@link Watch} must be clean; when it fails, pictures of all pages,
 * their consoles and the server's log are left in {@code target/e2e}.
 */
public class Stage implements BeforeEachCallback, AfterEachCallback {
  /** How long a condition may take: many times what it needs, since machines are shared. */
  public static final int TIMEOUT_MILLIS = 60_000;

  private final List<Person> people = new ArrayList<>();
  private final List<FirefoxPerson> atFirefox = new ArrayList<>();
  private final List<Pattern> expected = new ArrayList<>();
  private final Map<String, String> settings;
  private Chromium chromium;
  private AlloServer server;
  private Path voices;

  /** The server is started with {@code settings} over those of every test. */
  public Stage(Map<String, String> settings) {
    this.settings = settings;
  }

  public Stage() {
    this(Map.of());
  }

  @Override
  public void beforeEach(ExtensionContext test) throws IOException {
    chromium =
        test.getRoot()
            .getStore(Namespace.create(Stage.class))
            .computeIfAbsent(Chromium.class, type -> Chromium.find(), Chromium.class);
    PlaywrightAssertions.setDefaultAssertionTimeout(TIMEOUT_MILLIS);
    voices = Files.createTempDirectory("allo-voices-");
    server = serve(settings);
  }

  @Override
  public void afterEach(ExtensionContext test) {
    try {
      players().forEach(Player::settle);
      List<String> problems =
          players()
              .flatMap(
                  player ->
                      player.watch().problems(expected).stream()
                          .map(problem -> player.name() + ": " + problem))
              .toList();
      boolean failed = test.getExecutionException().isPresent();
      if (voices != null && (failed || !problems.isEmpty())) {
        keep(test, problems);
      }
      if (!problems.isEmpty()) {
        throw new AssertionError("Seen while it ran:\n" + String.join("\n", problems));
      }
    } finally {
      close();
    }
  }

  /** Starts the server, if this is where people find one; called once for every test. */
  protected AlloServer serve(Map<String, String> settings) {
    return new AlloServer(settings);
  }

  /** A browser for the person of this name. */
  protected Browser launch(Chromium chromium, String name, List<String> flags) {
    return chromium.lend(flags);
  }

  public AlloServer server() {
    return server;
  }

  /** Everybody on stage, in the order of their coming. */
  public List<Person> people() {
    return List.copyOf(people);
  }

  public List<Person> othersThan(Person person) {
    return people.stream().filter(other -> other != person).toList();
  }

  /** The host starts a call and the guest joins it through its link, which is returned. */
  public String call(Person host, Person guest) {
    host.startsCall();
    String link = host.link();
    guest.opens(link);
    host.joins();
    guest.joins();
    return link;
  }

  /** The same, until they see each other. */
  public String meet(Person host, Person guest) {
    String link = call(host, guest);
    host.sees(guest);
    guest.sees(host);
    return link;
  }

  /** Somebody with camera and microphone. */
  public Person person(String name) {
    return person(name, Devices.WORKING);
  }

  public Person person(String name, Devices devices) {
    return person(name, devices, server.origin(), new NewContextOptions());
  }

  /** Somebody whose microphone hears {@code voice}. */
  public Person person(String name, Voice voice) {
    return person(name, voice, server.origin());
  }

  /** The same, at {@code origin}. */
  public Person person(String name, Voice voice, String origin) {
    Path record = voice.record(voices.resolve(people.size() + ".wav"));
    return person(
        name,
        Devices.WORKING,
        List.of("--use-file-for-fake-audio-capture=" + record),
        origin,
        new NewContextOptions());
  }

  /** Somebody who reaches Allo at {@code origin}. */
  public Person person(String name, Devices devices, String origin, NewContextOptions options) {
    return person(name, devices, List.of(), origin, options);
  }

  private Person person(
      String name, Devices devices, List<String> more, String origin, NewContextOptions options) {
    List<String> flags = new ArrayList<>(devices.flags());
    flags.addAll(more);
    if (devices == Devices.WORKING) {
      flags.add("--use-file-for-fake-video-capture=" + chromium.film(people.size()));
    }
    Browser browser = launch(chromium, name, flags);
    Person person = new Person(name, origin, browser, browser.newContext(english(options)));
    people.add(person);
    return person;
  }

  /** Somebody in the same browser process as {@code neighbour}, with a profile of their own. */
  public Person beside(Person neighbour, String name, NewContextOptions options) {
    Browser browser = neighbour.page().context().browser();
    Person person =
        new Person(name, server.origin(), browser, browser.newContext(options.setLocale("en-US")));
    people.add(person);
    return person;
  }

  /** Somebody at a Firefox. */
  public FirefoxPerson firefox(String name) {
    return firefox(name, "");
  }

  /** Somebody at a Firefox with preferences of their own, a line each. */
  public FirefoxPerson firefox(String name, String preferences) {
    FirefoxPerson person = new FirefoxPerson(name, server.origin(), preferences);
    atFirefox.add(person);
    return person;
  }

  /** Unless a test has something else in mind. */
  private static NewContextOptions english(NewContextOptions options) {
    return options.locale == null ? options.setLocale("en-US") : options;
  }

  private Stream<Player> players() {
    return Stream.concat(people.stream(), atFirefox.stream());
  }

  /** Everybody goes home; what they saw is not looked at. */
  public void clear() {
    players().forEach(Player::close);
    people.stream().map(Person::browser).distinct().forEach(chromium::leave);
    people.clear();
    atFirefox.clear();
  }

  /** Announces a line on a console that belongs to this test; {@code pattern} is searched in it. */
  public void expects(String pattern) {
    expected.add(Pattern.compile(pattern));
  }

  private void keep(ExtensionContext test, List<String> problems) {
    Path folder =
        Path.of(
            "target",
            "e2e",
            test.getRequiredTestClass().getSimpleName(),
            test.getRequiredTestMethod().getName());
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve("server.log"), server == null ? "" : server.output());
      Files.write(folder.resolve("problems.txt"), problems);
      for (Player player : players().toList()) {
        Files.writeString(folder.resolve(player.name() + ".log"), player.watch().console());
        keepPicture(player, folder.resolve(player.name() + ".png"));
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** A page that crashed or was closed has no picture; that must not hide why the test failed. */
  private static void keepPicture(Player player, Path file) {
    try {
      player.screenshot(file);
    } catch (PlaywrightException | IllegalStateException gone) {
      System.err.println("No picture of " + player.name() + ": " + gone.getMessage());
    }
  }

  private void close() {
    clear();
    expected.clear();
    if (server != null) {
      server.close();
    }
    TestFolder.remove(voices);
  }
}
