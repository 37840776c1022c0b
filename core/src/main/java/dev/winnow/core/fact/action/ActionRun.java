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
import dev.winnow.core.signal.SourceDown;
import dev.winnow.core.signal.WorkloadStatus;
import dev.winnow.core.state.StateChange;
import dev.winnow.core.state.StateType;

/** An action that was asked for, and how it went. One thread at a time. */
public final class ActionRun implements Fact {

  private static final String ALL = "all";

  /** What the engine keeps of it: how it went, and when something could be seen again. */
  public static final StateType<ActionRun> STATE =
      StateType.of(ActionRun.class)
          .with(ActionOutcome.class, ActionOutcome::decision, ActionRun::after)
          .withEach(
              WorkloadStatus.class, WorkloadStatus::subject, ActionRun::getTarget, ActionRun::after)
          .withEach(SourceDown.class, outage -> ALL, run -> ALL, ActionRun::after);

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
  private long before = 0;
  private long since = 0;
  private String seen = "";

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
   * @param before at which revision its target is before; 0 if unknown
   * @param seen what is seen of its target, for people; possibly empty
   * @return not answered yet
   */
  public static ActionRun of(
      ApprovedAction due, String decision, long at, long before, String seen) {
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
    acted.before = before;
    acted.seen = seen;
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

  /** {@return whether it was carried out} */
  public boolean isSuccess() {
    return success;
  }

  /**
   * {@return how it went: DONE, DRY_RUN, FAILED or REFUSED; empty until an outcome was reported}
   */
  public String getResult() {
    return result;
  }

  /** {@return whether it was only a dry run} */
  public boolean isRehearsed() {
    return result.equals(ActionOutcome.Result.DRY_RUN.word());
  }

  /** {@return what happened, for people} */
  public String getDetail() {
    return detail;
  }

  /** {@return when the outcome was reported, in epoch milliseconds; 0 until then} */
  public long getAnsweredAt() {
    return answeredAt;
  }

  /** {@return whether what was expected of it was seen} */
  public boolean isVerified() {
    return verified;
  }

  /** {@return whether it did not help: it failed, or what was expected did not come in time} */
  public boolean isUnhelpful() {
    return unhelpful;
  }

  /** {@return whether nothing more is awaited of it} */
  public boolean isOver() {
    return over;
  }

  /** {@return since when nothing more is awaited of it, in epoch milliseconds; 0 until then} */
  public long getOverAt() {
    return overAt;
  }

  /** {@return what was done, in one word with hyphens} */
  public String getName() {
    return name;
  }

  /** {@return at which revision its target was before; 0 if unknown} */
  public long getBefore() {
    return before;
  }

  /**
   * {@return from when the time counts in which what is expected must be seen, in epoch
   * milliseconds}
   */
  public long getSince() {
    return since;
  }

  /** {@return what was seen of its target when it was over, for people; possibly empty} */
  public String getSeen() {
    return seen;
  }

  /** As an adapter says how it went; of one that is over only that it was said. */
  private StateChange after(ActionOutcome outcome) {
    if (answered) {
      return StateChange.OLDER;
    }
    answered = true;
    result = outcome.result().word();
    answeredAt = outcome.atMillis();
    if (!over) {
      success = outcome.success();
      detail = outcome.detail();
      since = outcome.atMillis();
    }
    return StateChange.KEPT;
  }

  /** As is seen of its target until it is over. */
  private StateChange after(WorkloadStatus status) {
    if (over || status.gone() || status.atMillis() < at) {
      return StateChange.OLDER;
    }
    seen = status.words();
    return StateChange.KEPT;
  }

  /** The time in which nothing could be seen does not count. */
  private StateChange after(SourceDown outage) {
    if (over || !outage.over() || outage.atMillis() <= since) {
      return StateChange.OLDER;
    }
    since = outage.atMillis();
    return StateChange.KEPT;
  }

  /**
   * Ends it.
   *
   * @param at when, in epoch milliseconds
   * @param how whether it has helped
   * @param words what there is to say of it; empty for nothing
   */
  void end(long at, EndAction.Verdict how, String words) {
    over = true;
    overAt = at;
    verified = how == EndAction.Verdict.HELPED;
    unhelpful = how == EndAction.Verdict.DID_NOT_HELP;
    detail = words.isEmpty() ? detail : words;
  }
}
