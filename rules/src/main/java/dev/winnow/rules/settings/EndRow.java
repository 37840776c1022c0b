package dev.winnow.rules.settings;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.winnow.core.fact.restart.Confidence;
import dev.winnow.core.fact.restart.Ender;
import dev.winnow.core.fact.restart.RestartCause;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the end of a container says by itself: its reason and its exit code. Immutable.
 *
 * @param reasons the reasons that it must have one of; or null
 * @param exits the exit codes that it must have one of; or null
 * @param from the lowest of a row of exit codes that it may have instead; or null
 * @param to the highest of that row; or null
 * @param spoke whether it must have said anything at its end; or null
 * @param by who ended it: itself, done, outside, kernel, lost, start or unsure
 * @param cause what it may be; unknown if that says nothing
 * @param confidence how sure that is: low, medium or high
 */
public record EndRow(
    @Nullable List<String> reasons,
    @Nullable List<Integer> exits,
    @Nullable Integer from,
    @Nullable Integer to,
    @Nullable Boolean spoke,
    String by,
    @JsonProperty(defaultValue = "unknown") String cause,
    @JsonProperty(defaultValue = "low") String confidence) {

  /** Checks the words, and that not every end fits. */
  public EndRow {
    Named.of(Ender.class, by, "by");
    Named.of(RestartCause.class, cause, "cause");
    Named.of(Confidence.class, confidence, "confidence");
    Check.that((from == null) == (to == null), "\"from\" and \"to\" belong together");
    reasons = reasons == null ? List.of() : List.copyOf(reasons);
    exits = exits == null ? List.of() : List.copyOf(exits);
    Check.that(
        !reasons.isEmpty() || !exits.isEmpty() || from != null || spoke != null,
        "a row needs \"reasons\", \"exits\", \"spoke\", or \"from\" and \"to\"");
  }

  boolean fits(String reason, int exitCode, boolean said) {
    return hasReason(reason) && hasExit(exitCode) && (spoke == null || spoke == said);
  }

  private boolean hasReason(String reason) {
    return reasons == null || reasons.isEmpty() || reasons.contains(reason);
  }

  private boolean hasExit(int code) {
    boolean any = (exits == null || exits.isEmpty()) && from == null;
    boolean within = from != null && to != null && code >= from && code <= to;
    return any || within || (exits != null && exits.contains(code));
  }
}
