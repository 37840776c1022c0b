package dev.winnow.core.engine;

import dev.winnow.core.fact.incident.Affected;
import dev.winnow.core.fact.incident.LikeliestCause;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.kie.api.runtime.rule.FactHandle;

/**
 * The likeliest cause of each affected thing. It depends on nothing but which things are affected,
 * so it is the same after a restore. As facts, all pairs of a thing and what it depends on would be
 * too many: only what is chosen becomes one.
 */
final class LikelyCauses {

  private final Map<Affected, AffectedThing> all = new HashMap<>();
  private final Map<String, Set<AffectedThing>> named = new HashMap<>();

  /** What depends on each thing. */
  private final Map<String, Set<AffectedThing>> above = new HashMap<>();

  /** Those for which there is evidence. */
  private final TreeSet<AffectedThing> likely = new TreeSet<>(AffectedThing.LIKELIEST_FIRST);

  /** Those that are the likeliest cause of others. */
  private final Set<AffectedThing> chosen = new HashSet<>();

  /** Those that depend on others, of which none is the cause. */
  private final Set<AffectedThing> unexplained = new HashSet<>();

  /** Those that have come, or weigh otherwise, since causes were chosen last. */
  private final Set<AffectedThing> changed = new HashSet<>();

  /** Those of which the cause is over. */
  private final Set<AffectedThing> orphans = new HashSet<>();

  private final List<FactHandle> over = new ArrayList<>();

  void stands(Affected affected) {
    AffectedThing thing = new AffectedThing(affected);
    all.put(affected, thing);
    for (String below : affected.below()) {
      above.computeIfAbsent(below, any -> new HashSet<>()).add(thing);
    }
    shows(thing, 1);
    for (AffectedThing symptom : of(above, affected.thing())) {
      thing.shownBy += affected.isShownBy(symptom.is) ? 1 : 0;
    }
    named.computeIfAbsent(affected.thing(), any -> new HashSet<>()).add(thing);
    if (thing.shownBy > 0) {
      likely.add(thing);
    }
    if (!affected.below().isEmpty()) {
      unexplained.add(thing);
    }
    changed.add(thing);
  }

  void withdrawn(Affected affected) {
    AffectedThing thing = all.remove(affected);
    if (thing == null) {
      return;
    }
    likely.remove(thing);
    changed.remove(thing);
    orphans.remove(thing);
    orphans.addAll(thing.explains);
    chosen.remove(thing);
    remove(named, affected.thing(), thing);
    shows(thing, -1);
    for (String below : affected.below()) {
      remove(above, below, thing);
    }
    leaveCause(thing);
    unexplained.remove(thing);
    Optional.ofNullable(thing.handle).ifPresent(over::add);
  }

  /** A symptom is evidence for causes, or not any more. */
  private void shows(AffectedThing symptom, int more) {
    for (String below : symptom.is.below()) {
      for (AffectedThing cause : of(named, below)) {
        if (cause.is.isShownBy(symptom.is)) {
          likely.remove(cause);
          cause.shownBy += more;
          cause.lowered |= more < 0;
          if (cause.shownBy > 0) {
            likely.add(cause);
          }
          changed.add(cause);
        }
      }
    }
  }

  private static Set<AffectedThing> of(Map<String, Set<AffectedThing>> things, String name) {
    return things.getOrDefault(name, Set.of());
  }

  private static void remove(
      Map<String, Set<AffectedThing>> things, String name, AffectedThing thing) {
    things.computeIfPresent(
        name,
        (any, some) -> {
          some.remove(thing);
          return some.isEmpty() ? null : some;
        });
  }

  /**
   * Puts in what is the likeliest by now, in place of what was.
   *
   * @return false if nothing is otherwise
   */
  boolean choose(RuleSession memory) {
    boolean any = !over.isEmpty();
    over.forEach(memory::delete);
    over.clear();
    if (changed.isEmpty() && orphans.isEmpty()) {
      return any;
    }
    List<AffectedThing> others = new ArrayList<>();
    for (AffectedThing symptom : concerned()) {
      if (isOtherwise(symptom)) {
        others.add(symptom);
      }
    }
    others.sort(AffectedThing.BY_NAME);
    for (AffectedThing symptom : others) {
      if (!say(symptom, memory)) {
        return true;
      }
    }
    return any || !others.isEmpty();
  }

