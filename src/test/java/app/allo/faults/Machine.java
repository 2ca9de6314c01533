package app.allo.faults;

import app.allo.browser.Installed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** What this machine allows, found out by trying. */
public final class Machine {
  /** What a test may need of it. */
  public enum Feature {
    NAMESPACES(
        "network namespaces with veth pairs and nft (root, packages iproute2 and nftables)") {
      @Override
      void attempt(Namespace here, Namespace there) {
        here.ip(
            "link",
            "add",
            "name",
            "near",
            "type",
            "veth",
            "peer",
            "name",
            "far",
            "netns",
            there.name());
        here.run("nft", "add table inet t");
        here.run("nft", "add chain inet t c { type filter hook postrouting priority 0; }");
        here.run("nft", "add rule inet t c oifname near numgen random mod 100 < 10 drop");
      }
    },
    DELAY("cables with a delay (perl and /dev/net/tun)") {
      @Override
      void attempt(Namespace here, Namespace there) {
        new Delay(here, 1, "near", "far").close();
      }
    },
    NARROW("networks that carry little (nft limit)") {
      @Override
      void attempt(Namespace here, Namespace there) {
        here.run("nft", "add table inet t");
        here.run("nft", "add chain inet t c { type filter hook postrouting priority 0; }");
        here.run("nft", "add rule inet t c oifname lo limit rate over 14 kbytes/second drop");
      }
    },
    NAT("routers with NAT (nft masquerade) and a TURN server (package coturn)") {
      @Override
      void attempt(Namespace here, Namespace there) {
        here.run("nft", "add table ip nat");
        here.run("nft", "add chain ip nat out { type nat hook postrouting priority 100; }");
        here.run("nft", "add rule ip nat out oifname lo masquerade fully-random");
        Installed.server("turnserver")
            .orElseThrow(() -> new IllegalStateException("no turnserver"));
      }
    },
    NAMES("name server of its own (package dnsmasq-base)") {
      @Override
      void attempt(Namespace here, Namespace there) {
        Installed.server("dnsmasq").orElseThrow(() -> new IllegalStateException("no dnsmasq"));
      }
    };

    private final String what;
    private Optional<String> missing;

    Feature(String what) {
      this.what = what;
    }

    /** Tries it in two namespaces; fails if the machine does not allow it. */
    abstract void attempt(Namespace here, Namespace there);

    /** Why it is not to be had, if it is not. */
    private synchronized Optional<String> missing() {
      if (missing == null) {
        missing = tried();
      }
      return missing;
    }

    private Optional<String> tried() {
      List<Namespace> made = new ArrayList<>();
      try {
        made.add(new Namespace("try-here"));
        made.add(new Namespace("try-there"));
        attempt(made.get(0), made.get(1));
        return Optional.empty();
      } catch (IllegalStateException refused) {
        return Optional.of("this machine has no " + what + ": " + refused.getMessage());
      } finally {
        made.forEach(Namespace::close);
      }
    }
  }

  private Machine() {}

  /** Skips the test, and says so, if the machine lacks the feature. */
  public static void needs(Feature feature, String test) {
    feature
        .missing()
        .ifPresent(
            why -> {
              System.err.println("Skipped " + test + ": " + why);
              Assumptions.abort(why);
            });
  }
}
