package dev.winnow.core.decision;

import java.time.Instant;
import java.util.List;

/**
 * What leaves the engine: a ticket opened, changed or closed, a notification, or an action.
 *
 * <p>Decisions are immutable and safe for use by several threads. Their ids are derived from what
 * was decided, so the same signals give the same ids.
 */
public sealed interface Decision permits TicketUpdate, Notification, ActionRequest, CountReport {

  /**
   * The decision's id, the same on every run.
   *
   * @return an id such as {@code D-3f2a9c01b7d4}
   */
  String id();

  /**
   * When it was decided.
   *
   * @return the event time
   */
  Instant at();

  /**
   * What kind of decision it is, in one word with a hyphen.
   *
   * @return such as {@code ticket-opened}, {@code page} or {@code action}
   */
  String kind();

  /**
   * What it is about, for people.
   *
   * @return one line
   */
  String subject();

  /**
   * The ticket it belongs to.
   *
   * @return the ticket's id; empty for a count
   */
  String ticket();

  /**
   * Why: every rule that led to it, the first first.
   *
   * @return never empty
   */
  List<Because> because();
}
