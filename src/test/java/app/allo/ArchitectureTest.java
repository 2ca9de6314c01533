package app.allo;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of the house, as docs/architecture.md states them. */
class ArchitectureTest {
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
    "room,",
    "access,room",
    "ice,room",
    "ops,room",
    "overload,",
    "signaling,access room overload",
    "web,ops signaling ice access room overload"
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
    slices().matching("app.allo.(*)..").should().beFreeOfCycles().check(allo);
  }

  @Test
  void the_rules_of_a_room_are_plain_java() {
    classes()
        .that()
        .resideInAPackage("app.allo.room")
        .should()
        .onlyDependOnClassesThat(resideInAnyPackage("app.allo.room", "java.."))
        .check(allo);
  }

  @Test
  void the_event_bus_is_used_in_signaling_alone() {
    noClasses()
        .that(not(resideInAPackage("app.allo.signaling")))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.vertx.core.eventbus..")
        .check(allo);
  }

  @Test
  void only_config_reads_the_environment() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName(Config.class.getName())
        .and()
        .doNotHaveFullyQualifiedName(ConfigSources.class.getName())
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
        .that()
        .resideInAnyPackage(
            "app.allo.room..",
            "app.allo.access..",
            "app.allo.ice..",
            "app.allo.ops..",
            "app.allo.overload..",
            "app.allo.signaling..",
            "app.allo.web..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("app.allo")
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
        .that(not(resideInAnyPackage("app.allo.web", "app.allo.ops")))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.vertx.ext.web..")
        .check(allo);
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
}