  /** Those of which the likeliest cause may be another than before, or weigh otherwise. */
  private Set<AffectedThing> concerned() {
    Set<AffectedThing> concerned = new HashSet<>(orphans);
    orphans.clear();
    for (AffectedThing thing : changed) {
      concerned.add(thing);
      concerned.addAll(thing.lowered ? thing.explains : thing.lighterThan);
      thing.lowered = false;
      if (thing.shownBy > 0) {
        addThoseItWouldExplain(thing, concerned);
      }
    }
    changed.clear();
    return concerned;
  }

  /** It goes through those that depend on it, or through the causes that others have: the fewer. */
  private void addThoseItWouldExplain(AffectedThing cause, Set<AffectedThing> concerned) {
    Set<AffectedThing> symptoms = of(above, cause.is.thing());
    addBoth(unexplained, symptoms, concerned);
    if (chosen.size() < symptoms.size()) {
      for (AffectedThing other : chosen) {
        if (cause.likelierThan(other)) {
          addBoth(other.explains, symptoms, concerned);
        }
      }
    } else {
      for (AffectedThing symptom : symptoms) {
        AffectedThing other = symptom.cause;
        if (other != null && cause.likelierThan(other)) {
          concerned.add(symptom);
        }
      }
    }
  }

  private static void addBoth(
      Set<AffectedThing> some, Set<AffectedThing> others, Set<AffectedThing> to) {
    Set<AffectedThing> fewer = some.size() < others.size() ? some : others;
    Set<AffectedThing> more = fewer == some ? others : some;
    for (AffectedThing one : fewer) {
      if (more.contains(one)) {
        to.add(one);
      }
    }
  }

  /** Finds the cause anew; whether something else is to be said of it. */
  private boolean isOtherwise(AffectedThing symptom) {
    Optional<AffectedThing> cause = cause(symptom);
    leaveCause(symptom);
    if (cause.isPresent()) {
      explain(symptom, cause.get());
    } else if (!symptom.is.below().isEmpty()) {
      unexplained.add(symptom);
    }
    Optional<LikeliestCause> said = Optional.ofNullable(symptom.said);
    symptom.said = cause.map(symptom::because).orElse(null);
    return !said.equals(Optional.ofNullable(symptom.said));
  }

  private void explain(AffectedThing symptom, AffectedThing cause) {
    symptom.cause = cause;
    unexplained.remove(symptom);
    chosen.add(cause);
    cause.explains.add(symptom);
    if (!symptom.because(cause).heavier()) {
      cause.lighterThan.add(symptom);
    }
  }

  private void leaveCause(AffectedThing symptom) {
    AffectedThing cause = symptom.cause;
    if (cause != null) {
      symptom.cause = null;
      cause.explains.remove(symptom);
      cause.lighterThan.remove(symptom);
      if (cause.explains.isEmpty()) {
        chosen.remove(cause);
      }
    }
  }

  /**
   * Says it anew.
   *
   * @return false if it went round, as of a rule that makes things affected because of their
   *     causes: that is taken out, and all begins anew
   */
  private static boolean say(AffectedThing symptom, RuleSession memory) {
    Optional.ofNullable(symptom.handle).ifPresent(memory::delete);
    symptom.handle = null;
    LikeliestCause said = symptom.said;
    if (said == null) {
      return true;
    }
    boolean may = memory.mayRepeat(said);
    if (may) {
      symptom.handle = memory.insert(said);
    }
    return may;
  }

  /**
   * The likeliest cause: the first of all that are likely on which the symptom depends. Where that
   * takes longer than to look at all on which it depends, these are looked at.
   */
  private Optional<AffectedThing> cause(AffectedThing symptom) {
    int left = symptom.is.below().size();
    for (AffectedThing cause : likely) {
      if (left-- <= 0) {
        return amongBelow(symptom);
      }
      if (cause.couldExplain(symptom)) {
        return Optional.of(cause);
      }
    }
    return Optional.empty();
  }

  private Optional<AffectedThing> amongBelow(AffectedThing symptom) {
    return symptom.is.below().stream()
        .flatMap(below -> of(named, below).stream())
        .filter(cause -> cause.shownBy > 0 && cause.couldExplain(symptom))
        .min(AffectedThing.LIKELIEST_FIRST);
  }

  void clear() {
    all.clear();
    named.clear();
    above.clear();
    likely.clear();
    chosen.clear();
    unexplained.clear();
    changed.clear();
    orphans.clear();
    over.clear();
  }
}
