package dev.winnow.formats;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** Looks at each field of an alert, so that all that is wrong is told at once. */
record PostedAlert(PostedFaults faults, Posted.Limits limits) {

  private static final List<String> TIMES = List.of("startsAt", "endsAt");
  private static final List<String> TEXTS = List.of("generatorURL", "dashboardURL", "panelURL");

  /** Whether nothing is wrong with it; says what is. */
  boolean isSound(String path, JsonNode alert) {
    int before = faults.count();
    if (!alert.isObject()) {
      faults.add(path, "An alert must be an object with \"labels\"");
      return false;
    }
    labels(path, alert, "labels");
    labels(path, alert, "annotations");
    if (alert.path("labels").isEmpty()) {
      faults.add(path + ".labels", "An alert needs at least one label, such as \"alertname\"");
    }
    if (alert.has("matchers")) {
      faults.add(path + ".matchers", "This is a silence, not an alert");
    }
    status(path, alert);
    TIMES.forEach(key -> time(path + "." + key, alert.path(key)));
    TEXTS.stream()
        .filter(key -> alert.path(key).isContainerNode())
        .forEach(key -> faults.add(path + "." + key, "This must be a text"));
    faults.checkTexts(path, alert, limits);
    return faults.count() == before;
  }

  private void labels(String path, JsonNode alert, String key) {
    JsonNode labels = alert.path(key);
    String inner = path + "." + key;
    if (!labels.isObject()) {
      if (!labels.isNull() && !labels.isMissingNode()) {
        faults.add(inner, "This must be an object of texts");
      }
      return;
    }
    if (labels.size() > limits.labels()) {
      faults.add(
          inner, "There may be at most %d; these are %d".formatted(limits.labels(), labels.size()));
    }
    for (Map.Entry<String, JsonNode> label : labels.properties()) {
      if (label.getValue().isContainerNode()) {
        faults.add(PostedFaults.key(inner, label.getKey()), "This must be a text");
      }
    }
  }

  private void status(String path, JsonNode alert) {
    JsonNode status = alert.path("status");
    boolean fine =
        status.isMissingNode()
            || status.isNull()
            || status.isObject()
            || List.of("", "firing", "resolved").contains(status.asText("?"));
    if (!fine) {
      faults.add(
          path + ".status", "The status must be \"firing\" or \"resolved\", or not be there");
    }
  }

  private void time(String path, JsonNode value) {
    if (value.isMissingNode() || value.isNull()) {
      return;
    }
    try {
      TimeText.parse(value.isTextual() ? value.asText() : "", ZoneOffset.UTC);
    } catch (IllegalArgumentException e) {
      faults.add(path, "This must be a time in RFC 3339, such as 2026-03-02T09:00:00Z");
    }
  }
}
