package dev.winnow.core.fact.ticket;

/**
 * What is most urgent in a ticket has lasted for as long as people wait before they are told. Rules
 * derive it for a time. Immutable.
 *
 * @param ticket the ticket's id
 * @param priority how urgent the ticket is: that it lasted as what it was says nothing of what it
 *     has become
 */
public record Waited(String ticket, int priority) {}
