package app.allo.faults;

import java.util.ArrayList;
import java.util.List;

/** A network namespace: devices, addresses and routes of its own (network_namespaces(7)). */
public final class Namespace implements AutoCloseable {
  private final String name;

  /** {@code name} must be free; it carries this process's id, so that runs cannot meet. */
  public Namespace(String name) {
    this.name = "allo-" + ProcessHandle.current().pid() + "-" + name;
    Commands.run(List.of("ip", "netns", "add", this.name));
    // Without IPv6: its addresses come a while later, and a browser then takes the network for
    // another one.
    sysctl("ipv6/conf/all/disable_ipv6");
    sysctl("ipv6/conf/default/disable_ipv6");
    ip("link", "set", "lo", "up");
  }

  public String name() {
    return name;
  }

  /** What to put before a command that shall run in here; the process keeps its id. */
  public List<String> prefix() {
    return List.of("ip", "netns", "exec", name);
  }

  public void ip(String... arguments) {
    List<String> command = new ArrayList<>(List.of("ip", "-n", name));
    command.addAll(List.of(arguments));
    Commands.run(command);
  }

  public void run(String... arguments) {
    List<String> command = new ArrayList<>(prefix());
    command.addAll(List.of(arguments));
    Commands.run(command);
  }

  /** Passes on what is meant for others. */
  public void forward() {
    sysctl("ipv4/ip_forward");
  }

  private void sysctl(String setting) {
    String file = "/proc/sys/net/" + setting;
    run("sh", "-c", "test ! -e " + file + " || echo 1 > " + file);
  }

  /** The devices in it go too, with their other ends. */
  @Override
  public void close() {
    Commands.run(List.of("ip", "netns", "delete", name));
  }
}
