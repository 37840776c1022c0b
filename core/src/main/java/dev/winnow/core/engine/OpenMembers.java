package dev.winnow.core.engine;

import dev.winnow.core.fact.incident.Incident;

/** Which incidents of a ticket are open, and how urgent they are. */
sealed interface OpenMembers permits MemberTally, OpenMembers.Alone {

  /** Of what is open it is not known how urgent it is: nobody has judged it, or its news. */
  int UNJUDGED = 0;

  /** How urgent an open incident is, as far as is known. */
  static int urgency(Incident incident) {
    return incident.isReady() && !incident.isNews() ? incident.getPriority() : UNJUDGED;
  }

  /** How many are open. */
  int size();

  default boolean isAnyOpen() {
    return size() > 0;
  }

  /** Whether any is open that stands for no storm. */
  boolean isAnyProblemOpen();

  /**
   * How urgent its worst open member is. As long as one is not judged, that may be worse than all.
   *
   * @param known how urgent the ticket is
   * @return the same while none is more urgent, and one is as urgent or not judged
   */
  int worst(int known);

  /** One incident alone, which is in most tickets: it is looked at again as fast as kept. */
  record Alone(Incident incident) implements OpenMembers {
    @Override
    public int size() {
      return incident.isOpen() ? 1 : 0;
    }

    @Override
    public boolean isAnyProblemOpen() {
      return incident.isOpen() && !incident.isStorm();
    }

    @Override
    public int worst(int known) {
      int urgency = incident.isOpen() ? urgency(incident) : UNJUDGED;
      return urgency == UNJUDGED ? known : urgency;
    }
  }
}
