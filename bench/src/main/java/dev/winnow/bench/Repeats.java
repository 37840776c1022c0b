package dev.winnow.bench;

import dev.winnow.core.TriageEngine;
import java.util.SplittableRandom;

/** Every signal repeats what is open. For one thread. */
final class Repeats implements Work {

  private final SplittableRandom random = new SplittableRandom(1);
  private final TriageEngine engine = TriageEngine.of(Load.bundled());
  private final Problem[] open;
  private long at = Mix.START;

  Repeats(int open) {
    this.open = new Problem[open];
    for (int i = 0; i < open; i++) {
      this.open[i] = Problem.number(i);
      send(this.open[i]);
    }
  }

  private void send(Problem problem) {
    at += Mix.STEP;
    engine.accept(problem.alert(true, at));
  }

  @Override
  public void step() {
    send(open[random.nextInt(open.length)]);
  }

  @Override
  public void close() {
    Load.check(engine);
    engine.close();
  }
}
