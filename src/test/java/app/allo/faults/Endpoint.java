package app.allo.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * One person's end of the network: a namespace on a link of its own, which can be cut, muted, made
 * lossy or slow, or moved. The other end is in the middle, where the server is.
 */
final class Endpoint implements AutoCloseable {
  /** Its one device besides loopback. */
  private static final String CABLE = "cable";

  private final Namespace middle;
  private final Namespace inside;
  private final String subnet;
  private final String far;
  private final Path wrapper;
  private final Path pid;
  private Delay delay;
  private boolean weather;

  /** {@code number}, from 1, names its subnet. */
  Endpoint(Namespace middle, int number, String name, Path directory) {
    this.middle = middle;
    this.inside = new Namespace(name);
    this.subnet = "10.77." + number;
    this.far = "home" + number;
    this.wrapper = directory.resolve(name + ".sh");
    this.pid = directory.resolve(name + ".pid");
  }

  /** Plugs it in at once. */
  void plug() {
    middle.ip(
        "link", "add", "name", far, "type", "veth", "peer", "name", CABLE, "netns", inside.name());
    bringUp(".1/24", ".2/24");
  }

  /** Plugs it in by a cable on which everything takes so long, in either direction. */
  void plugDelayed(int millis) {
    delay = new Delay(inside, millis, CABLE, far);
    inside.ip("link", "set", far, "netns", middle.name());
    bringUp(".1/24", ".2/24");
  }

  /** Plugs it in behind a router that gives every connection another port, as the strictest do. */
  void plugBehind(Namespace router) {
    router.ip(
        "link",
        "add",
        "name",
        "lan",
        "type",
        "veth",
        "peer",
        "name",
        CABLE,
        "netns",
        inside.name());
    router.ip("address", "add", "192.168.1.1/24", "dev", "lan");
    router.ip("link", "set", "lan", "up");
    inside.ip("address", "add", "192.168.1.2/24", "dev", CABLE);
    inside.ip("link", "set", CABLE, "up");
    inside.ip("route", "add", "default", "via", "192.168.1.1");
    middle.ip(
        "link", "add", "name", far, "type", "veth", "peer", "name", "wan", "netns", router.name());
    middle.ip("address", "add", subnet + ".1/24", "dev", far);
    middle.ip("link", "set", far, "up");
    router.ip("address", "add", subnet + ".2/24", "dev", "wan");
    router.ip("link", "set", "wan", "up");
    router.ip("route", "add", "default", "via", subnet + ".1");
    router.forward();
    router.run("nft", "add table ip nat");
    router.run("nft", "add chain ip nat out { type nat hook postrouting priority 100; }");
    router.run("nft", "add rule ip nat out oifname wan masquerade fully-random");
  }

  /** The link goes down, as a cable that is pulled out: this end can see that. */
  void cut() {
    middle.ip("link", "set", far, "down");
  }

  void mend() {
    middle.ip("link", "set", far, "up");
  }

  /** Drops everything silently. */
  void mute() {
    drop("drop");
  }

  /** So many of a hundred packets are lost, in either direction. */
  void lose(int percent) {
    drop("numgen random mod 100 < " + percent + " drop");
  }

  /** No more than so many kilobytes a second get through, in either direction; the rest is lost. */
  void narrow(int kilobytes) {
    drop("limit rate over " + kilobytes + " kbytes/second burst " + kilobytes + " kbytes drop");
  }

  /** Ends what {@link #mute}, {@link #lose} or {@link #narrow} began. */
  void clear() {
    if (weather) {
      middle.run("nft", "delete table inet " + far);
      weather = false;
    }
  }

  /** Has another address from now on, and the old one no more. */
  void move() {
    inside.ip("address", "flush", "dev", CABLE);
    inside.ip("address", "add", subnet + ".3/24", "dev", CABLE);
    inside.ip("route", "add", "default", "via", subnet + ".1");
  }

  /** A program that runs {@code executable} in here. */
  Path wrap(Path executable) {
    String script =
        "#!/bin/sh\necho $$ > %s\nexec ip netns exec %s %s \"$@\"\n"
            .formatted(pid, inside.name(), executable);
    try {
      Files.writeString(wrapper, script);
      return Files.setPosixFilePermissions(wrapper, PosixFilePermissions.fromString("rwx------"));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Kills the browser that was started by the wrapper, as a crash would. */
  void killBrowser() {
    try {
      long id = Long.parseLong(Files.readString(pid).strip());
      ProcessHandle.of(id).orElseThrow().destroyForcibly();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public void close() {
    if (delay != null) {
      delay.close();
    }
    inside.close();
  }

  private void bringUp(String farAddress, String nearAddress) {
    middle.ip("address", "add", subnet + farAddress, "dev", far);
    middle.ip("link", "set", far, "up");
    inside.ip("address", "add", subnet + nearAddress, "dev", CABLE);
    inside.ip("link", "set", CABLE, "up");
    inside.ip("route", "add", "default", "via", subnet + ".1", "dev", CABLE);
  }

  /** In the middle and not at the sender, which would be told. */
  private void drop(String rule) {
    clear();
    weather = true;
    String table = "inet " + far;
    middle.run("nft", "add table " + table);
    middle.run("nft", "add chain " + table + " from { type filter hook prerouting priority 0; }");
    middle.run("nft", "add rule " + table + " from iifname " + far + " " + rule);
    middle.run("nft", "add chain " + table + " to { type filter hook postrouting priority 0; }");
    middle.run("nft", "add rule " + table + " to oifname " + far + " " + rule);
  }
}
