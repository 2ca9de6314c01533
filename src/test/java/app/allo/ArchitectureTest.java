package app.allo;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.allo.signaling.ClientMessage;
import app.allo.signaling.Malformed;
import app.allo.signaling.Membership;
import app.allo.signaling.MessageReader;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.LogManager;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of the house, as docs/architecture.md states them. */
class ArchitectureTest {
  private static final int MOST_FILES = 25;
  private static final int MOST_LINES = 450;

  private static JavaClasses allo;

  @BeforeAll
  static void read() {
    allo =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("app.allo");
    assertTrue(allo.size() > 50, "the classes were not found");
  }

  @ParameterizedTest
  @CsvSource({
    "json,",
    "room.id,",
    "room.claims,room.id",
    "room,room.claims room.id",
    "access,json room room.claims room.id",
    "ice,room.id",
    "ops,room",
    "origin,",
    "overload,",
    "tls,access",
    "cluster,room room.claims room.id",
    "cluster.hazelcast,",
    "signaling.bytes,",
    "signaling,signaling.bytes access cluster json room room.claims room.id",
    "socket,signaling signaling.bytes access room room.claims room.id overload",
    "web,socket origin room overload",
    "api,web signaling origin overload ice access json room room.claims room.id",
    "config,web origin ice access room.claims"
  })
  void a_package_knows_only_what_is_below_it(String name, String below) {
    String[] allowed =
        ("app.allo." + name + (below == null ? "" : " " + below))
            .replaceAll(" ", " app.allo.")
            .split(" ");
    classes()
        .that()
        .resideInAPackage("app.allo." + name)
        .should()
        .onlyDependOnClassesThat(
            not(resideInAPackage("app.allo..")).or(resideInAnyPackage(allowed)))
        .check(allo);
  }

  @Test
  void packages_form_no_circle() {
    slices().matching("app.allo.(**)").should().beFreeOfCycles().check(allo);
  }

  @Test
  void the_rules_of_a_room_are_plain_java() {
    classes()
        .that()
        .resideInAPackage("app.allo.room..")
        .should()
        .onlyDependOnClassesThat(resideInAnyPackage("app.allo.room..", "java.."))
        .check(allo);
  }

  @Test
  void the_event_bus_is_used_in_signaling_and_between_nodes_alone() {
    noClasses()
        .that(not(resideInAnyPackage("app.allo.signaling..", "app.allo.cluster..")))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.vertx.core.eventbus..")
        .check(allo);
  }

  @Test
  void only_config_reads_the_environment() {
    noClasses()
        .that()
        .resideOutsideOfPackage("app.allo.config")
        .should()
        .callMethod(System.class, "getenv")
        .orShould()
        .callMethod(System.class, "getenv", String.class)
        .orShould()
        .dependOnClassesThat()
        .resideInAPackage("io.vertx.config..")
        .check(allo);
  }

  @Test
  void only_main_and_node_know_the_config() {
    noClasses()
        .that(not(resideInAnyPackage("app.allo", "app.allo.config")))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("app.allo", "app.allo.config")
        .check(allo);
  }

  @Test
  void only_what_starts_several_nodes_needs_hazelcast() {
    noClasses()
        .that(not(resideInAPackage("app.allo.cluster.hazelcast")))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("com.hazelcast..", "io.vertx.spi.cluster..")
        .check(allo);
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName(Place.class.getName())
        .and(not(resideInAPackage("app.allo.cluster.hazelcast")))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("app.allo.cluster.hazelcast")
        .check(allo);
  }

  @Test
  void tokens_are_the_business_of_access_alone() {
    noClasses()
        .that(not(resideInAPackage("app.allo.access")))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.vertx.ext.auth..")
        .check(allo);
  }

  @Test
  void vertx_web_is_used_at_the_edge_alone() {
    noClasses()
        .that(not(resideInAnyPackage("app.allo.api", "app.allo.web", "app.allo.ops")))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.vertx.ext.web..")
        .check(allo);
  }

  @Test
  void only_sockets_use_what_is_public_for_them() {
    noClasses()
        .that(not(resideInAnyPackage("app.allo.signaling", "app.allo.socket")))
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(Membership.class, MessageReader.class, ClientMessage.class, Malformed.class)
        .check(allo);
  }

  @ParameterizedTest
  @ValueSource(strings = {"src/main/java", "src/test/java"})
  void no_folder_holds_more_files_than_one_sees_at_a_glance(String top) throws IOException {
    Map<Path, Long> counts =
        sources(top).stream().collect(groupingBy(Path::getParent, TreeMap::new, counting()));
    counts.values().removeIf(count -> count <= MOST_FILES);
    assertEquals(Map.of(), counts, "folders with more than " + MOST_FILES + " files");
  }

  @ParameterizedTest
  @ValueSource(strings = {"src/main/java", "src/test/java"})
  void no_file_is_longer_than_one_reads_at_a_sitting(String top) throws IOException {
    List<String> tooLong = new ArrayList<>();
    for (Path file : sources(top)) {
      int lines = Files.readAllLines(file).size();
      if (lines > MOST_LINES) {
        tooLong.add(file + ": " + lines);
      }
    }
    assertEquals(List.of(), tooLong, "files with more than " + MOST_LINES + " lines");
  }

  @Test
  void every_package_says_what_it_is_for() throws IOException {
    for (Path file : sources("src/main/java")) {
      Path info = file.resolveSibling("package-info.java");
      assertTrue(Files.exists(info), () -> info + " is missing");
    }
  }

  @Test
  void nobody_sleeps() {
    noClasses()
        .should()
        .callMethod(Thread.class, "sleep", long.class)
        .orShould()
        .callMethod(Thread.class, "sleep", long.class, int.class)
        .check(allo);
  }

  @Test
  void only_main_ends_the_process() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName(Main.class.getName())
        .should()
        .callMethod(System.class, "exit", int.class)
        .orShould()
        .callMethod(Runtime.class, "halt", int.class)
        .check(allo);
  }

  @Test
  void no_static_field_changes() {
    fields().that().areStatic().should().beFinal().check(allo);
  }

  @Test
  void nothing_is_named_for_what_it_is_made_of() {
    noClasses()
        .that()
        .areNotAssignableTo(LogManager.class)
        .should()
        .haveSimpleNameEndingWith("Util")
        .orShould()
        .haveSimpleNameEndingWith("Utils")
        .orShould()
        .haveSimpleNameEndingWith("Manager")
        .orShould()
        .haveSimpleNameEndingWith("Helper")
        .orShould()
        .haveSimpleNameEndingWith("Impl")
        .check(allo);
  }

  private static List<Path> sources(String top) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(top))) {
      List<Path> sources = files.filter(file -> file.toString().endsWith(".java")).toList();
      assertTrue(sources.size() > 50, () -> "no sources in " + top);
      return sources;
    }
  }
}
