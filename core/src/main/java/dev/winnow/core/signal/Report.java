package dev.winnow.core.signal;

/** What a person or a ticket system says of a ticket or an alert. Immutable. */
public sealed interface Report extends Signal
    permits Acknowledgement, Unacknowledgement, Resolution, Feedback, Approval {

  /**
   * What it is about.
   *
   * @return a ticket or an alert
   */
  Target target();

  /**
   * Who said it.
   *
   * @return a name, possibly empty
   */
  String by();

  /**
   * The same words about a ticket: what the engine makes of a report about an alert.
   *
   * @param ticketId the ticket's id
   * @return a copy whose target is that ticket
   */
  Report about(String ticketId);

  /**
   * The ticket it is about.
   *
   * @return the ticket's id; empty while only an alert is named
   */
  default String ticket() {
    return target().ticket();
  }

  /**
   * What was done, and by whom if that is known.
   *
   * @param done such as {@code resolved}
   * @return such as {@code resolved by anna}; without a name, as of a ticket system that gives
   *     none, that it was done
   */
  default String done(String done) {
    return by().isBlank() ? done : done + " by " + by();
  }

  /**
   * When it was said, as a number for rules.
   *
   * @return milliseconds since 1970-01-01T00:00:00Z
   */
  default long atMillis() {
    return at().toEpochMilli();
  }
}
