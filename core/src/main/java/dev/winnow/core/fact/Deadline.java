package dev.winnow.core.fact;

/**
 * Something is due at a time. The engine answers with a {@link DeadlineReached} once that time has
 * come, for as long as the deadline stands. Immutable.
 *
 * @param kind what is due
 * @param subject for which incident, ticket or other thing
 * @param number which of several, from 0
 * @param at when, in epoch milliseconds
 */
public record Deadline(String kind, String subject, int number, long at) implements Fact {

  @Override
  public String id() {
    return Ids.both(kind, Ids.both(subject, number + " " + at));
  }
}
