package dev.winnow.core.fact;

/**
 * An action that some rule wants. Guards may veto it. Immutable.
 *
 * @param ticket the ticket's id
 * @param incident the incident it is for
 * @param action the action's name
 */
public record ActionProposed(String ticket, Incident incident, String action) {}
