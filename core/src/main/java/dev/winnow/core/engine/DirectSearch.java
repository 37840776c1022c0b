package dev.winnow.core.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Looks for facts that fulfil rules together with one fact. One thread at a time. */
final class DirectSearch {

  /** How many facts may be looked at for one question; beyond that the answer is not worth it. */
  private static final int LOOKS = 64;

  /** Spreads what is added to a number over all of its bits. */
  private static final long MIXED = 0x9E3779B97F4A7C15L;

  private final DirectPlan plan;
  private final Extents extents;
  private final Map<String, DirectSite> sites = new HashMap<>();
  private final Map<Class<?>, DirectSite[]> concerned = new HashMap<>();
  private int looks;
  private boolean tracing;
  private long reached;

  DirectSearch(DirectPlan plan, Extents extents) {
    this.plan = plan;
    this.extents = extents;
  }

  /** What fulfils a rule: the facts, and what its variables stand for. */
  record Found(DirectForm form, DirectRow row) {}

  /**
   * What matches a fact.
   *
   * @return what matches, two of that at most
   * @throws DirectTest.UnsureException if it cannot be told
   */
  List<Found> of(Object fact) {
    List<Found> found = new ArrayList<>(2);
    for (DirectSite site : concernedBy(fact.getClass())) {
      if (site.missesIt(fact)) {
        throw new DirectTest.UnsureException(null);
      }
      if (found.size() < 2 && !site.lacksFacts(fact.getClass()) && !site.refutes(fact)) {
        if (!site.form.whole()) {
          throw new DirectTest.UnsureException(null);
        }
        find(site, fact, found);
      }
    }
    return found;
  }

  /**
   * Whether what was found would not be if a fact were there as well, because its rule asks that
   * there be none like it.
   *
   * @throws DirectTest.UnsureException if it cannot be told
   */
  static boolean refuted(Found found, Object fact) {
    for (DirectStep step : found.form().steps()) {
      if (step.not() && step.type().isInstance(fact)) {
        DirectRow row = found.row().copy();
        row.enter(step, fact);
        if (step.holds(row)) {
          return true;
        }
      }
    }
    return false;
  }

  private DirectSite[] concernedBy(Class<?> type) {
    DirectSite[] known = concerned.get(type);
    if (known == null) {
      known =
          plan.concernedBy(type).stream()
              .map(form -> new DirectSite(form, extents))
              .toArray(DirectSite[]::new);
      concerned.put(type, known);
    }
    return known;
  }

  /**
   * Which conditions rules get to with a fact that they cannot match, since {@link #trace}, and
   * with what: the rule network knows as much of it, and goes on from there. As a number: another
   * one means that something is otherwise.
   */
  long reached() {
    tracing = false;
    return reached;
  }

  /** From now on it is noted how far rules get with a fact. */
  void trace() {
    tracing = true;
    reached = 0;
  }

  /** Whether a rule cannot match a fact. */
  boolean cannotMatch(String rule, Object fact) {
    DirectSite site = site(rule);
    if (site == null) {
      return false;
    }
    return site.isCutOff(fact.getClass()) || (site.form.whole() && isEmpty(site, fact));
  }

  private @Nullable DirectSite site(String rule) {
    DirectSite known = sites.get(rule);
    if (known == null) {
      DirectForm form = plan.form(rule);
      if (form == null) {
        return null;
      }
      known = new DirectSite(form, extents);
      sites.put(rule, known);
    }
    return known;
  }

  private boolean isEmpty(DirectSite site, Object fact) {
    List<Found> found = new ArrayList<>(0);
    try {
      find(site, fact, found);
      return found.isEmpty();
    } catch (DirectTest.UnsureException e) {
      return false;
    }
  }

  /** The fact stands at each place in turn where it may; no extent needs to know it. */
  private void find(DirectSite site, Object fact, List<Found> found) {
    for (int place = 0; place < site.steps.length; place++) {
      DirectStep step = site.steps[place];
      if (step.type().isInstance(fact)) {
        if (!step.matches()) {
          throw new DirectTest.UnsureException(null);
        }
        looks = LOOKS;
        look(site, 0, place, fact, place, found);
      }
    }
  }

  private void look(
      DirectSite site, int at, int place, Object fact, long trail, List<Found> found) {
    if (at > place) {
      reached += with(trail, at);
    }
    if (at == site.steps.length) {
      found.add(new Found(site.form, site.row.copy()));
    } else if (at == place) {
      if (holds(site, at, fact)) {
        look(site, at + 1, place, fact, tracing ? said(site, at, trail) : trail, found);
      }
    } else if (!site.steps[at].matches()) {
      if (any(site, at) != site.steps[at].not()) {
        look(site, at + 1, place, fact, trail, found);
      }
    } else {
      Collection<Object> all = site.candidates(at);
      if (isOne(all)) {
        lookOn(site, at, ((List<Object>) all).get(0), place, fact, trail, found);
      } else {
        for (Object one : all) {
          lookOn(site, at, one, place, fact, trail, found);
        }
      }
    }
  }

  private void lookOn(
      DirectSite site, int at, Object one, int place, Object fact, long trail, List<Found> found) {
    if (found.size() < 2 && holds(site, at, one)) {
      long next = tracing ? with(trail, System.identityHashCode(one)) : trail;
      look(site, at + 1, place, fact, next, found);
    }
  }

  /** The rule network may keep a fact by what its condition says of it. */
  private static long said(DirectSite site, int at, long trail) {
    long with = with(trail, System.identityHashCode(site));
    for (DirectStep.Bound bound : site.steps[at].bound()) {
      with = with(with, Objects.hashCode(site.row.value(bound.variable())));
    }
    return with;
  }

  private static long with(long trail, long more) {
    long both = (trail ^ more) * MIXED;
    return both ^ (both >>> Integer.SIZE);
  }

  private boolean any(DirectSite site, int at) {
    Collection<Object> all = site.candidates(at);
    if (isOne(all)) {
      return holds(site, at, ((List<Object>) all).get(0));
    }
    for (Object one : all) {
      if (holds(site, at, one)) {
        return true;
      }
    }
    return false;
  }

  /** It is nearly always one, and needs no iterator then. */
  private static boolean isOne(Collection<Object> all) {
    return all.size() == 1 && all instanceof List;
  }

  private boolean holds(DirectSite site, int at, Object fact) {
    if (looks-- <= 0) {
      throw new DirectTest.UnsureException(null);
    }
    site.row.enter(site.steps[at], fact);
    return site.steps[at].holds(site.row);
  }
}
