package dev.winnow.command;

import dev.winnow.core.action.Action;
import dev.winnow.core.action.NamedAction;
import dev.winnow.core.action.RunProcedure;
import dev.winnow.core.decision.ActionRequest;
import dev.winnow.core.signal.ActionOutcome;
import dev.winnow.core.signal.ActionOutcome.Result;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Runs the procedures that are allowed, and nothing else: without a shell, in an empty folder, with
 * a clean environment, for a limited time. A decision is carried out once, however often it is
 * asked for. Safe for use by several threads.
 */
public final class ProcedureRunner {

  private static final String SOURCE = "procedures";

  private final Map<String, AllowedProcedure> allowed = new HashMap<>();
  private final Map<String, Path> programs = new HashMap<>();
  private final boolean acts;
  private final DecisionLedger ledger;
  private final Map<String, String> environment;
  private final InstantSource clock;
  private final Function<Action, Optional<String>> against;

  /**
   * A runner. Programs that have no path are looked for now, and not again.
   *
   * @param procedures what may be run
   * @param acts whether anything is run at all; otherwise it is only said what would be
   * @param ledger remembers what was carried out
   * @param environment the environment of this process
   * @param clock tells when something was done
   * @param against why an action must not be done, whatever was decided
   */
  public ProcedureRunner(
      List<AllowedProcedure> procedures,
      boolean acts,
      DecisionLedger ledger,
      Map<String, String> environment,
      InstantSource clock,
      Function<Action, Optional<String>> against) {
    for (AllowedProcedure one : procedures) {
      allowed.put(one.procedure().name(), one);
      ProgramFile.of(one.procedure().program())
          .ifPresent(file -> programs.put(one.procedure().name(), file));
    }
    this.acts = acts;
    this.ledger = ledger;
    this.environment = Map.copyOf(environment);
    this.clock = clock;
    this.against = against;
  }

  /**
   * Whether an action is for this runner.
   *
   * @param action the action
   * @return true for each procedure, also one that is not allowed, and for a named action that has
   *     the name of one that is
   */
  public boolean handles(Action action) {
    return action instanceof RunProcedure
        || (action instanceof NamedAction && allowed.containsKey(action.name()));
  }

  /**
   * Runs a procedure, and waits until it has ended or was killed. It throws nothing: whatever goes
   * wrong is in the outcome.
   *
   * @param request the decision
   * @return how it went
   */
  public ActionOutcome run(ActionRequest request) {
    ProcedureResult told = told(request);
    return new ActionOutcome(request.id(), told.result(), told.detail(), clock.instant(), SOURCE);
  }

  private ProcedureResult told(ActionRequest request) {
    Optional<String> forbidden = against.apply(request.what());
    if (forbidden.isPresent()) {
      return ProcedureResult.refused(
          "the settings say that it must not be done: " + forbidden.get());
    }
    AllowedProcedure one = allowed.get(request.what().name());
    if (one == null) {
      return ProcedureResult.refused("the settings allow no procedure " + request.what().name());
    }
    RunProcedure action;
    try {
      action = request.what() instanceof RunProcedure run ? run : one.procedure().run();
    } catch (IllegalArgumentException e) {
      return ProcedureResult.refused(String.valueOf(e.getMessage()));
    }
    Optional<String> differs = one.procedure().against(action);
    if (differs.isPresent()) {
      return ProcedureResult.refused(differs.get());
    }
    return acts && !one.dryRun() ? once(request.id(), action, one) : wouldRun(action);
  }

  private static ProcedureResult wouldRun(RunProcedure action) {
    return new ProcedureResult(Result.DRY_RUN, "would run: " + action.commandLine());
  }

  private ProcedureResult once(String decision, RunProcedure action, AllowedProcedure one) {
    Path program = programs.get(action.name());
    if (program == null) {
      return ProcedureResult.refused(
          one.procedure().program() + " is in none of " + String.join(", ", ProgramFile.FOLDERS));
    }
    Optional<String> problem = ProgramFile.problem(program);
    if (problem.isPresent()) {
      return ProcedureResult.refused(problem.get());
    }
    try {
      return ledger
          .begin(decision)
          .map(ProcedureRunner::before)
          .orElseGet(
              () -> carriedOut(decision, action, new OneProcedure(one, program, environment)));
    } catch (UncheckedIOException e) {
      return ProcedureResult.refused("it was not run: " + e.getMessage() + ": " + e.getCause());
    }
  }

  private static ProcedureResult before(DecisionLedger.Entry entry) {
    return entry.ended()
        ? new ProcedureResult(entry.result(), entry.detail() + " (carried out before)")
        : ProcedureResult.refused(
            "it was begun before, and how that ended is not known; it is not run again");
  }

  private ProcedureResult carriedOut(String decision, RunProcedure action, OneProcedure one) {
    ProcedureResult result = one.run(action, decision);
    try {
      ledger.end(decision, result.result(), result.detail());
    } catch (UncheckedIOException e) {
      return new ProcedureResult(
          result.result(), result.detail() + " (" + e.getMessage() + ", so it is not run again)");
    }
    return result;
  }
}
