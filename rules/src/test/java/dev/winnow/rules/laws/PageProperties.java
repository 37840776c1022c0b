package dev.winnow.rules.laws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.core.Policy;
import dev.winnow.core.TriageEngine;
import dev.winnow.core.decision.Decision;
import dev.winnow.core.decision.Notification;
import dev.winnow.core.signal.Alert;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;

/** Nobody is paged for what is suppressed; nobody is forgotten who should be paged. */
class PageProperties {

  private static final Duration LONGEST_STEP = Duration.ofMinutes(10);

  @Provide
  Arbitrary<List<Event>> histories() {
    return Histories.timely();
  }

  @Law
  void whatIsSuppressedNeverPages(
      @ForAll("histories") List<Event> history, @ForAll boolean stormy) {
    Policy policy = Given.either(stormy);
    try (TriageEngine engine = Given.engine(policy)) {
      Instant now = Histories.START;
      for (Event event : history) {
        for (; now.isBefore(event.at()); now = now.plus(Duration.ofMinutes(1))) {
          check(engine, engine.advanceTo(now));
        }
        check(engine, engine.advanceTo(event.at()));
        List<Decision> decided = new ArrayList<>();
        event.to(engine, new ArrayList<>(), decided);
        assertThat(decided).noneMatch(Notification.class::isInstance);
        check(engine, engine.advanceTo(event.at()));
      }
    }
  }

  private static void check(TriageEngine engine, List<Decision> decided) {
    List<Notification> pages = pages(decided);
    if (!pages.isEmpty()) {
      Facts facts = Facts.of(engine);
      pages.forEach(page -> facts.checkMayPage(page, engine.now()));
    }
  }

  private static List<Notification> pages(List<Decision> decided) {
    return decided.stream()
        .filter(Notification.class::isInstance)
        .map(Notification.class::cast)
        .filter(Notification::page)
        .toList();
  }

  @Law
  void whatNobodyTakesOnIsEscalatedToTheEndStepByStep(
      @ForAll("histories") List<Event> history, @ForAll boolean stormy) {
    List<Decision> decided = new ArrayList<>();
    try (TriageEngine engine = Given.engine(Given.either(stormy))) {
      Event.all(history, engine, decided);
      Facts before = Facts.of(engine);
      decided.addAll(engine.advanceTo(Histories.end(history).plus(Duration.ofMinutes(170))));
      Facts after = Facts.of(engine);
      Map<String, List<Integer>> steps = new HashMap<>();
      Set<String> ids = new HashSet<>();
      for (Notification one : pages(decided)) {
        assertThat(ids.add(one.id())).as("sent once: %s", one).isTrue();
        List<Integer> sent = steps.computeIfAbsent(one.ticket(), id -> new ArrayList<>());
        int next = sent.isEmpty() ? 0 : sent.get(sent.size() - 1) + 1;
        assertThat(one.step()).as("in order: %s after %s", one, sent).isIn(0, next);
        sent.add(one.step());
      }
      for (JsonNode ticket : after.of("ticket")) {
        if (before.waits(ticket) && after.waits(ticket)) {
          Duration since =
              Duration.between(Instant.ofEpochMilli(ticket.path("sentAt").asLong()), engine.now());
          assertThat(ticket.path("nextStep").asInt() == Given.STEPS_OF_P1 || within(since))
              .as("%s has had its last step, or will have its next in time", ticket)
              .isTrue();
        }
      }
    }
  }

  private static boolean within(Duration since) {
    return since.compareTo(LONGEST_STEP) < 0;
  }

  @Law
  void whatIsOverIsForgotten(@ForAll("histories") List<Event> history, @ForAll boolean stormy) {
    try (TriageEngine engine = Given.engine(Given.either(stormy))) {
      Event.all(history.stream().filter(event -> !isHeartbeat(event)).toList(), engine);
      engine.advanceTo(Histories.end(history).plus(Duration.ofDays(30)));
      Facts facts = Facts.of(engine);
      assertThat(facts.kinds())
          .isSubsetOf(
              facts.kinds().contains("breach")
                  ? Set.of("history", "breach", "unknown-value", "incident", "habit")
                  : Set.of("history", "unknown-value"));
      assertThat(engine.failures()).isEmpty();
    }
  }

  /** A heartbeat that is missed is an incident for ever. */
  private static boolean isHeartbeat(Event event) {
    return event instanceof Event.Sent sent
        && sent.signal() instanceof Alert alert
        && alert.name().equals("Watchdog");
  }
}
