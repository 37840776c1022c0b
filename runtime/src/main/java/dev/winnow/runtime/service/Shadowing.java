package dev.winnow.runtime.service;

import dev.winnow.core.TriageEngine;
import dev.winnow.runtime.journal.Decided;
import dev.winnow.runtime.journal.Numbered;
import java.util.List;
import java.util.Optional;

/** Whether a second policy decides beside the first, and which. For one thread but to be read. */
final class Shadowing implements AutoCloseable {

  private volatile Optional<Shadow> shadow = Optional.empty();
  private Optional<ShadowPlan> plan = Optional.empty();

  /** From now on; without a plan none does. */
  void begin(Optional<ShadowPlan> next, TriageEngine live) {
    close();
    plan = next;
    shadow = next.map(one -> Shadow.begin(one, live));
  }

  /** What was compared is another policy now: it begins anew. */
  void anew(TriageEngine live) {
    begin(plan, live);
  }

  void give(Numbered one, List<Decided> live) {
    shadow.ifPresent(known -> known.give(one, live));
  }

  /** May be asked by any thread; empty if there is no second policy. */
  Optional<ShadowStanding> standing() {
    return shadow.map(Shadow::standing);
  }

  @Override
  public void close() {
    shadow.ifPresent(Shadow::close);
  }
}
