package dev.winnow.core.fact;

/**
 * The time of a deadline has come, and the deadline still stands. The engine puts it in and takes
 * it out. Immutable.
 *
 * @param kind what is due
 * @param subject for which incident, ticket or other thing
 * @param number which of several, from 0
 * @param at when it was due, in epoch milliseconds
 */
public record DeadlineReached(String kind, String subject, int number, long at) {}
