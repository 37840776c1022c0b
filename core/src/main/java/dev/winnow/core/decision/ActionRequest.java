package dev.winnow.core.decision;

import dev.winnow.core.signal.Labels;
import java.time.Instant;
import java.util.List;

/**
 * Something is to be done by an adapter, which answers with an {@code ActionOutcome}. Immutable.
 *
 * @param id the decision's id: an adapter that sees it twice does it once
 * @param at when
 * @param ticket the ticket's id
 * @param action what to do, by its name in the settings
 * @param target on what: the incident's labels
 * @param because why
 */
public record ActionRequest(
    String id, Instant at, String ticket, String action, Labels target, List<Because> because)
    implements Decision {

  /** Keeps its own copy of the reasons. */
  public ActionRequest {
    because = List.copyOf(because);
  }

  @Override
  public String kind() {
    return "action";
  }

  @Override
  public String subject() {
    return action + " " + target;
  }
}
