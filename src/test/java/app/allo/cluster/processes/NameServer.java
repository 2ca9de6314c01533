package app.allo.cluster.processes;

import app.allo.browser.Installed;
import app.allo.faults.Namespace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A name server (dnsmasq) in a namespace, for one name that leads to other places as time goes. */
final class NameServer implements AutoCloseable {
  private final String name;
  private final Path hosts;
  private final Process process;

  /**
   * @param directory where it may write
   */
  NameServer(Namespace namespace, String name, Path directory) throws IOException {
    this.name = name;
    this.hosts = Files.writeString(directory.resolve("hosts"), "");
    Path dnsmasq = Installed.server("dnsmasq").orElseThrow();
    List<String> command = new ArrayList<>(namespace.prefix());
    command.add(dnsmasq.toString());
    command.addAll(List.of("--no-daemon", "--conf-file=/dev/null", "--pid-file", "--user=root"));
    command.addAll(List.of("--no-resolv", "--no-hosts", "--addn-hosts=" + hosts));
    process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("dnsmasq.out").toFile())
            .start();
  }

  /** From now on the name has these addresses, and no others. */
  void leadsTo(List<String> addresses) throws IOException, InterruptedException {
    Files.writeString(
        hosts,
        addresses.stream().map(each -> each + " " + name + "\n").collect(Collectors.joining()));
    new ProcessBuilder("kill", "-HUP", Long.toString(process.pid())).start().waitFor();
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }
}
