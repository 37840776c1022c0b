package dev.winnow.bench;

import dev.winnow.core.TriageEngine;

/** Every signal tells of a problem that nobody has heard of. For one thread. */
final class Openings implements Work {

  private static final long A_MINUTE = 60_000;

  /** So many minutes until the first incidents went stale, were closed and were forgotten. */
  private static final int A_LIFE = 2_000;

  private final TriageEngine engine = TriageEngine.of(Load.bundled());
  private final long step;
  private int number;

  private Openings(int before, long step) {
    this.step = step;
    for (int i = 0; i < before; i++) {
      step();
    }
  }

  /** So fast that no incident ends: what an opening costs, once some are open. */
  static Openings only(int open) {
    return new Openings(open, Mix.STEP);
  }

  /** A minute apart: for each that opens another goes stale and another is forgotten. */
  static Openings lives() {
    return new Openings(A_LIFE, A_MINUTE);
  }

  @Override
  public void step() {
    engine.accept(Problem.number(number).alert(true, Mix.START + number * step));
    number++;
  }

  @Override
  public void close() {
    Load.check(engine);
    engine.close();
  }
}
