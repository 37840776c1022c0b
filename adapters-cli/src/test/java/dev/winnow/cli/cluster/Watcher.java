package dev.winnow.cli.cluster;

import dev.winnow.core.Policy;
import dev.winnow.core.Snapshot;
import dev.winnow.core.TriageEngine;
import dev.winnow.core.action.ScaleWorkload;
import dev.winnow.core.decision.ActionRequest;
import dev.winnow.core.decision.CountReport;
import dev.winnow.core.decision.Decision;
import dev.winnow.core.signal.PodRestart;
import dev.winnow.core.signal.Signal;
import dev.winnow.k8s.Translation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Translation and engine, as one. It can be stopped and begun again from what it saved. */
final class Watcher implements AutoCloseable {

  private final Policy policy;
  private TriageEngine engine;
  private Translation translation = Translation.begin(Watcher::complain);
  private final List<Signal> signals = new ArrayList<>();
  private final List<Decision> decisions = new ArrayList<>();

  Watcher(Policy policy) {
    this.policy = policy;
    this.engine = TriageEngine.of(policy);
  }

  private static void complain(String notice) {
    throw new AssertionError(notice);
  }

  /** The translation's part of the work. */
  void look(Function<Translation, List<Signal>> look) {
    look.apply(translation).forEach(this::accept);
  }

  void accept(Signal signal) {
    signals.add(signal);
    decisions.addAll(engine.accept(signal).decisions());
  }

  void tick(Instant now) {
    decisions.addAll(engine.advanceTo(now));
  }

  /** The program ends, with its state saved, and begins again. */
  void restart() {
    Snapshot saved = Snapshot.parse(engine.snapshot().toJson());
    engine.close();
    engine = TriageEngine.restore(policy, saved);
    translation = Translation.resume(translation.memory(), Watcher::complain);
  }

  /** How often it was asked for the button to be pressed. */
  List<ActionRequest> presses() {
    return all(ActionRequest.class).stream()
        .filter(request -> request.what() instanceof ScaleWorkload scale && scale.replicas() == 0)
        .toList();
  }

  List<CountReport> counts() {
    return all(CountReport.class);
  }

  <D extends Decision> List<D> all(Class<D> type) {
    return decisions.stream().filter(type::isInstance).map(type::cast).toList();
  }

  /** How many restarts were told of. */
  int restarts() {
    return signals.stream()
        .filter(PodRestart.class::isInstance)
        .mapToInt(signal -> ((PodRestart) signal).delta())
        .sum();
  }

  TriageEngine engine() {
    return engine;
  }

  @Override
  public void close() {
    engine.close();
  }
}
