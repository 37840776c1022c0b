package dev.winnow.core.fact.action;

import dev.winnow.core.action.Action;
import dev.winnow.core.action.CordonNode;
import dev.winnow.core.action.NamedAction;
import dev.winnow.core.action.RestartWorkload;
import dev.winnow.core.action.RollbackRelease;
import dev.winnow.core.action.ScaleWorkload;
import dev.winnow.core.action.UndoRollout;
import dev.winnow.core.fact.Fact;
import dev.winnow.core.signal.ActionOutcome;
import org.kie.api.definition.type.Modifies;

/** An action that was asked for, and how it went. One thread at a time. */
public final class ActionRun implements Fact {
  private String ticket = "";
  private Action action = new NamedAction("none");
  private String key = "";
  private String target = "";
  private String namespace = "";
  private String proposal = "";
  private int attempt = 0;
  private String decision = "";
  private String undoes = "";
  private long at = 0;
  private boolean answered = false;
  private boolean success = false;
  private String result = "";
  private String detail = "";
  private long answeredAt = 0;
  private boolean verified = false;
  private boolean unhelpful = false;
  private boolean over = false;
  private long overAt = 0;
  private String name = "";
  private boolean noted = false;
  private long before = 0;
  private long since = 0;
  private String seen = "";
  private boolean counted = false;

  private ActionRun() {}

  @Override
  public String id() {
    return decision;
  }

  /**
   * An action that was just asked for.
   *
   * @param due the proposal that was granted
   * @param decision the decision's id
   * @param at when, in epoch milliseconds
   * @return not answered yet
   */
  public static ActionRun of(ApprovedAction due, String decision, long at) {
    ActionRun acted = new ActionRun();
    acted.ticket = due.ticket();
    acted.action = due.action();
    acted.key = due.action().key();
    acted.name = due.action().name();
    acted.target = due.action().target();
    acted.namespace = due.action().namespace();
    acted.attempt = due.attempt();
    acted.undoes = due.undoes();
    acted.proposal = proposal(due.ticket(), acted.key, due.attempt(), due.undoes());
    acted.decision = decision;
    acted.at = at;
    acted.since = at;
    return acted;
  }

  static String proposal(String ticket, String key, int attempt, String undoes) {
    return String.join("|", ticket, key, Integer.toString(attempt), undoes);
  }

  /** {@return what tells the proposal that it came of from all others} */
  public String getProposal() {
    return proposal;
  }

  /**
   * To how many pods it scales its target.
   *
   * @return 0 or more; -1 if it does not scale
   */
  public int getReplicas() {
    return action instanceof ScaleWorkload scale ? scale.replicas() : -1;
  }

  /**
   * Whether its target's pods are replaced by it.
   *
   * @return true for a restart, and for a rollout that is undone
   */
  public boolean isRollout() {
    return action instanceof RestartWorkload || action instanceof UndoRollout;
  }

  /**
   * Whether it says if new pods may be put on a node.
   *
   * @return true for a cordon, and for the end of one
   */
  public boolean isCordon() {
    return action instanceof CordonNode;
  }

  /**
   * From which revision it takes a release back.
   *
   * @return a revision; 0 if it is about no release
   */
  public int getFrom() {
    return action instanceof RollbackRelease rollback ? rollback.from() : 0;
  }

  /**
   * Whether its node is to get no new pods.
   *
   * @return false if it is to get them again, or it is about no node
   */
  public boolean isClosing() {
    return action instanceof CordonNode cordon && cordon.closed();
  }

  /**
   * Whether it can be taken back: it was carried out, takes back none itself, and has an opposite.
   *
   * @return false otherwise
   */
  public boolean isReversible() {
    return success && undoes.isEmpty() && action.opposite().isPresent();
  }

  /**
   * What takes it back.
   *
   * @return the opposite action
   * @throws java.util.NoSuchElementException if there is none
   */
  public Action opposite() {
    return action.opposite().orElseThrow();
  }

  /** The fact in words. */
  @Override
  public String toString() {
    return "action " + key + " for ticket " + ticket;
  }

  /** {@return the ticket's id} */
  public String getTicket() {
    return ticket;
  }

  /** {@return what was asked for} */
  public Action getAction() {
    return action;
  }

  /** {@return what tells the action from others for the ticket: its name and its target} */
  public String getKey() {
    return key;
  }

  /** {@return to what it is done; empty if only the adapter knows} */
  public String getTarget() {
    return target;
  }

  /** {@return in which namespace; possibly empty} */
  public String getNamespace() {
    return namespace;
  }

  /** {@return which attempt it is, from 0} */
  public int getAttempt() {
    return attempt;
  }

  /** {@return the id of the decision that asked for it} */
  public String getDecision() {
    return decision;
  }

  /** {@return the id of the decision that it takes back; empty if it takes none back} */
  public String getUndoes() {
    return undoes;
  }

  /** {@return when it was asked for, in epoch milliseconds} */
  public long getAt() {
    return at;
  }

  /** {@return whether an outcome was reported} */
  public boolean isAnswered() {
    return answered;
  }

