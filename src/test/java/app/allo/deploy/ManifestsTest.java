package app.allo.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.allo.config.Setting;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** What platforms read that no test can ask: each part refers to another that is there. */
class ManifestsTest {
  private static final Path DEPLOY = Path.of("docs", "deploy");
  private static final Pattern SETTING = Pattern.compile("ALLO_[A-Z_]+");

  private final Map<String, JsonObject> kinds = new HashMap<>();

  @Test
  void the_parts_of_the_kubernetes_manifest_belong_to_each_other() throws IOException {
    for (Object each : new Yaml().loadAll(Files.readString(DEPLOY.resolve("kubernetes.yaml")))) {
      JsonObject part = new JsonObject(objects(each));
      kinds.put(part.getString("apiVersion") + " " + part.getString("kind"), part);
      assertEquals("allo", part.getJsonObject("metadata").getString("name"));
    }
    assertEquals(
        Set.of(
            "apps/v1 Deployment",
            "v1 Service",
            "policy/v1 PodDisruptionBudget",
            "networking.k8s.io/v1 Ingress"),
        kinds.keySet());
    JsonObject deployment = spec("apps/v1 Deployment");
    JsonObject labels =
        deployment.getJsonObject("template").getJsonObject("metadata").getJsonObject("labels");
    assertEquals(labels, deployment.getJsonObject("selector").getJsonObject("matchLabels"));
    assertEquals(labels, spec("v1 Service").getJsonObject("selector"));
    JsonObject budget = spec("policy/v1 PodDisruptionBudget");
    assertEquals(labels, budget.getJsonObject("selector").getJsonObject("matchLabels"));
    assertEquals(1, budget.getInteger("maxUnavailable"), "else the only one could never move");
    assertEquals(1, deployment.getInteger("replicas"));
    assertEquals("Recreate", deployment.getJsonObject("strategy").getString("type"));

    JsonObject pod = deployment.getJsonObject("template").getJsonObject("spec");
    assertEquals(true, pod.getJsonObject("securityContext").getBoolean("runAsNonRoot"));
    assertTrue(pod.getInteger("terminationGracePeriodSeconds") > 10, "it drains for 10 s");
    JsonObject container = pod.getJsonArray("containers").getJsonObject(0);
    JsonObject limits = container.getJsonObject("securityContext");
    assertEquals(true, limits.getBoolean("readOnlyRootFilesystem"));
    assertEquals(false, limits.getBoolean("allowPrivilegeEscalation"));
    Map<String, String> ports =
        container.getJsonArray("ports").stream()
            .map(JsonObject.class::cast)
            .collect(
                Collectors.toMap(
                    port -> port.getString("name"),
                    port -> port.getInteger("containerPort").toString()));
    Map<String, String> settings =
        container.getJsonArray("env").stream()
            .map(JsonObject.class::cast)
            .collect(Collectors.toMap(env -> env.getString("name"), env -> env.getString("value")));
    assertEquals(settings.get("ALLO_PORT"), ports.get("http"));
    assertEquals(settings.get("ALLO_MANAGEMENT_PORT"), ports.get("management"));
    for (String probe : List.of("readinessProbe", "livenessProbe")) {
      JsonObject asked = container.getJsonObject(probe).getJsonObject("httpGet");
      assertNotNull(ports.get(asked.getString("port")), probe);
    }
    JsonObject service = spec("v1 Service").getJsonArray("ports").getJsonObject(0);
    assertNotNull(ports.get(service.getString("targetPort")));
    assertEquals("None", spec("v1 Service").getString("clusterIP"));
    String ingress = spec("networking.k8s.io/v1 Ingress").encode();
    assertTrue(ingress.contains("\"service\":{\"name\":\"allo\",\"port\":{\"name\":\"http\"}}"));
  }

  @Test
  void every_setting_that_is_named_is_one() throws IOException {
    Set<String> known = Setting.ALL.stream().map(Setting::name).collect(Collectors.toSet());
    try (Stream<Path> files =
        Stream.concat(Files.list(DEPLOY), Stream.of(Path.of("app.json"), Path.of("src/deb/env")))) {
      for (Path file : files.toList()) {
        for (Matcher name = SETTING.matcher(Files.readString(file)); name.find(); ) {
          // ALLO_… in a comment ends with its underscore.
          assertTrue(
              known.contains(name.group()) || name.group().endsWith("_"),
              file + ": " + name.group());
        }
      }
    }
  }

  @Test
  void heroku_generates_the_key_and_asks_for_nothing_that_nobody_knows_yet() throws IOException {
    JsonObject app = new JsonObject(Files.readString(Path.of("app.json")));
    assertEquals(
        "secret", app.getJsonObject("env").getJsonObject("ALLO_KEYS").getString("generator"));
    for (Map.Entry<String, Object> each : app.getJsonObject("env")) {
      JsonObject setting = (JsonObject) each.getValue();
      assertTrue(
          setting.containsKey("generator") || !setting.getBoolean("required", true), each.getKey());
    }
    assertEquals(1, app.getJsonObject("formation").getJsonObject("web").getInteger("quantity"));
  }

  @Test
  void compose_says_which_setting_is_missing() {
    Map<String, String> all =
        new HashMap<>(Map.of("DOMAIN", "d", "ALLO_KEYS", "k", "TURN_SECRET", "s"));
    assertFalse(new Compose(all).environment("allo").isEmpty());
    for (String name : List.copyOf(all.keySet())) {
      Map<String, String> others = new HashMap<>(all);
      others.remove(name);
      assertTrue(
          org.junit.jupiter.api.Assertions.assertThrows(
                  IllegalArgumentException.class, () -> new Compose(others).environment("allo"))
              .getMessage()
              .startsWith(name));
    }
  }

  private JsonObject spec(String kind) {
    return kinds.get(kind).getJsonObject("spec");
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> objects(Object yaml) {
    return (Map<String, Object>) yaml;
  }
}
