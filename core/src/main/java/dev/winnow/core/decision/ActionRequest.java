package dev.winnow.core.decision;

import dev.winnow.core.action.Action;
import dev.winnow.core.signal.Labels;
import java.time.Instant;
import java.util.List;

/**
 * Something is to be done by an adapter, which answers with an {@code ActionOutcome}. Immutable.
 *
 * @param id the decision's id: an adapter that sees it twice does it once
 * @param at when
 * @param ticket the ticket's id
 * @param what what to do
 * @param target for what: the incident's labels
 * @param undoes the id of the decision that it takes back; empty if it takes none back
 * @param because why
 */
public record ActionRequest(
    String id,
    Instant at,
    String ticket,
    Action what,
    Labels target,
    String undoes,
    List<Because> because)
    implements Decision {

  /** Keeps its own copy of the reasons. */
  public ActionRequest {
    because = Reasons.kept(because);
  }

  /**
   * What to do, in one word with hyphens.
   *
   * @return such as {@code scale-workload}, or a name in the settings
   */
  public String action() {
    return what.name();
  }

  @Override
  public String kind() {
    return "action";
  }

  @Override
  public String subject() {
    return what.command().isEmpty() ? what + " " + target : what.commandLine();
  }
}
