package dev.winnow.rules.settings;

import dev.winnow.core.fact.action.ActionRun;
import dev.winnow.core.signal.Labels;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * When an action has helped, and what follows if it has not. Immutable.
 *
 * @param actions what is expected of which action in what time
 * @param answer in what time an adapter must report how an action went
 * @param unhelpful after how many actions that did not help nothing more is done to a target
 * @param within in what time that many must not have helped; after it, the target is acted on again
 * @param severity how severe it is that an action did not help
 */
public record VerifySettings(
    List<Verification> actions, Duration answer, int unhelpful, Duration within, String severity) {

  private static final int MOST = 1000;

  /** Checks that it can be counted, and that no action is there twice. */
  public VerifySettings {
    Check.that(!within.isZero(), "\"within\" must be more than 0");
    Check.that(unhelpful > 0 && unhelpful <= MOST, "\"unhelpful\" must be 1 to " + MOST);
    HashSet<String> names = new HashSet<>();
    for (Verification one : actions) {
      Check.that(names.add(one.action()), "\"" + one.action() + "\" is there twice");
    }
  }

  /**
   * What people should read of an action that did not help.
   *
   * @param run the action
   * @return what was seen of it, and how to do it by hand
   */
  public Labels outcome(ActionRun run) {
    String command = run.getAction().commandLine();
    String why =
        run.isSuccess()
            ? "done, but what was expected was not seen in time"
            : "not done: " + run.getDetail();
    String seen = run.getSeen().isEmpty() ? "" : "; seen: it " + run.getSeen();
    String byHand = command.isEmpty() ? "" : "; by hand: " + command;
    return Labels.of(
        Map.of(
            "summary",
            run.getAction() + ": " + why + seen + byHand,
            "command",
            command,
            "decision",
            run.getDecision(),
            "ticket",
            run.getTicket()));
  }

  /**
   * Whether something is awaited of an action: that an adapter reports how it went, or that what is
   * expected of it is seen.
   *
   * @param name the action's name
   * @param target to what it is done; of one that only an adapter knows nothing is awaited
   * @param answered whether an adapter has reported
   * @param done whether it was carried out
   * @return true if it is
   */
  public boolean awaits(String name, String target, boolean answered, boolean done) {
    return answered ? done && verification(name).isPresent() : !target.isEmpty();
  }

  /**
   * When that was awaited for long enough.
   *
   * @param run the action, of which something is awaited
   * @return epoch milliseconds
   */
  public long missedAt(ActionRun run) {
    return run.isAnswered()
        ? run.getSince() + verification(run.getName()).orElseThrow().withinMillis()
        : run.getAt() + answer.toMillis();
  }

  /**
   * What there is to say then.
   *
   * @param run the action
   * @return empty if it was done
   */
  public String missing(ActionRun run) {
    return run.isAnswered() ? "" : "no adapter said how it went";
  }

  private Optional<Verification> verification(String name) {
    return actions.stream().filter(one -> one.action().equals(name)).findFirst();
  }
}
