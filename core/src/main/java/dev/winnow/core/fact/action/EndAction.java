package dev.winnow.core.fact.action;

import dev.winnow.core.fact.Alters;
import dev.winnow.core.fact.Change;
import dev.winnow.core.fact.ProposalKind;

/**
 * An action is over: what was expected of it is so, or did not come in time, or nothing is expected
 * of it. Immutable.
 *
 * @param run the action
 * @param verdict whether it has helped
 * @param detail what there is to say of it; empty for nothing
 */
public record EndAction(ActionRun run, Verdict verdict, String detail) implements Change {

  /** Whether an action has helped. */
  public enum Verdict {
    /** What was expected of it is so. */
    HELPED,
    /** It was not done, or what was expected did not come in time. */
    DID_NOT_HELP,
    /** It was only a dry run, or nobody says what to expect of it. */
    UNKNOWN
  }

  /**
   * What was expected of an action is so.
   *
   * @param run the action
   * @return that it has helped
   */
  public static EndAction helped(ActionRun run) {
    return new EndAction(run, Verdict.HELPED, "");
  }

  /**
   * What was expected of an action did not come in time.
   *
   * @param run the action
   * @param detail what there is to say of it; empty for nothing
   * @return that it did not help
   */
  public static EndAction missed(ActionRun run, String detail) {
    return new EndAction(run, Verdict.DID_NOT_HELP, detail);
  }

  /**
   * All is known of an action that there is to know once an adapter has said how it went.
   *
   * @param run the action, answered
   * @return that it did not help if it failed or was refused
   */
  public static EndAction answered(ActionRun run) {
    boolean known = run.isSuccess() || run.isRehearsed();
    return new EndAction(run, known ? Verdict.UNKNOWN : Verdict.DID_NOT_HELP, "");
  }

  @Override
  public ActionRun fact() {
    return run;
  }

  @Override
  @Alters({"over", "overAt", "verified", "unhelpful", "detail"})
  public void make(long now) {
    run.end(now, verdict, detail);
  }

  @Override
  public ProposalKind proposalKind() {
    return ProposalKind.VERDICT;
  }

  @Override
  public String order() {
    return run.getDecision();
  }
}
