package dev.winnow.cli.watch;

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

/** Whatever befalls the process, its disk and its connection: the button is pressed once. */
class KillProperties {

  private static final int LIMIT = 3;
  private static final int MINUTES_AFTER = 70;
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

  private final ClusterModel model =
      new ClusterModel("sre", "swype-app", 1, Instant.parse("2026-03-01T10:00:00Z"));
  private final Disk disk = new Disk();
  private final Said said = new Said();
  private final Set<String> carried = new TreeSet<>();
  private Process process = started();
  private int failures;

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

  private Process started() {
    return new Process(POLICY, model, disk, said, Tenure.alone(), carried);
  }

  @Property(tries = 40, edgeCases = EdgeCasesMode.NONE, afterFailure = AfterFailureMode.RANDOM_SEED)
  void nothingThatIsHeardIsForgottenAndNothingDoneTwice(
      @ForAll("fates") List<Fate> fates, @ForAll long seed) {
    Random random = new Random(seed);
    for (Fate fate : fates) {
      if (fate != Fate.FAILS_UNSEEN) {
        befalls(fate, random);
      }
    }
    ends();
    assertThat(presses()).isEqualTo(failures > LIMIT ? 1 : 0);
    assertThat(carried).hasSize(presses());
    assertEverythingIsSaid();
  }

  @Property(tries = 40, edgeCases = EdgeCasesMode.NONE, afterFailure = AfterFailureMode.RANDOM_SEED)
  void whateverIsNotSeenTheButtonIsPressedOnceAtMost(
      @ForAll("fates") List<Fate> fates, @ForAll long seed) {
    Random random = new Random(seed);
    fates.forEach(fate -> befalls(fate, random));
    ends();
    assertThat(presses()).isLessThanOrEqualTo(failures > LIMIT ? 1 : 0);
    assertEverythingIsSaid();
  }

  private void befalls(Fate fate, Random random) {
    model.passes(Duration.ofSeconds(1));
    switch (fate) {
      case FAILS -> {
        fails();
        process.hears();
        // However busy the machine is, a restart is kept before the next one of its container.
        process.settle();
      }
      case FAILS_UNSEEN -> {
        fails();
        process.lists();
      }
      case PASSES -> {
        model.passes(Duration.ofSeconds(random.nextInt(120)));
        process.hears();
        process.loop.tick();
      }
      case KILLED -> process = started();
      case DISK_FULL -> disk.full(true);
      case DISK_FREE -> disk.full(false);
    }
    for (int i = random.nextInt(12); i > 0; i--) {
      process.step(random.nextInt(3));
    }
  }

  private void fails() {
    if (model.size() > 0) {
      failures++;
      model.networkFails(1);
    }
  }

  private void ends() {
    disk.full(false);
    process.hears();
    for (int i = 0; i < MINUTES_AFTER; i++) {
      process.settle();
      process.hears();
      model.passes(Duration.ofMinutes(1));
    }
    process.settle();
  }

  /** How often the button was asked for, as the last of the processes knows. */
  private int presses() {
    return (int) known().stream().filter(ActionRequest.class::isInstance).count();
  }

  private List<Decision> known() {
    return process.engine().tickets().stream()
        .map(TicketView::id)
        .flatMap(ticket -> process.engine().why(ticket).map(Why::decisions).stream())
        .flatMap(List::stream)
        .toList();
  }

  private void assertEverythingIsSaid() {
    Set<String> told = said.decisions.stream().map(Decision::id).collect(Collectors.toSet());
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
        .ofMaxSize(30);
  }
}
