package dev.winnow.rules.laws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.winnow.core.TriageEngine;
import dev.winnow.core.decision.Notification;
import dev.winnow.core.signal.Labels;
import dev.winnow.core.signal.Matcher;
import dev.winnow.rules.settings.CauseTable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The plain facts, as a snapshot has them. */
record Facts(Map<String, List<JsonNode>> byKind) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LOWEST_PAGED = 3;
  private static final CauseTable CAUSES =
      new CauseTable(Given.settings(Given.BUSY).inhibition().table());

  static Facts of(TriageEngine engine) {
    Map<String, List<JsonNode>> facts = new TreeMap<>();
    try {
      for (JsonNode fact : JSON.readTree(engine.snapshot().toJson()).path("facts")) {
        facts.computeIfAbsent(fact.path("fact").asText(), k -> new ArrayList<>()).add(fact);
      }
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
    return new Facts(facts);
  }

  Set<String> kinds() {
    return byKind.keySet();
  }

  List<JsonNode> of(String kind) {
    return byKind.getOrDefault(kind, List.of());
  }

  JsonNode find(String kind, String id) {
    return of(kind).stream()
        .filter(fact -> fact.path("id").asText().equals(id))
        .findAny()
        .orElse(JSON.createObjectNode());
  }

  /** Whether a ticket is one of P1 that nobody has taken on and nothing suppresses. */
  boolean waits(JsonNode ticket) {
    JsonNode known = find("ticket", ticket.path("id").asText());
    JsonNode lead = find("incident", known.path("lead").asText());
    return known.path("open").asBoolean()
        && !known.path("acknowledged").asBoolean()
        && known.path("priority").asInt() == 1
        && lead.path("open").asBoolean()
        && suppressed(lead, Instant.MAX).isEmpty();
  }

  void checkMayPage(Notification page, Instant now) {
    JsonNode ticket = find("ticket", page.ticket());
    JsonNode lead = find("incident", ticket.path("lead").asText());
    assertThat(ticket.path("open").asBoolean()).as("%s: ticket is open", page).isTrue();
    assertThat(ticket.path("priority").asInt()).as("%s", page).isBetween(1, LOWEST_PAGED);
    assertThat(ticket.path("acknowledged").asBoolean()).as("%s: acknowledged", page).isFalse();
    if (!lead.path("flapping").asBoolean() || !hasSteady(ticket)) {
      assertThat(lead.path("open").asBoolean()).as("%s: incident is open", page).isTrue();
      assertThat(suppressed(lead, now)).as("%s", page).isEmpty();
    }
    assertThat(page.at()).isEqualTo(now);
  }

  private boolean hasSteady(JsonNode ticket) {
    return of("incident").stream()
        .filter(one -> one.path("ticket").asText().equals(ticket.path("id").asText()))
        .filter(one -> one.path("priority").asInt() <= ticket.path("worst").asInt())
        .anyMatch(one -> one.path("open").asBoolean() && !one.path("flapping").asBoolean());
  }

  /** Why nobody should be told of an incident, worked out anew. */
  String suppressed(JsonNode incident, Instant now) {
    if (incident.path("flapping").asBoolean()) {
      return "flapping";
    }
    if (incident.path("held").asBoolean()) {
      return "held";
    }
    if (mutedBySender(incident)) {
      return "muted by its sender";
    }
    String name = incident.path("name").asText();
    Labels labels = labels(incident);
    for (JsonNode mute : of("active-silence")) {
      JsonNode silence = mute.path("silence");
      boolean over =
          now != Instant.MAX
              && (now.isBefore(Instant.parse(silence.path("startsAt").asText()))
                  || !now.isBefore(Instant.parse(silence.path("endsAt").asText())));
      boolean covered = true;
      for (JsonNode matcher : silence.path("matchers")) {
        covered &= Matcher.parse(matcher.asText()).matches(name, labels);
      }
      if (covered && !over) {
        return "silenced";
      }
    }
    List<String> symptom = CAUSES.symptomLinks(name, labels);
    for (JsonNode other : of("incident")) {
      List<String> cause = CAUSES.causeLinks(other.path("name").asText(), labels(other));
      if (other.path("open").asBoolean()
          && other != incident
          && cause.stream().anyMatch(symptom::contains)) {
        return "inhibited by " + other.path("key");
      }
    }
    return "";
  }

  private static boolean mutedBySender(JsonNode incident) {
    boolean muted = false;
    for (JsonNode series : incident.path("series").path("all")) {
      if (series.path("endedAt").asLong() == 0) {
        if (series.path("silencedBy").asText().isEmpty()) {
          return false;
        }
        muted = true;
      }
    }
    return muted;
  }

  static Labels labels(JsonNode incident) {
    Map<String, String> labels = new TreeMap<>();
    incident
        .path("labels")
        .properties()
        .forEach(entry -> labels.put(entry.getKey(), entry.getValue().asText()));
    return Labels.of(labels);
  }
}
