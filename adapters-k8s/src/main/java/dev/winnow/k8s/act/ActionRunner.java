package dev.winnow.k8s.act;

import dev.winnow.core.action.Action;
import dev.winnow.core.action.CordonNode;
import dev.winnow.core.action.RestartWorkload;
import dev.winnow.core.action.RollbackRelease;
import dev.winnow.core.action.ScaleWorkload;
import dev.winnow.core.action.UndoRollout;
import dev.winnow.core.decision.ActionRequest;
import dev.winnow.core.signal.ActionOutcome;
import dev.winnow.core.signal.ActionOutcome.Result;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;

/**
 * Carries out actions on a cluster. A decision is carried out once, however often it is asked for,
 * and never over a newer change of somebody else. Safe for use by several threads.
 */
public final class ActionRunner {

  private static final String SOURCE = "kubernetes";

  private final Function<Action, Optional<String>> against;
  private final ActOptions options;
  private final InstantSource clock;
  private final Attempts attempts;
  private final Api api;
  private final Helm helm;
  private final Manifests manifests;

  /**
   * A runner.
   *
   * @param client the connection to the cluster; whoever made it closes it
   * @param options how actions are carried out
   * @param clock tells when something was done
   * @param pause waits before something is tried again
   */
  public ActionRunner(
      KubernetesClient client, ActOptions options, InstantSource clock, Pause pause) {
    this(client, options, clock, pause, action -> Optional.empty());
  }

  /**
   * A runner that has the last word.
   *
   * @param client the connection to the cluster; whoever made it closes it
   * @param options how actions are carried out
   * @param clock tells when something was done
   * @param pause waits before something is tried again
   * @param against why an action must not be done, whatever was decided: what settings protect, and
   *     where they want a dry run
   */
  public ActionRunner(
      KubernetesClient client,
      ActOptions options,
      InstantSource clock,
      Pause pause,
      Function<Action, Optional<String>> against) {
    this.against = against;
    this.options = options;
    this.clock = clock;
    this.attempts = new Attempts(options, pause);
    this.api = new Api(client, options.requestLimit());
    this.helm = new Helm(options);
    this.manifests = new Manifests(client.getKubernetesSerialization());
  }

  /**
   * Carries out an action, and waits until that is done or has failed for good. In a dry run it
   * only says what it would do, and asks the cluster nothing. It throws nothing: whatever goes
   * wrong is in the outcome. What the settings say must not be done is refused.
   *
   * @param request the decision
   * @return how it went
   */
  public ActionOutcome run(ActionRequest request) {
    ActionResult told =
        against.apply(request.what()).map(ActionRunner::forbidden).orElseGet(() -> done(request));
    return new ActionOutcome(request.id(), told.result(), told.detail(), clock.instant(), SOURCE);
  }

  private static ActionResult forbidden(String why) {
    return ActionResult.refused("the settings say that it must not be done: " + why);
  }

  private ActionResult done(ActionRequest request) {
    return options.dryRun() ? wouldDo(request.what()) : attempts.run(() -> attempt(request));
  }

  private static ActionResult wouldDo(Action action) {
    String what = action.command().isEmpty() ? action.toString() : action.commandLine();
    return new ActionResult(Result.DRY_RUN, "would do: " + what);
  }

  private ActionResult attempt(ActionRequest request) {
    GuardedPatch change = new GuardedPatch(api, clock, request);
    Action action = request.what();
    if (action instanceof ScaleWorkload scale) {
      return change.attempt(new Scaling(scale));
    }
    if (action instanceof RestartWorkload restart) {
      return change.attempt(new Restarting(restart, request.at()));
    }
    if (action instanceof UndoRollout undo) {
      return change.attempt(new Undoing(undo, request.at(), api));
    }
    if (action instanceof CordonNode cordon) {
      return change.attempt(new Cordoning(cordon));
    }
    if (action instanceof RollbackRelease rollback) {
      WithoutHelm withoutHelm = new WithoutHelm(request, api, manifests, change);
      Claims claims = new Claims(api, manifests);
      return new RollingBack(rollback, request.at(), api, helm, withoutHelm, claims).attempt();
    }
    return unknown(action);
  }

  private static ActionResult unknown(Action action) {
    return ActionResult.refused(
        action.name() + " is not something that Winnow can do to a cluster");
  }
}
