package dev.winnow.core.engine;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A rule's conditions over the facts of one session. One thread at a time. */
final class DirectSite {

  final DirectForm form;
  final DirectStep[] steps;
  final DirectRow row;
  private final Extent[] extents;
  private final Extent.@Nullable Keyed[] keyed;

  DirectSite(DirectForm form, Extents extents) {
    this.form = form;
    this.steps = form.steps();
    this.row = new DirectRow(form);
    this.extents = new Extent[steps.length];
    this.keyed = new Extent.Keyed[steps.length];
    for (int i = 0; i < steps.length; i++) {
      Extent extent = extents.of(steps[i]);
      this.extents[i] = extent;
      this.keyed[i] = steps[i].key().map(extent::by).orElse(null);
    }
  }

  /** Whether the rule cannot match, because facts of other types that it asks for are not there. */
  boolean lacksFacts(Class<?> but) {
    for (int i = 0; i < steps.length; i++) {
      if (lacks(i) && !steps[i].type().isAssignableFrom(but)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether nothing gets as far as to a fact, wherever it could stand: facts of other types that
   * are asked for before are not there.
   */
  boolean isCutOff(Class<?> type) {
    for (int at = 0; at < steps.length; at++) {
      if (steps[at].type().isAssignableFrom(type)) {
        return false;
      }
      if (lacks(at)) {
        return !form.hidesBy(at, type);
      }
    }
    return !form.hidesBy(steps.length, type);
  }

  private boolean lacks(int step) {
    return !steps[step].not() && extents[step].isEmpty();
  }

  /** Whether what a fact says for itself rules it out wherever it could stand. */
  boolean refutes(Object fact) {
    if (form.hides(fact.getClass())) {
      return false;
    }
    for (DirectStep step : steps) {
      if (step.type().isInstance(fact)) {
        row.enter(step, fact);
        if (!step.refutes(row)) {
          return false;
        }
      }
    }
    return true;
  }

  /** Whether the rule could match because a fact is not there, now or by what comes next. */
  boolean missesIt(Object fact) {
    for (DirectStep step : steps) {
      if (step.not() && step.type().isInstance(fact)) {
        row.enter(step, fact);
        if (!step.refutes(row)) {
          return true;
        }
      }
    }
    return form.hides(fact.getClass());
  }

  /** The facts that may stand at a place. */
  Collection<Object> candidates(int place) {
    Extent extent = extents[place];
    if (extent.isEmpty()) {
      return List.of();
    }
    Extent.Keyed known = keyed[place];
    if (known != null) {
      DirectStep.Key key = steps[place].key().orElseThrow();
      Object text = key.other().apply(row.value(key.from()));
      return text == null ? List.of() : known.of(text);
    }
    return extent.all().orElseThrow(() -> new DirectTest.UnsureException(null));
  }
}
