package dev.winnow.bench;

import dev.winnow.core.TriageEngine;
import dev.winnow.core.decision.Decision;
import dev.winnow.core.signal.Signal;
import dev.winnow.k8s.Translation;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * What watching a cluster costs, without the network: objects are translated to signals and decided
 * on, at a steady rate by the clock, with a tick each second. Arguments: how many pods, how many
 * changes a second, for how many seconds.
 */
final class KubernetesMain {

  private static final int WARM_UP = 12_000;

  private final TriageEngine engine = TriageEngine.of(Load.bundled());
  private final Translation translation = Translation.begin(System.err::println);
  private final Fleet fleet;
  private final long step;
  private final Latencies all = new Latencies();
  private final Latencies decided = new Latencies();
  private Instant now = Instant.ofEpochMilli(Mix.START);
  private long signals;

  private KubernetesMain(int pods, int perSecond) {
    fleet = new Fleet(pods, now);
    step = 1_000_000_000L / perSecond;
  }

  public static void main(String[] args) {
    KubernetesMain bench = new KubernetesMain(Integer.parseInt(args[0]), Integer.parseInt(args[1]));
    bench.list();
    for (int i = 0; i < WARM_UP; i++) {
      bench.next();
    }
    Answers.say("heap", Memory.heap());
    bench.paced(Integer.parseInt(args[2]));
    Answers.say("heap.after", Memory.heap());
    Load.check(bench.engine);
    Answers.say("failures", bench.engine.failures().size());
    Answers.say("tickets", bench.engine.tickets().size());
    bench.engine.close();
  }

  private void list() {
    long start = System.nanoTime();
    fleet.listed().forEach(object -> translation.seen(object, now).forEach(this::take));
    tick();
    Answers.say("list.seconds", (System.nanoTime() - start) / 1e9);
  }

  private void paced(int seconds) {
    long cpu = ProcessorTime.nanos();
    long everything = ProcessorTime.all();
    signals = 0;
    long start = System.nanoTime();
    long due = start;
    while (due - start < seconds * 1_000_000_000L) {
      due += step;
      for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
        LockSupport.parkNanos(left);
      }
      boolean decides = next();
      // From when it was due and not from when it was begun: who is late makes those after it late.
      long took = System.nanoTime() - due;
      all.add(took);
      if (decides) {
        decided.add(took);
      }
    }
    double took = System.nanoTime() - start;
    Answers.say("cpu", (ProcessorTime.nanos() - cpu) / took);
    Answers.say("cpu.with.compilers", (ProcessorTime.all() - everything) / took);
    Answers.say("signals", (double) signals);
    say("all", all);
    say("decided", decided);
  }

  private static void say(String name, Latencies latencies) {
    Answers.say(name + ".number", latencies.size());
    Answers.say(name + ".p50", latencies.millis(0.5));
    Answers.say(name + ".p99", latencies.millis(0.99));
    Answers.say(name + ".max", latencies.millis(1));
  }

  /** One change, and a tick if a second begins; whether something was decided. */
  private boolean next() {
    Instant before = now;
    now = now.plusNanos(step);
    boolean decides = now.getEpochSecond() != before.getEpochSecond() && tick();
    Fleet.Told told = fleet.change(now);
    List<Signal> seen =
        told.deleted()
            ? translation.deleted(told.object(), now)
            : translation.seen(told.object(), now);
    for (Signal signal : seen) {
      decides |= take(signal);
    }
    return decides;
  }

  private boolean take(Signal signal) {
    signals++;
    return !engine.accept(signal).decisions().isEmpty();
  }

  private boolean tick() {
    List<Decision> due = engine.advanceTo(now);
    return !due.isEmpty();
  }
}
