package dev.winnow.runtime;

import dev.winnow.core.Policy;
import dev.winnow.core.TriageEngine;
import dev.winnow.core.decision.ActionRequest;
import dev.winnow.core.signal.ActionOutcome;
import dev.winnow.core.signal.Signal;
import dev.winnow.k8s.Translation;
import dev.winnow.k8s.cluster.ClusterModel;
import io.fabric8.kubernetes.api.model.Event;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * One life of a watch, step by step: it can be killed between any two of them, by never being used
 * again. What it has on its disk and what it did to the cluster stays.
 */
final class Process {

  private static final List<Class<? extends HasMetadata>> KINDS =
      List.of(ReplicaSet.class, Deployment.class, Pod.class, Event.class);
  private static final Duration SOON = Duration.ofMillis(5);

  final Queue saving = new Queue();
  final Queue acting = new Queue();
  final Driver loop;
  private final TriageEngine engine;
  private final ClusterModel model;
  private final Translation translation;
  private Consumer<Signal> signals = signal -> {};
  private int heard;
  private long nanos;

  /** {@code carried} are the decisions that were carried out, as marks on the objects tell. */
  Process(
      Policy policy, ClusterModel model, Disk disk, Said said, Tenure tenure, Set<String> carried) {
    this.model = model;
    Optional<WatchState> before = disk.read();
    engine =
        before
            .map(state -> TriageEngine.restore(policy, state.engine()))
            .orElseGet(() -> TriageEngine.of(policy));
    translation =
        before
            .map(state -> Translation.resume(state.memory(), said.notices::add))
            .orElseGet(() -> Translation.begin(said.notices::add));
    WatchTimes times = new WatchTimes(SOON, SOON, Duration.ofHours(1), Duration.ofMinutes(5));
    SteadyClock clock = new SteadyClock(model::now, () -> 0, Duration.ofSeconds(10), engine.now());
    Model cluster = new Model(carried);
    loop =
        new Driver(
            engine,
            cluster,
            cluster,
            said,
            clock,
            new Duty(times, "critical", tenure, Optional.empty()),
            Optional.of(disk),
            new Machinery(saving, acting, () -> nanos += 1_000_000));
    before.ifPresent(loop::resume);
    loop.begin();
  }

  /** Frees what it has in memory; it is never used again. */
  void close() {
    engine.close();
  }

  TriageEngine engine() {
    return engine;
  }

  /** The watch hears of what is new. */
  void hears() {
    List<ClusterModel.Change> changes = model.changes();
    for (ClusterModel.Change change : changes.subList(heard, changes.size())) {
      give(
          change.deleted()
              ? translation.deleted(change.object(), model.now())
              : translation.seen(change.object(), model.now()));
    }
    heard = changes.size();
  }

  /** The watch was away: it only hears how things are by now. */
  void lists() {
    for (Class<? extends HasMetadata> kind : KINDS) {
      List<HasMetadata> objects = model.listed().stream().filter(kind::isInstance).toList();
      give(translation.listed(kind, "sre", objects, model.now()));
    }
    heard = model.changes().size();
  }

  private void give(List<Signal> these) {
    these.forEach(signals);
  }

  /** Does all that there is to do; while the disk is full, that is never all. */
  void settle() {
    int idle = 0;
    for (int i = 0; idle < 5 && i < 60; i++) {
      loop.tick();
      boolean any = step(0);
      any |= step(1);
      any |= step(2);
      idle = any ? 0 : idle + 1;
    }
  }

  /** One step of the loop, of the thread that saves, or of the one that acts. */
  boolean step(int of) {
    return switch (of) {
      case 0 -> loop.step();
      case 1 -> saving.step();
      default -> acting.step();
    };
  }

  /** The cluster, at the other end of a connection. */
  private final class Model implements Cluster {

    private final Set<String> carried;

    private Model(Set<String> carried) {
      this.carried = carried;
    }

    @Override
    public void watch(Consumer<Signal> to, Consumer<String> notices) {
      signals = to;
      lists();
    }

    @Override
    public void remember(Consumer<Supplier<String>> memory) {
      memory.accept(translation.frozen());
    }

    @Override
    public ActionOutcome act(ActionRequest request) {
      if (carried.add(request.id())) {
        model.scale(0);
      }
      Instant now = model.now();
      return new ActionOutcome(request.id(), ActionOutcome.Result.DONE, "scaled", now, "test");
    }

    @Override
    public void close() {}
  }
}