  /**
   * Changes: whether an outcome was reported.
   *
   * @param value the new value
   */
  public void setAnswered(boolean value) {
    this.answered = value;
  }

  /** {@return whether it was carried out} */
  public boolean isSuccess() {
    return success;
  }

  /**
   * Changes: whether it was carried out.
   *
   * @param value the new value
   */
  public void setSuccess(boolean value) {
    this.success = value;
  }

  /**
   * {@return how it went: DONE, DRY_RUN, FAILED or REFUSED; empty until an outcome was reported}
   */
  public String getResult() {
    return result;
  }

  /**
   * Changes: how it went: DONE, DRY_RUN, FAILED or REFUSED; empty until an outcome was reported.
   *
   * @param value the new value
   */
  public void setResult(String value) {
    this.result = value;
  }

  /** {@return what happened, for people} */
  public String getDetail() {
    return detail;
  }

  /**
   * Changes: what happened, for people.
   *
   * @param value the new value
   */
  public void setDetail(String value) {
    this.detail = value;
  }

  /** {@return when the outcome was reported, in epoch milliseconds; 0 until then} */
  public long getAnsweredAt() {
    return answeredAt;
  }

  /**
   * Changes: when the outcome was reported, in epoch milliseconds; 0 until then.
   *
   * @param value the new value
   */
  public void setAnsweredAt(long value) {
    this.answeredAt = value;
  }

  /** {@return whether what was expected of it was seen} */
  public boolean isVerified() {
    return verified;
  }

  /**
   * Changes: whether what was expected of it was seen.
   *
   * @param value the new value
   */
  public void setVerified(boolean value) {
    this.verified = value;
  }

  /** {@return whether it did not help: it failed, or what was expected did not come in time} */
  public boolean isUnhelpful() {
    return unhelpful;
  }

  /**
   * Changes: whether it did not help: it failed, or what was expected did not come in time.
   *
   * @param value the new value
   */
  public void setUnhelpful(boolean value) {
    this.unhelpful = value;
  }

  /** {@return whether nothing more is awaited of it} */
  public boolean isOver() {
    return over;
  }

  /**
   * Changes: whether nothing more is awaited of it.
   *
   * @param value the new value
   */
  public void setOver(boolean value) {
    this.over = value;
  }

  /** {@return since when nothing more is awaited of it, in epoch milliseconds; 0 until then} */
  public long getOverAt() {
    return overAt;
  }

  /**
   * Changes: since when nothing more is awaited of it, in epoch milliseconds; 0 until then.
   *
   * @param value the new value
   */
  public void setOverAt(long value) {
    this.overAt = value;
  }

  /** {@return what was done, in one word with hyphens} */
  public String getName() {
    return name;
  }

  /** {@return whether the revision of its target from before it is kept} */
  public boolean isNoted() {
    return noted;
  }

  /**
   * Changes: whether the revision of its target from before it is kept.
   *
   * @param value the new value
   */
  public void setNoted(boolean value) {
    this.noted = value;
  }

  /** {@return at which revision its target was before; 0 if unknown} */
  public long getBefore() {
    return before;
  }

  /**
   * Changes: at which revision its target was before; 0 if unknown.
   *
   * @param value the new value
   */
  public void setBefore(long value) {
    this.before = value;
  }

  /**
   * {@return from when the time counts in which what is expected must be seen, in epoch
   * milliseconds}
   */
  public long getSince() {
    return since;
  }

  /**
   * Changes: from when the time counts in which what is expected must be seen, in epoch
   * milliseconds.
   *
   * @param value the new value
   */
  public void setSince(long value) {
    this.since = value;
  }

  /** {@return what was seen of its target last, for people} */
  public String getSeen() {
    return seen;
  }

  /**
   * Changes: what was seen of its target last, for people.
   *
   * @param value the new value
   */
  public void setSeen(String value) {
    this.seen = value;
  }

  /** {@return whether it is counted among those that did not help} */
  public boolean isCounted() {
    return counted;
  }

  /**
   * Changes: whether it is counted among those that did not help.
   *
   * @param value the new value
   */
  public void setCounted(boolean value) {
    this.counted = value;
  }

  /**
   * Keeps how it went, as an adapter says; of one that is over only that it was said.
   *
   * @param outcome what an adapter says
   */
  @Modifies({"answered", "success", "detail", "result", "answeredAt", "since"})
  public void answer(ActionOutcome outcome) {
    answered = true;
    result = outcome.result().word();
    answeredAt = outcome.atMillis();
    if (!over) {
      success = outcome.success();
      detail = outcome.detail();
      since = outcome.atMillis();
    }
  }

  /**
   * Ends it.
   *
   * @param at when, in epoch milliseconds
   * @param helped whether what was expected of it is so
   * @param words what there is to say of it; empty for nothing
   */
  @Modifies({"over", "overAt", "verified", "unhelpful", "detail"})
  public void end(long at, boolean helped, String words) {
    over = true;
    overAt = at;
    verified = helped;
    unhelpful = !helped;
    detail = words.isEmpty() ? detail : words;
  }
}
