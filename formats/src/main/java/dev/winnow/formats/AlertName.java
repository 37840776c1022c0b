package dev.winnow.formats;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.core.signal.Labels;
import java.util.List;

/**
 * What to call an alert. Alertmanager does not need the label {@code alertname}: relabelling may
 * drop it, other senders never set it. Then it is called what else names it best. Stateless.
 */
final class AlertName {

  static final String UNNAMED = "UnnamedAlert";

  private static final String NAME = "alertname";
  private static final List<String> NAMES = List.of("alert", "name", "title", "rulename");
  private static final List<String> SUBJECTS =
      List.of("service", "app", "job", "component", "instance", "host", "node", "pod", "namespace");

  private AlertName() {}

  /**
   * Its name.
   *
   * @param document the body that it came in
   */
  static String of(Labels labels, Labels annotations, JsonNode document) {
    String own = labels.value(NAME);
    if (!own.isBlank()) {
      return own;
    }
    String named = first(labels, NAMES);
    named = named.isEmpty() ? annotations.value(NAME).strip() : named;
    named = named.isEmpty() ? first(annotations, NAMES) : named;
    named = named.isEmpty() ? document.path("commonLabels").path(NAME).asText().strip() : named;
    named = named.isEmpty() ? document.path("groupLabels").path(NAME).asText().strip() : named;
    named = named.isEmpty() ? first(labels, SUBJECTS) : named;
    return named.isEmpty() ? UNNAMED : named;
  }

  private static String first(Labels labels, List<String> keys) {
    return keys.stream()
        .map(key -> labels.value(key).strip())
        .filter(value -> !value.isEmpty())
        .findFirst()
        .orElse("");
  }
}
