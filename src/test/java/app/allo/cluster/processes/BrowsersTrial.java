package app.allo.cluster.processes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.allo.browser.Person;
import app.allo.faults.Stopwatch;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Three browsers in one call, each by another of three nodes behind Nginx. Promised times are
 * printed as measured.
 */
class BrowsersTrial {
  private static final int SECONDS_TO_LOOK = 2;

  @RegisterExtension final NodesStage stage = new NodesStage();

  @Test
  void a_node_dies_and_two_are_deployed_in_mid_call() throws Exception {
    Person grace = stage.at(0, "Grace");
    Person ada = stage.at(1, "Ada");
    Person alan = stage.at(2, "Alan");
    List<CallWatch> watches = call(grace, ada, alan);

    CallWatch.Pictures before = CallWatch.Pictures.of(watches);
    Stopwatch killed = Stopwatch.start();
    stage.node(1).kill();
    watches.get(1).awaitHeard("welcome");
    watches.get(0).awaitHeard("back");
    watches.get(2).awaitHeard("back");
    killed.promised("node killed: every pair whole", 3);
    goesOn("node killed", watches, before);

    stage.node(1).start().awaitReady();
    for (int node : List.of(0, 2)) {
      before = CallWatch.Pictures.of(watches);
      assertEquals(0, stage.node(node).stop());
      watches.get(node).awaitHeard("welcome");
      String who = "node deployed: longest without a socket, " + watches.get(node).name();
      Stopwatch.met(who, watches.get(node).longestAway(), 1.5);
      stage.node(node).start().awaitReady();
      goesOn("node deployed", watches, before);
    }

    // An offer and its answer go by whatever nodes there are.
    ada.reloads();
    ada.sees(grace);
    ada.sees(alan);
    grace.sees(ada);
    alan.sees(ada);
  }

  /** As {@link PartitionTrial}, with pages. */
  @Test
  @Tag("thorough")
  void a_removal_during_a_split_puts_out_the_removed_one_alone() {
    Person grace = stage.at(0, "Grace");
    Person removed = stage.at(0, "Ada");
    Person alan = stage.at(1, "Alan");
    List<CallWatch> watches = call(grace, removed, alan);
    stage.network().cut();
    Stopwatch cut = Stopwatch.start();
    watches.get(0).awaitHeard("away");
    watches.get(2).awaitHeard("away");
    cut.noted("split: noticed by both sides");
    grace.removes(removed);
    cut.lasts(grace, 15);
    grace.sees(alan);
    alan.sees(grace);
    stage.network().mend();
    Stopwatch mended = Stopwatch.start();
    // One of the two sides comes in anew, whichever node goes on with the room (361).
    watches.get(0).awaitHeard("back", "welcome");
    watches.get(2).awaitHeard("back", "welcome");
    watches.get(2).seesExactly(1);
    mended.promised("split mended: every pair whole", 10);
    removed.readsSomewhere("removed");
    for (CallWatch watch : List.of(watches.get(0), watches.get(2))) {
      watch.seesExactly(1);
      assertEquals(2, watch.mostTiles(), "a double tile of " + watch.name());
    }
    grace.sees(alan);
    alan.reloads();
    alan.sees(grace);
    grace.sees(alan);
  }

  private List<CallWatch> call(Person host, Person guest, Person other) {
    stage.expects("WebSocket connection to .* failed");
    stage.expects("Failed to load resource");
    List<CallWatch> watches = Stream.of(host, guest, other).map(CallWatch::new).toList();
    host.startsCall();
    String link = host.link();
    host.joins();
    for (Person invited : List.of(guest, other)) {
      invited.opens(link);
      invited.joins();
    }
    for (Person person : stage.people()) {
      stage.othersThan(person).forEach(person::sees);
    }
    watches.forEach(CallWatch::begin);
    return watches;
  }

  /** Nobody has missed anything, or left, or is there twice. */
  private void goesOn(String what, List<CallWatch> watches, CallWatch.Pictures before) {
    Stopwatch.start().lasts(stage.people().get(0), SECONDS_TO_LOOK);
    CallWatch.Pictures.of(watches).areAll(what, before);
    for (CallWatch watch : watches) {
      watch.neverHeard("left");
      watch.neverHeard("joined");
      watch.seesExactly(2);
      assertTrue(watch.mostTiles() <= 2, "a double tile of " + watch.name());
      watch.forget();
    }
  }
}
