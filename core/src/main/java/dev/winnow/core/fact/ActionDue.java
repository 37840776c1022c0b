package dev.winnow.core.fact;

/**
 * An action that nothing vetoes should be asked for. Immutable.
 *
 * @param ticket the ticket's id
 * @param incident the incident it is for
 * @param action the action's name
 */
public record ActionDue(String ticket, Incident incident, String action) implements Proposal {

  @Override
  public String order() {
    return ticket + action;
  }
}
