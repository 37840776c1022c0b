package dev.winnow.rules.settings;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The escalation of one priority. Immutable.
 *
 * @param steps who is told, and when
 * @param repeat how often the steps are gone through again
 * @param last who is told when all that did not help; or null
 */
public record Ladder(
    List<StepRow> steps, @JsonProperty(defaultValue = "0") int repeat, @Nullable StepRow last) {

  /** Checks that somebody is told, and that the steps do not go on for ever. */
  public Ladder {
    Check.that(
        !steps.isEmpty() || last != null,
        "\"steps\" is empty, so nobody would be told: write a step, such as {channel: chat, to:"
            + " [on-call], page: false}; if nobody is to be told on purpose, write ~ in place of"
            + " the whole ladder");
    Check.that(repeat >= 0 && repeat <= 100, "\"repeat\" must be 0 to 100");
  }

  /** All steps one after the other, repeats and the last resort included. */
  List<Step> flat(int priority) {
    List<StepRow> rows = new ArrayList<>();
    for (int round = 0; round <= repeat; round++) {
      rows.addAll(steps);
    }
    if (last != null) {
      rows.add(last);
    }
    List<Step> flat = new ArrayList<>();
    for (StepRow row : rows) {
      flat.add(new Step(priority, flat.size(), row.after(), row.channel(), row.to(), row.page()));
    }
    return flat;
  }
}
