package dev.winnow.core.engine;

import dev.winnow.core.signal.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks for facts that fulfil rules together with one fact. One thread at a time. */
final class DirectSearch {

  /** How many facts may be looked at for one question; beyond that the answer is not worth it. */
  private static final int LOOKS = 64;

  private final Extents extents;
  private int looks;

  DirectSearch(Extents extents) {
    this.extents = extents;
  }

  /** What fulfils a rule: the facts, and what its variables stand for. */
  record Found(DirectForm form, DirectRow row) {}

  /**
   * What fulfils a rule together with a signal.
   *
   * @return what was found, not more than two
   * @throws DirectTest.UnsureException if it cannot be told
   */
  List<Found> of(DirectForm form, Signal signal) {
    if (lacksFacts(form, signal.getClass()) || isRefuted(form, signal)) {
      return List.of();
    }
    if (!form.whole()) {
      throw new DirectTest.UnsureException(null);
    }
    return with(form, signal);
  }

  /** Whether what the signal says for itself rules it out wherever it could stand. */
  private static boolean isRefuted(DirectForm form, Signal signal) {
    if (form.hides(signal.getClass())) {
      return false;
    }
    DirectRow row = new DirectRow(form);
    for (DirectStep step : form.steps()) {
      if (step.type().isInstance(signal)) {
        row.enter(step, signal);
        if (!step.refutes(row)) {
          return false;
        }
      }
    }
    return true;
  }

  /**
   * What fulfils a rule together with a fact, which stands at each place in turn where it may.
   *
   * @param form a rule, whole
   * @param fact the fact, which no extent needs to know
   * @return what was found, not more than two
   * @throws DirectTest.UnsureException if it cannot be told
   */
  List<Found> with(DirectForm form, Object fact) {
    List<Found> found = new ArrayList<>(1);
    for (int place = 0; place < form.steps().size(); place++) {
      DirectStep step = form.steps().get(place);
      if (step.type().isInstance(fact)) {
        if (step.not()) {
          throw new DirectTest.UnsureException(null);
        }
        looks = LOOKS;
        look(form, new DirectRow(form), 0, place, fact, found);
      }
    }
    return found;
  }

  private void look(
      DirectForm form, DirectRow row, int at, int place, Object fact, List<Found> found) {
    if (at == form.steps().size()) {
      found.add(new Found(form, row.copy()));
      return;
    }
    DirectStep step = form.steps().get(at);
    List<Object> candidates = at == place ? List.of(fact) : candidates(step, row);
    if (step.not()) {
      if (!any(step, row, candidates)) {
        look(form, row, at + 1, place, fact, found);
      }
      return;
    }
    for (Object one : candidates) {
      if (found.size() < 2 && holds(step, row, one)) {
        look(form, row, at + 1, place, fact, found);
      }
    }
  }

  private boolean any(DirectStep step, DirectRow row, List<Object> candidates) {
    for (Object one : candidates) {
      if (holds(step, row, one)) {
        return true;
      }
    }
    return false;
  }

  private boolean holds(DirectStep step, DirectRow row, Object fact) {
    if (looks-- <= 0) {
      throw new DirectTest.UnsureException(null);
    }
    row.enter(step, fact);
    return step.holds(row);
  }

  private List<Object> candidates(DirectStep step, DirectRow row) {
    Extent extent = extents.of(step);
    if (extent.isEmpty()) {
      return List.of();
    }
    if (step.key().isPresent()) {
      DirectStep.Key key = step.key().get();
      Object text = key.other().apply(row.value(key.from()));
      return text == null ? List.of() : extent.of(key, text);
    }
    Optional<List<Object>> all = extent.all();
    return all.orElseThrow(() -> new DirectTest.UnsureException(null));
  }

  /** Whether a rule cannot match anything, because facts that it asks for are not there at all. */
  boolean lacksFacts(DirectForm form, Class<?> but) {
    if (form.steps().isEmpty()) {
      return false;
    }
    for (DirectStep step : form.steps()) {
      if (!step.not() && !step.type().isAssignableFrom(but) && extents.of(step).isEmpty()) {
        return true;
      }
    }
    return false;
  }
}
