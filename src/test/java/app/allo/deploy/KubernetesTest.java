package app.allo.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.allo.faults.Commands;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/** The manifest for Kubernetes: what its own types say, and what its parts say of each other. */
class KubernetesTest {
  private static final Path MANIFEST = Path.of("docs", "deploy", "kubernetes.yaml");
  private static final Path MODULES = Path.of("js", "node_modules").toAbsolutePath();
  private static final Path TYPES = MODULES.resolve("kubernetes-types");
  private static final Path TSC = MODULES.resolve(Path.of("typescript", "bin", "tsc"));

  @TempDir Path folder;

  private final Map<String, JsonObject> parts = new LinkedHashMap<>();

  @BeforeEach
  @SuppressWarnings("unchecked")
  void read() throws IOException {
    for (Object each : new Yaml().loadAll(Files.readString(MANIFEST))) {
      JsonObject part = new JsonObject((Map<String, Object>) each);
      String name = part.getJsonObject("metadata").getString("name");
      parts.put(part.getString("kind") + " " + name, part);
    }
  }

  /** A field that does not exist is an error, too, as with {@code kubectl --validate=strict}. */
  @Test
  void every_field_exists_and_has_its_type() throws IOException {
    boolean there = Files.exists(TYPES) && Files.exists(TSC);
    assertTrue(there || System.getenv("CI") == null, "run npm ci");
    Assumptions.assumeTrue(there, "run npm ci");
    assertEquals("", complaints(parts.values().stream()));
    JsonObject wrong = parts.get("Deployment allo").copy();
    wrong.getJsonObject("spec").put("replica", 2);
    String complaint = complaints(Stream.of(wrong));
    assertTrue(complaint.contains("\"replica\"' does not exist"), complaint);
  }

  @Test
  void its_parts_belong_to_each_other() {
    assertEquals(
        List.of(
            "Deployment allo",
            "Service allo",
            "Service allo-nodes",
            "NetworkPolicy allo",
            "PodDisruptionBudget allo",
            "Ingress allo"),
        List.copyOf(parts.keySet()));
    JsonObject deployment = spec("Deployment allo");
    JsonObject template = deployment.getJsonObject("template");
    JsonObject labels = template.getJsonObject("metadata").getJsonObject("labels");
    JsonObject pod = template.getJsonObject("spec");
    JsonObject apart =
        only(
            pod.getJsonObject("affinity")
                .getJsonObject("podAntiAffinity")
                .getJsonArray("preferredDuringSchedulingIgnoredDuringExecution"));
    for (JsonObject selector :
        List.of(
            deployment.getJsonObject("selector"),
            spec("NetworkPolicy allo").getJsonObject("podSelector"),
            spec("PodDisruptionBudget allo").getJsonObject("selector"),
            apart.getJsonObject("podAffinityTerm").getJsonObject("labelSelector"))) {
      assertEquals(labels, selector.getJsonObject("matchLabels"));
    }
    for (String service : List.of("Service allo", "Service allo-nodes")) {
      assertEquals(labels, spec(service).getJsonObject("selector"));
      assertEquals("None", spec(service).getString("clusterIP"));
    }
    String ingress = spec("Ingress allo").encode();
    assertTrue(ingress.contains("\"service\":{\"name\":\"allo\",\"port\":{\"name\":\"http\"}}"));
  }

  @Test
  void one_node_is_always_there() {
    JsonObject deployment = spec("Deployment allo");
    assertTrue(deployment.getInteger("replicas") >= 2);
    JsonObject rolling = deployment.getJsonObject("strategy").getJsonObject("rollingUpdate");
    assertEquals(0, rolling.getInteger("maxUnavailable"));
    assertEquals(1, spec("PodDisruptionBudget allo").getInteger("maxUnavailable"));
    JsonObject pod = deployment.getJsonObject("template").getJsonObject("spec");
    assertTrue(pod.getInteger("terminationGracePeriodSeconds") > 10, "it drains for 10 s");
  }

  @Test
  void a_container_is_asked_where_it_answers_and_may_do_nothing_else() {
    JsonObject pod = spec("Deployment allo").getJsonObject("template").getJsonObject("spec");
    assertEquals(true, pod.getJsonObject("securityContext").getBoolean("runAsNonRoot"));
    JsonObject container = only(pod.getJsonArray("containers"));
    JsonObject limits = container.getJsonObject("securityContext");
    assertEquals(true, limits.getBoolean("readOnlyRootFilesystem"));
    assertEquals(false, limits.getBoolean("allowPrivilegeEscalation"));
    Map<String, String> ports =
        objects(container.getJsonArray("ports"))
            .collect(
                Collectors.toMap(
                    port -> port.getString("name"),
                    port -> port.getInteger("containerPort").toString()));
    Map<String, String> settings =
        objects(container.getJsonArray("env"))
            .collect(
                Collectors.toMap(
                    env -> env.getString("name"), env -> env.getString("value", "of the pod")));
    assertEquals(settings.get("ALLO_PORT"), ports.get("http"));
    assertEquals(settings.get("ALLO_MANAGEMENT_PORT"), ports.get("management"));
    for (String probe : List.of("startupProbe", "readinessProbe", "livenessProbe")) {
      JsonObject asked = container.getJsonObject(probe).getJsonObject("httpGet");
      assertNotNull(ports.get(asked.getString("port")), probe);
    }
    JsonObject service = only(spec("Service allo").getJsonArray("ports"));
    assertNotNull(ports.get(service.getString("targetPort")));

    assertEquals("kubernetes:allo-nodes", settings.get("ALLO_CLUSTER"));
    assertEquals(true, spec("Service allo-nodes").getBoolean("publishNotReadyAddresses"));
    assertEquals(settings.get("ALLO_CLUSTER_PORT"), ports.get("nodes"));
    assertEquals(Integer.parseInt(ports.get("nodes")) + 1, Integer.parseInt(ports.get("messages")));
    JsonObject mount = only(container.getJsonArray("volumeMounts"));
    assertEquals(only(pod.getJsonArray("volumes")).getString("name"), mount.getString("name"));
    for (String file : List.of("CERT", "KEY", "CA")) {
      String path = settings.get("ALLO_CLUSTER_" + file);
      assertTrue(path.startsWith(mount.getString("mountPath") + "/"), path);
    }
  }

  /** What the TypeScript compiler says of them as values of Kubernetes' own types. */
  private String complaints(Stream<JsonObject> values) throws IOException {
    String program =
        values
            .map(
                part ->
                    "{ const part: import(\"%s\").%s = %s; }\n"
                        .formatted(module(part), part.getString("kind"), part.encode()))
            .collect(Collectors.joining());
    Path file = Files.writeString(folder.resolve("parts.ts"), program);
    Path built = Path.of("target", "node", "node");
    String node = Files.isExecutable(built) ? built.toString() : "node";
    return Commands.attempt(
            List.of(node, TSC.toString(), "--noEmit", "--strict", "--types", "", file.toString()))
        .said();
  }

  private static Path module(JsonObject part) {
    String version = part.getString("apiVersion").replace(".k8s.io", "");
    return TYPES.resolve(version.contains("/") ? version : "core/" + version);
  }

  private JsonObject spec(String part) {
    return parts.get(part).getJsonObject("spec");
  }

  private static JsonObject only(JsonArray array) {
    assertEquals(1, array.size());
    return array.getJsonObject(0);
  }

  private static Stream<JsonObject> objects(JsonArray array) {
    return array.stream().map(JsonObject.class::cast);
  }
}
