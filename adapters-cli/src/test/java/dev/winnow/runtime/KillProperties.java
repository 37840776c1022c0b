package dev.winnow.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.Policy;
import dev.winnow.core.Why;
import dev.winnow.core.decision.ActionRequest;
import dev.winnow.core.decision.Decision;
import dev.winnow.core.decision.TicketView;
import dev.winnow.k8s.cluster.ClusterModel;
import dev.winnow.rules.Policies;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.AfterFailureMode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.BeforeTry;
import net.jqwik.api.statistics.Statistics;

/** Whatever befalls the process, its disk and its connection: the button is pressed once. */
class KillProperties {

  private static final int LIMIT = 3;
  private static final int MINUTES_AFTER = 20;
  private static final Policy POLICY = policy();

  /** What befalls it. */
  enum Fate {
    /** The network fails, and the watch hears of it. */
    FAILS,
    /** So it does, while the watch cannot reach the API server. */
    FAILS_UNSEEN,
    /** A while passes. */
    PASSES,
    /** The process is killed between two steps, and started again. */
    KILLED,
    DISK_FULL,
    DISK_FREE
  }

  private World world = new World();

  /** What is there besides the process. */
  private static final class World {
    final ClusterModel model =
        new ClusterModel("sre", "swype-app", 1, Instant.parse("2026-03-01T10:00:00Z"));
    final Disk disk = new Disk();
    final Said said = new Said();
    final Set<String> carried = new TreeSet<>();
    Process process = started();
    int failures;

    Process started() {
      return new Process(POLICY, model, disk, said, Tenure.alone(), carried);
    }
  }

  @BeforeTry
  void another() {
    world.process.close();
    world = new World();
  }

  private static Policy policy() {
    try {
      Path settings = Files.createTempFile("winnow-kill", ".yaml");
      Files.writeString(
          settings,
          "redButton: [{namespace: sre, deployment: swype-app, limit: 3, window: 24h, check: 60s}]");
      Policy policy = Policies.bundled().withSettings(settings).load();
      Files.delete(settings);
      return policy;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Property(tries = 40, edgeCases = EdgeCasesMode.NONE, afterFailure = AfterFailureMode.RANDOM_SEED)
  void nothingThatIsHeardIsForgottenAndNothingDoneTwice(
      @ForAll("fates") List<Fate> fates, @ForAll long seed) {
    Random random = new Random(seed);
    for (Fate fate : fates) {
      if (fate != Fate.FAILS_UNSEEN && fate != Fate.DISK_FULL) {
        befalls(fate, random);
      }
    }
    ends();
    Statistics.label("pressed")
        .collect(presses() > 0)
        .coverage(
            seen -> {
              seen.check(true).percentage(share -> share > 3);
              seen.check(false).percentage(share -> share > 3);
            });
    assertThat(presses()).isEqualTo(world.failures > LIMIT ? 1 : 0);
    assertThat(world.carried).hasSize(presses());
    assertEverythingIsSaid();
  }

  @Property(tries = 40, edgeCases = EdgeCasesMode.NONE, afterFailure = AfterFailureMode.RANDOM_SEED)
  void whateverIsNotSeenTheButtonIsPressedOnceAtMost(
      @ForAll("fates") List<Fate> fates, @ForAll long seed) {
    Random random = new Random(seed);
    fates.forEach(fate -> befalls(fate, random));
    ends();
    assertThat(presses()).isLessThanOrEqualTo(world.failures > LIMIT ? 1 : 0);
    assertEverythingIsSaid();
  }

  private void befalls(Fate fate, Random random) {
    world.model.passes(Duration.ofSeconds(1));
    switch (fate) {
      case FAILS -> {
        fails();
        world.process.hears();
        // However busy the machine is, a restart is kept before the next one of its container.
        world.process.settle();
      }
      case FAILS_UNSEEN -> {
        fails();
        world.process.lists();
      }
      case PASSES -> {
        world.model.passes(Duration.ofSeconds(random.nextInt(120)));
        world.process.hears();
        world.process.loop.tick();
      }
      case KILLED -> {
        world.process.close();
        world.process = world.started();
      }
      case DISK_FULL -> world.disk.full(true);
      case DISK_FREE -> world.disk.full(false);
    }
    for (int i = random.nextInt(12); i > 0; i--) {
      world.process.step(random.nextInt(3));
    }
  }

  private void fails() {
    if (world.model.size() > 0) {
      world.failures++;
      world.model.networkFails(1);
    }
  }

  private void ends() {
    world.disk.full(false);
    world.process.hears();
    for (int i = 0; i < MINUTES_AFTER; i++) {
      world.process.settle();
      world.process.hears();
      world.model.passes(Duration.ofMinutes(1));
    }
    world.process.settle();
  }

  /** How often the button was asked for, as the last of the processes knows. */
  private int presses() {
    return (int) known().stream().filter(ActionRequest.class::isInstance).count();
  }

  private List<Decision> known() {
    return world.process.engine().tickets().stream()
        .map(TicketView::id)
        .flatMap(ticket -> world.process.engine().why(ticket).map(Why::decisions).stream())
        .flatMap(List::stream)
        .toList();
  }

  private void assertEverythingIsSaid() {
    Set<String> told = world.said.decisions.stream().map(Decision::id).collect(Collectors.toSet());
    assertThat(known()).extracting(Decision::id).allMatch(told::contains);
  }

  @Provide
  Arbitrary<List<Fate>> fates() {
    return Arbitraries.frequency(
            net.jqwik.api.Tuple.of(6, Fate.FAILS),
            net.jqwik.api.Tuple.of(1, Fate.FAILS_UNSEEN),
            net.jqwik.api.Tuple.of(4, Fate.PASSES),
            net.jqwik.api.Tuple.of(6, Fate.KILLED),
            net.jqwik.api.Tuple.of(1, Fate.DISK_FULL),
            net.jqwik.api.Tuple.of(2, Fate.DISK_FREE))
        .list()
        .ofMinSize(1)
        .ofMaxSize(20);
  }
}
