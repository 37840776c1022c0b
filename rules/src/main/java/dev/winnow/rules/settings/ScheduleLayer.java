package dev.winnow.rules.settings;

import java.util.Optional;

/** One part of a schedule, which says who is on call at some instants. Immutable. */
interface ScheduleLayer {

  long NEVER = Long.MAX_VALUE;

  /** Its name, for people. */
  String name();

  /** Who is on call by it; empty if it does not say. */
  Optional<String> at(long at);

  /** When what it says may change next, later than this; {@link #NEVER} if it does not. */
  long nextEdge(long at);

  /** Whether it says at every instant who is on call. */
  boolean always();
}
