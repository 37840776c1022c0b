package dev.winnow.rules.laws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.core.TriageEngine;
import dev.winnow.core.decision.Decision;
import dev.winnow.core.decision.Notification;
import dev.winnow.rules.settings.WaitTable;
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

/** Nobody is told before something urgent has lasted its wait; and then somebody is. */
class WaitProperties {

  private static final WaitTable WAITS =
      new WaitTable(Given.settings(Given.BUSY).escalation().waits());

  /** The longest time after which a ladder of {@link Given#BUSY} tells somebody first. */
  private static final Duration FIRST_STEP = Duration.ofMinutes(1);

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final int LEAST_URGENT_PAGED = 2;

  @Provide
  Arbitrary<List<Event>> histories() {
    return Histories.timely();
  }

  @Law
  void whatEndsWithinItsWaitWakesNobody(
      @ForAll("histories") List<Event> history, @ForAll boolean stormy) {
    try (TriageEngine engine = Given.engine(Given.either(stormy))) {
      Seen seen = new Seen();
      watch(history, engine, seen, seen::checkPages);
    }
  }

  @Law
  void whatIsUrgentIsToldOnceItHasLasted(
      @ForAll("histories") List<Event> history, @ForAll boolean stormy) {
    try (TriageEngine engine = Given.engine(Given.either(stormy))) {
      Seen seen = new Seen();
      watch(history, engine, seen, decided -> seen.checkTold(engine.now()));
    }
  }

  private interface Check {
    void of(List<Decision> decided);
  }

  /** Time passes minute by minute, and the instants in which something happens are completed. */
  private static void watch(List<Event> history, TriageEngine engine, Seen seen, Check check) {
    Instant now = Histories.START;
    for (Event event : history) {
      for (; now.isBefore(event.at()); now = now.plus(MINUTE)) {
        look(engine, engine.advanceTo(now), seen, check);
      }
      look(engine, engine.advanceTo(event.at()), seen, check);
      List<Decision> decided = new ArrayList<>();
      event.to(engine, new ArrayList<>(), decided);
      seen.look(engine);
      decided.addAll(engine.advanceTo(event.at()));
      look(engine, decided, seen, check);
    }
    for (Instant end = now.plus(Duration.ofMinutes(30)); now.isBefore(end); ) {
      now = now.plus(MINUTE);
      look(engine, engine.advanceTo(now), seen, check);
    }
  }

  private static void look(TriageEngine engine, List<Decision> decided, Seen seen, Check check) {
    seen.look(engine);
    check.of(decided);
  }

  /** Since when incidents are open, and as urgent as they are, by looking at them all the time. */
  private static final class Seen {

    private final Map<String, Instant> openSince = new HashMap<>();
    private final Map<String, Instant> urgentSince = new HashMap<>();
    private final Map<String, Integer> urgentAs = new HashMap<>();
    private Facts facts = new Facts(Map.of());

    void look(TriageEngine engine) {
      facts = Facts.of(engine);
      Set<String> open = new HashSet<>();
      for (JsonNode incident : facts.of("incident")) {
        if (incident.path("open").asBoolean()) {
          open.add(incident.path("id").asText());
          openSince.putIfAbsent(incident.path("id").asText(), engine.now());
          urgent(incident, engine.now());
        }
      }
      openSince.keySet().retainAll(open);
      urgentAs.keySet().retainAll(open);
    }

    private void urgent(JsonNode incident, Instant now) {
      int priority = incident.path("priority").asInt();
      Integer before = urgentAs.put(incident.path("id").asText(), priority);
      if (before == null || priority < before) {
        urgentSince.put(incident.path("id").asText(), now);
      }
    }

    void checkPages(List<Decision> decided) {
      for (Decision decision : decided) {
        if (decision instanceof Notification told && told.step() == 0) {
          JsonNode ticket = facts.find("ticket", told.ticket());
          assertThat(members(ticket))
              .as("%s: something in it has lasted its wait", told)
              .anyMatch(one -> lasted(ticket, one, openSince, told.at()));
        }
      }
    }

    void checkTold(Instant now) {
      for (JsonNode ticket : facts.of("ticket")) {
        boolean urgent = ticket.path("priority").asInt() <= LEAST_URGENT_PAGED;
        Instant since = Instant.ofEpochMilli(ticket.path("sentAt").asLong());
        boolean due = !now.isBefore(since.plus(FIRST_STEP)) && worstHasLasted(ticket, now);
        if (urgent && due && waitsForSomebody(ticket)) {
          assertThat(ticket.path("nextStep").asInt()).as("%s at %s", ticket, now).isPositive();
          assertThat(ticket.path("pagedPriority").asInt())
              .as("%s: somebody was woken for what is worst in it", ticket)
              .isBetween(1, ticket.path("worst").asInt());
        }
      }
    }

    private boolean waitsForSomebody(JsonNode ticket) {
      JsonNode lead = facts.find("incident", ticket.path("lead").asText());
      return ticket.path("open").asBoolean()
          && !ticket.path("acknowledged").asBoolean()
          && lead.path("open").asBoolean()
          && members(ticket).stream().anyMatch(one -> !one.path("storm").asBoolean())
          && facts.suppressed(lead, Instant.MAX).isEmpty();
    }

    private boolean worstHasLasted(JsonNode ticket, Instant now) {
      return members(ticket).stream()
          .filter(one -> one.path("priority").asInt() <= ticket.path("worst").asInt())
          .anyMatch(one -> lasted(ticket, one, urgentSince, now));
    }

    private static boolean lasted(
        JsonNode ticket, JsonNode incident, Map<String, Instant> since, Instant at) {
      long wait =
          WAITS.waitMillis(
              ticket.path("priority").asInt(),
              incident.path("name").asText(),
              Facts.labels(incident));
      Instant began = since.get(incident.path("id").asText());
      return began != null && !at.isBefore(began.plusMillis(wait));
    }

    private List<JsonNode> members(JsonNode ticket) {
      return facts.of("incident").stream()
          .filter(one -> one.path("open").asBoolean())
          .filter(one -> one.path("ticket").asText().equals(ticket.path("id").asText()))
          .toList();
    }
  }
}
