package dev.winnow.rules.laws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.core.Policy;
import dev.winnow.core.TriageEngine;
import dev.winnow.core.decision.Decision;
import dev.winnow.core.decision.Notification;
import dev.winnow.rules.settings.Schedule;
import dev.winnow.rules.settings.Settings;
import dev.winnow.rules.store.BundledRules;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/**
 * Whoever is on call when a step is sent is told of it, once, whatever comes between: somebody who
 * takes it on, a time-out, a hand-over, a restart.
 */
class SchedulePageProperties {

  private static final int NEVER = -1;
  private static final Duration LONGEST_STEP = Duration.ofMinutes(10);

  /** Two people hand over to each other every seven minutes, over two who take turns each day. */
  private static final String SCHEDULES =
      """
      schedules:
        primary:
          zone: Europe/Berlin
          layers: [{users: [cat, dan], rotation: daily, handOver: "09:30"}]
          overrides:
      """
          + overrides()
          + "  backup: {layers: [{users: [eve]}]}\n";

  private static final String TEXT =
      Given.BUSY.replace("[on-call]", "[schedule:primary]") + SCHEDULES;

  private static final Policy POLICY = Given.policy(TEXT, BundledRules.load());
  private static final Settings SETTINGS = Given.settings(TEXT);
  private static final Schedule PRIMARY = SETTINGS.onCall().get(1);

  private static String overrides() {
    StringBuilder rows = new StringBuilder();
    for (int turn = 0; turn < 100; turn++) {
      Instant from = Histories.START.plus(Duration.ofMinutes(7L * turn));
      Instant to = from.plus(Duration.ofMinutes(7));
      String who = turn % 2 == 0 ? "ann" : "bob";
      rows.append("    - {user: ").append(who).append(", from: \"").append(from);
      rows.append("\", to: \"").append(to).append("\"}\n");
    }
    return rows.toString();
  }

  @Provide
  Arbitrary<List<Event>> histories() {
    return Histories.timely();
  }

  @Property(tries = 6, edgeCases = EdgeCasesMode.NONE)
  void whoeverIsOnCallIsToldOnceWhateverComesBetween(
      @ForAll("histories") List<Event> history, @ForAll @IntRange(max = 15) int restart) {
    List<Notification> straight = told(history, NEVER);
    assertThat(told(history, restart)).isEqualTo(straight);
    Set<String> ids = new HashSet<>();
    for (Notification one : straight) {
      assertThat(ids.add(one.id())).as("sent once: %s", one).isTrue();
      assertThat(one.to()).as("%s", one).isNotEmpty().noneMatch(to -> to.contains("schedule"));
      if (one.to().stream().anyMatch(Set.of("ann", "bob", "cat", "dan")::contains)) {
        assertThat(one.to()).containsExactly(PRIMARY.onCall(one.at().toEpochMilli()));
      }
    }
  }

  @Property(tries = 8, edgeCases = EdgeCasesMode.NONE)
  void whatNobodyTakesOnIsToldToTheEnd(@ForAll("histories") List<Event> history) {
    try (TriageEngine engine = Given.engine(TEXT)) {
      List<Decision> decided = new ArrayList<>();
      Event.all(history, engine, decided);
      Facts before = Facts.of(engine);
      decided.addAll(engine.advanceTo(Histories.end(history).plus(Duration.ofMinutes(170))));
      Facts after = Facts.of(engine);
      Map<String, Integer> last = new HashMap<>();
      notifications(decided).stream()
          .filter(Notification::page)
          .forEach(
              one -> {
                int next = last.getOrDefault(one.ticket(), -1) + 1;
                assertThat(one.step()).as("%s", one).isIn(0, next);
                last.put(one.ticket(), one.step());
              });
      for (JsonNode ticket : after.of("ticket")) {
        if (before.waits(ticket) && after.waits(ticket)) {
          Instant sent = Instant.ofEpochMilli(ticket.path("sentAt").asLong());
          assertThat(
                  ticket.path("nextStep").asInt() == Given.STEPS_OF_P1
                      || Duration.between(sent, engine.now()).compareTo(LONGEST_STEP) < 0)
              .as("%s has had its last step, or will have its next in time", ticket)
              .isTrue();
        }
      }
    }
  }

  /** What is told, if the engine is saved and made anew after an event, and each 16th after it. */
  private static List<Notification> told(List<Event> history, int restart) {
    List<Decision> decided = new ArrayList<>();
    TriageEngine engine = Given.engine(TEXT);
    try {
      for (int i = 0; i < history.size(); i++) {
        Event event = history.get(i);
        decided.addAll(engine.advanceTo(event.at()));
        event.to(engine, new ArrayList<>(), decided);
        if (i % 16 == restart) {
          TriageEngine old = engine;
          engine = TriageEngine.restore(POLICY, old.snapshot());
          old.close();
        }
      }
      decided.addAll(engine.advanceTo(Histories.end(history).plus(Duration.ofMinutes(100))));
    } finally {
      engine.close();
    }
    return notifications(decided);
  }

  private static List<Notification> notifications(List<Decision> decided) {
    return decided.stream()
        .filter(Notification.class::isInstance)
        .map(Notification.class::cast)
        .toList();
  }
}
