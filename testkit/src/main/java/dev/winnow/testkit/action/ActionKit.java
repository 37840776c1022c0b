package dev.winnow.testkit.action;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.winnow.core.action.Action;
import dev.winnow.core.decision.ActionRequest;
import dev.winnow.core.signal.ActionOutcome;
import dev.winnow.core.signal.ActionOutcome.Result;
import dev.winnow.core.signal.Labels;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * What every adapter promises that carries out actions. A test of one extends this, and says how it
 * is made and what it changes.
 */
public abstract class ActionKit {

  /** When adapters are asked: far ahead, so that nothing that a test does is newer. */
  protected static final Instant NOW = Instant.parse("2099-01-01T12:00:00Z");

  /** For one to be made. */
  protected ActionKit() {}

  /**
   * An adapter, as it is after a start: with nothing in its memory, before the same world.
   *
   * @param acts false for one that only says what it would do
   * @param against why an action must not be done
   * @return carries out what it is given; its clock says {@link #NOW}
   * @throws Exception if it cannot be made
   */
  protected abstract Function<ActionRequest, ActionOutcome> adapter(
      boolean acts, Function<Action, Optional<String>> against) throws Exception;

  /**
   * An action that works, and changes something each time that it is carried out.
   *
   * @return the action
   */
  protected abstract Action working();

  /**
   * An action that is tried, and does not work.
   *
   * @return the action
   */
  protected abstract Action failing();

  /**
   * An action that this adapter cannot, or must not, carry out.
   *
   * @return the action
   */
  protected abstract Action foreign();

  /**
   * What actions change.
   *
   * @return another text after each change
   * @throws Exception if it cannot be seen
   */
  protected abstract String world() throws Exception;

  /**
   * What must be in no outcome.
   *
   * @return each secret; possibly none
   */
  protected abstract List<String> secrets();

  private static ActionRequest request(String id, Action action) {
    return new ActionRequest(id, NOW, "T-1", action, Labels.of("app", "kit"), "", List.of());
  }

  private ActionOutcome run(String id, Action action) throws Exception {
    ActionOutcome outcome = adapter(true, any -> Optional.empty()).apply(request(id, action));
    assertEquals(id, outcome.decision(), "an outcome is of its decision");
    assertEquals(NOW, outcome.at(), "an outcome is of the time that the clock says");
    assertFalse(outcome.source().isBlank(), "an outcome says who carried it out");
    assertFalse(outcome.detail().isBlank(), "an outcome says something to people");
    assertTrue(
        outcome.detail().chars().noneMatch(Character::isISOControl), "a detail is one plain line");
    secrets().forEach(one -> assertFalse(outcome.detail().contains(one), "a secret is shown"));
    return outcome;
  }

  /** What works is done, and says so. */
  @Test
  protected void whatWorksIsDone() throws Exception {
    String before = world();

    assertEquals(Result.DONE, run("D-kit-1", working()).result());
    assertNotEquals(before, world(), "it is done");
  }

  /** However often a decision is asked for, and also after a restart, it is carried out once. */
  @Test
  protected void aDecisionIsCarriedOutOnce() throws Exception {
    assertEquals(Result.DONE, run("D-kit-1", working()).result());
    String after = world();

    assertEquals(Result.DONE, run("D-kit-1", working()).result(), "it is done still");
    assertEquals(after, world(), "it is not done again");
  }

  /** What does not work is no success, and does not throw. */
  @Test
  protected void whatDoesNotWorkIsSaid() throws Exception {
    Result result = run("D-kit-2", failing()).result();

    assertTrue(result == Result.FAILED || result == Result.REFUSED, "it is no success");
  }

  /** What is not for the adapter is refused, and does not throw. */
  @Test
  protected void whatIsForeignIsRefused() throws Exception {
    String before = world();

    assertEquals(Result.REFUSED, run("D-kit-3", foreign()).result());
    assertEquals(before, world(), "nothing is done");
  }

  /** In a dry run nothing is done, and it is said what would be. */
  @Test
  protected void aDryRunOnlySays() throws Exception {
    String before = world();
    ActionOutcome outcome =
        adapter(false, any -> Optional.empty()).apply(request("D-kit-4", working()));

    assertEquals(Result.DRY_RUN, outcome.result());
    assertTrue(outcome.detail().contains(working().commandLine()), "it says what would be done");
    assertEquals(before, world(), "nothing is done");
    assertEquals(Result.DONE, run("D-kit-4", working()).result(), "a dry run is not remembered");
  }

  /** What settings forbid is refused whatever was decided. */
  @Test
  protected void whatIsForbiddenIsRefused() throws Exception {
    String before = world();
    ActionOutcome outcome =
        adapter(true, any -> Optional.of("it is protected")).apply(request("D-kit-5", working()));

    assertEquals(Result.REFUSED, outcome.result());
    assertTrue(outcome.detail().contains("it is protected"), "it says why");
    assertEquals(before, world(), "nothing is done");
  }
}
