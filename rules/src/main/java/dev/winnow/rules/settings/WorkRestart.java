package dev.winnow.rules.settings;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * How a worker is started anew. Immutable.
 *
 * @param action the action, by the name that an adapter knows
 * @param hours the name of the hours in which that may be proposed
 * @param note what people should know of it
 */
public record WorkRestart(
    String action,
    @JsonProperty(defaultValue = "business") String hours,
    @JsonProperty(defaultValue = "it resumes where it left off") String note) {

  /** Checks that it names an action and hours. */
  public WorkRestart {
    Check.that(!action.isBlank(), "\"action\" names no action");
    Check.that(!hours.isBlank(), "\"hours\" names no hours");
  }
}
