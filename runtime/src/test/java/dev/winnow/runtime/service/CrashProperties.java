package dev.winnow.runtime.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.Policy;
import dev.winnow.core.TriageEngine;
import dev.winnow.core.decision.Decision;
import dev.winnow.core.signal.Alert;
import dev.winnow.rules.Policies;
import dev.winnow.runtime.journal.Entry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Wherever a process ends, and whatever cannot be written: nothing is lost, and nothing twice. */
class CrashProperties {

  private static final Policy POLICY = Policies.bundled().load();
  private static final List<String> NAMES = List.of("DiskFull", "ApiDown", "QueueLong");

  /** What is sent, after which time, and what happens to the process or the disk then. */
  record Step(int minutes, List<Integer> alerts, MemoryJournal.Fault fault) {}

  @Provide
  Arbitrary<List<Step>> histories() {
    Arbitrary<List<Integer>> alerts = Arbitraries.integers().between(0, 11).list().ofMaxSize(4);
    return Combinators.combine(
            Arbitraries.integers().between(0, 40),
            alerts,
            Arbitraries.of(MemoryJournal.Fault.class))
        .as(Step::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(25);
  }

  @Property(tries = 40)
  void whatIsAcceptedIsDecidedOnce(@ForAll("histories") List<Step> history) {
    MemoryJournal journal = new MemoryJournal();
    Life.Passing time = new Life.Passing();
    Sender sender = new Sender(journal, time);
    history.forEach(sender::step);
    sender.end();

    assertThat(keys(journal)).containsExactlyElementsOf(sender.sent);
    try (TriageEngine other = TriageEngine.of(POLICY)) {
      List<String> decided = ids(journal.entries, other);
      assertThat(journal.decisions.keySet()).containsExactlyElementsOf(decided);
      assertThat(sender.snapshot).isEqualTo(other.snapshot().toJson());
    }
    assertThat(journal.deliveries).hasSameSizeAs(uninterrupted(journal).deliveries);
  }

  /** What the same entries lead to in one process. */
  private static MemoryJournal uninterrupted(MemoryJournal journal) {
    MemoryJournal other = new MemoryJournal();
    other.entries.addAll(journal.entries);
    try (Life life = new Life(other, POLICY, new Life.Passing())) {
      assertThat(life.notices).isEmpty();
    }
    return other;
  }

  private static List<String> keys(MemoryJournal journal) {
    return journal.entries.stream()
        .filter(Entry.Received.class::isInstance)
        .map(entry -> ((Entry.Received) entry).key())
        .toList();
  }

  private static List<String> ids(List<Entry> entries, TriageEngine engine) {
    List<Decision> all = new ArrayList<>();
    for (Entry entry : entries) {
      all.addAll(
          entry instanceof Entry.Received received
              ? engine.accept(received.signal(), received.received()).decisions()
              : engine.advanceTo(entry.received()));
    }
    Map<String, Integer> times = new HashMap<>();
    return all.stream()
        .map(Decision::id)
        .map(id -> apart(id, times.merge(id, 1, Integer::sum)))
        .toList();
  }

  /** An id stands for one instant, and an instant for one round. */
  private static String apart(String id, int times) {
    return times == 1 ? id : id + "-" + times;
  }

  /** Sends again what was not accepted, as senders do, and starts the process again. */
  private static final class Sender {
    private final MemoryJournal journal;
    private final Life.Passing time;
    private final List<String> sent = new ArrayList<>();
    private Life life;
    private int number;
    private String snapshot = "";

    Sender(MemoryJournal journal, Life.Passing time) {
      this.journal = journal;
      this.time = time;
      life = new Life(journal, POLICY, time);
    }

    void step(Step step) {
      time.by(Duration.ofMinutes(step.minutes()));
      List<Submission> signals = step.alerts().stream().map(this::signal).toList();
      signals.forEach(one -> sent.add(one.key()));
      journal.next(step.fault());
      boolean accepted = signals.isEmpty();
      do {
        accepted |= send(signals);
      } while (!accepted);
    }

    private boolean send(List<Submission> signals) {
      try {
        CompletableFuture<Accepted> answer = life.offer(signals);
        life.goOn();
        return answer.isDone() && !answer.isCompletedExceptionally();
      } catch (MemoryJournal.Crash e) {
        life.close();
        life = new Life(journal, POLICY, time);
        return false;
      }
    }

    private Submission signal(int which) {
      String name = NAMES.get(which % NAMES.size());
      boolean firing = which < 8;
      Alert.Builder alert = firing ? Alert.firing(name) : Alert.resolved(name);
      return new Submission(
          alert.label("severity", "critical").label("host", "h" + which % 2).at(Life.START).build(),
          false,
          "k" + number++);
    }

    void end() {
      journal.next(MemoryJournal.Fault.NONE);
      time.by(Duration.ofHours(1));
      life.goOn();
      snapshot = life.deciding.engine().snapshot().toJson();
      life.close();
    }
  }
}
