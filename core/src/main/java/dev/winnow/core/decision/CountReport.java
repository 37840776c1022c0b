package dev.winnow.core.decision;

import java.time.Instant;
import java.util.List;

/**
 * How much was counted of something that is under watch: said at every check. It belongs to no
 * ticket, and is not remembered. Immutable.
 *
 * @param id the decision's id
 * @param at when
 * @param watched what is under watch, such as {@code sre/deployment/swype-app}
 * @param count how much was counted
 * @param limit how much is allowed
 * @param text the count in words, for people
 * @param nextAt when the next report is due
 * @param because why
 */
public record CountReport(
    String id,
    Instant at,
    String watched,
    int count,
    int limit,
    String text,
    Instant nextAt,
    List<Because> because)
    implements Decision {

  /** Keeps its own copy of the reasons. */
  public CountReport {
    because = Reasons.kept(because);
  }

  @Override
  public String kind() {
    return "count";
  }

  @Override
  public String subject() {
    return watched + ": " + text;
  }

  @Override
  public String ticket() {
    return "";
  }
}
