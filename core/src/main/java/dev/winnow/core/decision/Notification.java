package dev.winnow.core.decision;

import java.time.Instant;
import java.util.List;

/**
 * Somebody is to be told. Immutable.
 *
 * @param id the decision's id: a delivery that repeats it must do nothing
 * @param at when
 * @param ticket the ticket's id
 * @param page true if it must wake somebody, false if it can wait to be read
 * @param step the step of the escalation, from 0; -1 if it is told besides the escalation
 * @param channel by which way, such as a pager or chat
 * @param to whom
 * @param text one line for people
 * @param because why
 */
public record Notification(
    String id,
    Instant at,
    String ticket,
    boolean page,
    int step,
    String channel,
    List<String> to,
    String text,
    List<Because> because)
    implements Decision {

  /** Keeps its own copies of the lists. */
  public Notification {
    to = List.copyOf(to);
    because = Reasons.kept(because);
  }

  @Override
  public String kind() {
    return page ? "page" : "notice";
  }

  @Override
  public String subject() {
    return text;
  }
}
