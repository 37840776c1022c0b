package dev.winnow.core;

import dev.winnow.core.decision.Because;
import dev.winnow.core.decision.Decision;
import dev.winnow.core.decision.Disposition;
import java.util.List;
import org.apiguardian.api.API;

/**
 * What the engine made of one signal. Immutable, safe for use by several threads.
 *
 * @param signal the engine's number for the signal, from 1
 * @param disposition what became of it
 * @param ruleId the id of the rule that says so
 * @param reason the rule's name, or the engine's reason, as a sentence
 * @param incident the incident it is about, by its readable key; empty if none
 * @param ticket the ticket it ended up in; empty if none
 * @param because why, the first reason first
 * @param decisions what was decided since the previous answer: first what fell due while time
 *     passed, then what this signal led to
 */
@API(status = API.Status.EXPERIMENTAL)
public record Triage(
    long signal,
    Disposition disposition,
    String ruleId,
    String reason,
    String incident,
    String ticket,
    List<Because> because,
    List<Decision> decisions) {

  /** Keeps its own copy of the decisions. */
  public Triage {
    decisions = List.copyOf(decisions);
  }
}
