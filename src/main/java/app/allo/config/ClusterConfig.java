package app.allo.config;

import app.allo.origin.AddressRange;
import app.allo.origin.AddressScope;
import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How this node and others run as one.
 *
 * @param nodes names or addresses of nodes, each with or without a port
 * @param service the name of a headless service of Kubernetes in their place
 * @param host the address at which the others reach this one: a private one, since the list of
 *     nodes is not encrypted
 * @param port for the list of nodes; the next is for their messages
 * @param tls what the messages are encrypted with; missing only on the loopback address
 */
public record ClusterConfig(
    List<String> nodes, Optional<String> service, String host, int port, Optional<Tls> tls) {
  private static final String OFF = "off";
  private static final String KUBERNETES = "kubernetes:";
  private static final String NODE =
      "[A-Za-z0-9._-]{1,253}(:[0-9]{1,5})?|\\[[0-9A-Fa-f:.]+](:[0-9]{1,5})?";
  private static final AddressRange SHARED = AddressRange.parse("100.64.0.0/10");

  /** The certificate of this node, its key, and who signs nodes. */
  public record Tls(Path cert, Path key, Path authority) {}

  static Optional<ClusterConfig> read(SettingsReader settings) {
    String text = settings.get(Setting.CLUSTER);
    Optional<String> host = settings.find(Setting.CLUSTER_HOST);
    int port = settings.get(Setting.CLUSTER_PORT);
    if (text.equals(OFF)) {
      return Optional.empty();
    }
    if (!settings.has(Setting.KEYS)) {
      settings.mistake(Setting.KEYS, "expects the same secrets on every node of ALLO_CLUSTER");
    }
    if (!settings.has(Setting.CLUSTER_HOST)) {
      settings.mistake(
          Setting.CLUSTER_HOST,
          "expects an address in a private network, since ALLO_CLUSTER is set");
    }
    Optional<String> service =
        text.startsWith(KUBERNETES)
            ? Optional.of(text.substring(KUBERNETES.length()))
            : Optional.empty();
    List<String> nodes =
        service.isPresent()
            ? List.of()
            : Arrays.stream(text.split(",")).map(String::strip).toList();
    for (String node : nodes) {
      if (isAddress(node) && !isPrivate(withoutPort(node))) {
        settings.mistake(
            Setting.CLUSTER, "expects addresses in a private network, not \"" + node + "\"");
      }
    }
    return Optional.of(
        new ClusterConfig(nodes, service, host.orElse(""), port, tls(settings, host)));
  }

  static boolean isCluster(String text) {
    if (text.startsWith(KUBERNETES)) {
      return text.substring(KUBERNETES.length()).matches("[A-Za-z0-9.-]{1,253}");
    }
    return Arrays.stream(text.split(",", -1)).allMatch(node -> node.strip().matches(NODE));
  }

  private static boolean isAddress(String node) {
    return NetUtil.createInetAddressFromIpAddressString(withoutPort(node)) != null;
  }

  private static String withoutPort(String node) {
    return node.replaceFirst(":[0-9]{1,5}$", "").replaceAll("[\\[\\]]", "");
  }

  /** Whether it is an address, and none that the internet reaches. */
  static boolean isPrivate(String text) {
    InetAddress address = NetUtil.createInetAddressFromIpAddressString(text);
    return address != null
        && !address.isAnyLocalAddress()
        && (AddressScope.of(address) != AddressScope.PUBLIC || SHARED.contains(text));
  }

  private static Optional<Tls> tls(SettingsReader settings, Optional<String> host) {
    boolean loopback =
        host.filter(address -> AddressScope.of(address) == AddressScope.LOOPBACK).isPresent();
    List<Setting<Path>> files =
        List.of(Setting.CLUSTER_CERT, Setting.CLUSTER_KEY, Setting.CLUSTER_CA);
    if (loopback && files.stream().noneMatch(settings::has)) {
      return Optional.empty();
    }
    for (Setting<Path> file : files) {
      Optional<Path> path = settings.find(file);
      if (path.isEmpty() || !Files.isReadable(path.get()) || Files.isDirectory(path.get())) {
        settings.mistake(file, "expects a readable PEM file, since ALLO_CLUSTER is set");
      }
    }
    return settings
        .find(Setting.CLUSTER_CERT)
        .flatMap(
            cert ->
                settings
                    .find(Setting.CLUSTER_KEY)
                    .flatMap(
                        key ->
                            settings
                                .find(Setting.CLUSTER_CA)
                                .map(authority -> new Tls(cert, key, authority))));
  }
}
