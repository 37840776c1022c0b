package dev.winnow.rules.settings;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.winnow.core.signal.Labels;
import dev.winnow.core.signal.Matcher;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of the cause table: while an alert that matches the cause is open, those that match the
 * symptom are explained by it, if the labels in {@code equal} have equal values. A label that both
 * lack counts as equal, as in Alertmanager. Immutable.
 *
 * @param cause an expression for the name of the cause; or null
 * @param causeMatch matchers for the cause; or null
 * @param symptom an expression for the name of the symptom; or null
 * @param symptomMatch matchers for the symptom; or null
 * @param equal the labels that must be equal
 * @param supersedes whether the cause is the same problem, only worse
 */
public record CauseRow(
    @Nullable String cause,
    @Nullable List<String> causeMatch,
    @Nullable String symptom,
    @Nullable List<String> symptomMatch,
    @Nullable List<String> equal,
    @JsonProperty(defaultValue = "false") boolean supersedes) {

  /** Checks that both sides can be read. */
  public CauseRow {
    Selector.of(cause, causeMatch);
    Selector.of(symptom, symptomMatch);
    equal = equal == null ? List.of() : List.copyOf(equal);
  }

  Selector causes() {
    return Selector.of(cause, causeMatch);
  }

  Selector symptoms() {
    return Selector.of(symptom, symptomMatch);
  }

  /** The row's number and the values that must be equal. */
  String link(int number, String name, Labels labels) {
    StringBuilder link = new StringBuilder().append(number);
    if (equal != null) {
      for (String label : equal) {
        link.append('|').append(label.equals(Matcher.NAME) ? name : labels.value(label));
      }
    }
    return link.toString();
  }
}
