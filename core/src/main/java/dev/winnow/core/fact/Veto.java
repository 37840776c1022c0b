package dev.winnow.core.fact;

/**
 * A guard's reason against a proposed action. Immutable.
 *
 * @param ticket the ticket's id
 * @param action the action's name
 * @param guard which guard, and why
 */
public record Veto(String ticket, String action, String guard) {}
