package dev.winnow.core.fact;

import dev.winnow.core.action.Action;
import dev.winnow.core.action.NamedAction;

/**
 * An action that some rule wants. Guards may veto it. Immutable.
 *
 * @param ticket the ticket's id
 * @param incident the incident it is for
 * @param action what is to be done
 * @param attempt which attempt it is, from 0: the same action for the same ticket is asked for once
 *     an attempt
 * @param undoes the id of the decision that it takes back; empty if it takes none back
 * @param at since when it is wanted, in epoch milliseconds; 0 if that does not matter
 */
public record ActionProposed(
    String ticket, Incident incident, Action action, int attempt, String undoes, long at) {

  /**
   * An action that an adapter knows by its name.
   *
   * @param ticket the ticket's id
   * @param incident the incident it is for
   * @param action the action's name
   */
  public ActionProposed(String ticket, Incident incident, String action) {
    this(ticket, incident, new NamedAction(action), 0, "", 0);
  }

  /**
   * A first attempt.
   *
   * @param ticket the ticket's id
   * @param incident the incident it is for
   * @param action what is to be done
   * @param at since when it is wanted, in epoch milliseconds
   */
  public ActionProposed(String ticket, Incident incident, Action action, long at) {
    this(ticket, incident, action, 0, "", at);
  }

  /**
   * What tells the action from others for the ticket.
   *
   * @return its name and its target
   */
  public String key() {
    return action.key();
  }

  /**
   * What is done, in one word with hyphens.
   *
   * @return such as {@code scale-workload}
   */
  public String name() {
    return action.name();
  }

  /**
   * To what it is done.
   *
   * @return such as {@code sre/deployment/swype-app}; empty if only the adapter knows
   */
  public String target() {
    return action.target();
  }

  /**
   * In which namespace it is done.
   *
   * @return a namespace, possibly empty
   */
  public String namespace() {
    return action.namespace();
  }
}
