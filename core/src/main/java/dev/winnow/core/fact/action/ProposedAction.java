package dev.winnow.core.fact.action;

import dev.winnow.core.action.Action;
import dev.winnow.core.action.RunProcedure;
import dev.winnow.core.fact.incident.Incident;

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
public record ProposedAction(
    String ticket, Incident incident, Action action, int attempt, String undoes, long at) {

  /**
   * An action by its name: one that Winnow knows if the incident's labels say of what, otherwise
   * one that an adapter knows.
   *
   * @param ticket the ticket's id
   * @param incident the incident it is for
   * @param action the action's name
   */
  public ProposedAction(String ticket, Incident incident, String action) {
    this(ticket, incident, Action.of(action, incident.getLabels()), 0, "", 0);
  }

  /**
   * An action for the ticket that an incident has, by the action's name.
   *
   * @param incident the incident it is for
   * @param action the action's name
   */
  public ProposedAction(Incident incident, String action) {
    this(incident.getTicket(), incident, action);
  }

  /**
   * An action for the ticket that an incident has.
   *
   * @param incident the incident it is for
   * @param action what is to be done
   */
  public ProposedAction(Incident incident, Action action) {
    this(incident.getTicket(), incident, action, 0);
  }

  /**
   * A first attempt.
   *
   * @param ticket the ticket's id
   * @param incident the incident it is for
   * @param action what is to be done
   * @param at since when it is wanted, in epoch milliseconds
   */
  public ProposedAction(String ticket, Incident incident, Action action, long at) {
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

  /**
   * How many pods it leaves its target.
   *
   * @return as many as the target is scaled to; as many as there can be for any other action
   */
  public int leaves() {
    return action.leaves();
  }

  /**
   * How somebody approves of it.
   *
   * @return a command, with the ticket's id; for what is no object of Kubernetes, words
   */
  public String approval() {
    String workload = incident.getLabels().value("workload");
    String object = action.target().substring(namespace().isEmpty() ? 0 : namespace().length() + 1);
    if (object.startsWith("release/")) {
      object = workload;
    }
    if (object.isEmpty() || action instanceof RunProcedure) {
      return "send an approval of ticket " + ticket;
    }
    String where = namespace().isEmpty() ? "" : " -n " + namespace();
    return "kubectl annotate " + object + where + " winnow.dev/approve=" + ticket + " --overwrite";
  }

  /**
   * What tells it from all other proposals.
   *
   * @return a text, which the {@linkplain ActionRun#getProposal action} that comes of it has too
   */
  public String id() {
    return ActionRun.proposal(ticket, key(), attempt, undoes);
  }

  /**
   * Since when it is wanted, as far as is known.
   *
   * @return epoch milliseconds
   */
  public long since() {
    return Math.max(at, incident.getOpenedAt());
  }

  /** The proposal in words. */
  @Override
  public String toString() {
    return "it is proposed to " + action;
  }
}
