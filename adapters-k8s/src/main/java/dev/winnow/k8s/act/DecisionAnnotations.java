package dev.winnow.k8s.act;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.core.decision.ActionRequest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * What Winnow notes on an object that it changes: which decisions it has carried out there. An
 * object carries its own memory, so that no restart of Winnow makes it act twice.
 *
 * @param decisions the ids of the decisions, the latest last
 */
record DecisionAnnotations(List<String> decisions) {

  static final String PREFIX = "winnow.dev/";
  static final String DECISION = PREFIX + "decision";
  static final String EARLIER = PREFIX + "earlier-decisions";
  static final String BECAUSE = PREFIX + "because";
  static final String AT = PREFIX + "at";

  /** How many decisions an object remembers: far more than can be under way at a time. */
  private static final int MOST = 32;

  static DecisionAnnotations on(JsonNode object) {
    JsonNode annotations = object.path("metadata").path("annotations");
    List<String> ids = new ArrayList<>();
    for (String id : annotations.path(EARLIER).asText().split(" ", -1)) {
      addTo(ids, id);
    }
    addTo(ids, annotations.path(DECISION).asText());
    return new DecisionAnnotations(List.copyOf(ids));
  }

  private static void addTo(List<String> ids, String id) {
    if (!id.isBlank()) {
      ids.add(id);
    }
  }

  /** Whether this decision was carried out there. */
  boolean has(String decision) {
    return decisions.contains(decision);
  }

  /** Whether no decision was carried out there after this one. */
  boolean endsWith(String decision) {
    return !decisions.isEmpty() && decisions.get(decisions.size() - 1).equals(decision);
  }

  /** All annotations of an object, with the mark of one more decision. */
  ObjectNode added(JsonNode annotations, ActionRequest request, Instant now) {
    ObjectNode all = JsonNodeFactory.instance.objectNode();
    if (annotations instanceof ObjectNode present) {
      all.setAll(present);
    }
    all.put(DECISION, request.id());
    all.put(BECAUSE, because(request));
    all.put(AT, now.truncatedTo(ChronoUnit.SECONDS).toString());
    List<String> earlier =
        decisions.subList(Math.max(0, decisions.size() - MOST), decisions.size());
    if (!earlier.isEmpty()) {
      all.put(EARLIER, String.join(" ", earlier));
    }
    return all;
  }

  private static String because(ActionRequest request) {
    return Wording.line(
        request.because().stream()
            .findFirst()
            .map(reason -> reason.rule() + " (" + reason.ruleId() + "), ticket " + request.ticket())
            .orElse("ticket " + request.ticket()));
  }
}
