package dev.winnow.core.engine;

import dev.winnow.core.fact.Fact;
import dev.winnow.core.fact.Timed;
import dev.winnow.core.sandbox.OutOfReachException;
import dev.winnow.core.signal.Signal;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * What rules must not put in: settings, which they match and cannot reach, so that a rule that puts
 * one in or says that one has changed fails; and signals of a time that cannot be, over which
 * Winnow's own rules would fail. That none is taken out {@link dev.winnow.core.compile.RuleHand}
 * sees to. One thread at a time.
 */
final class OutOfReach {

  private final Set<Object> settings = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Class<?>> types = new HashSet<>();
  private final Set<String> packages = new HashSet<>();

  OutOfReach(List<Object> settings) {
    this.settings.addAll(settings);
    for (Object one : settings) {
      types.add(one.getClass());
      packages.add(one.getClass().getPackageName());
    }
    packages.removeIf(name -> name.startsWith("java."));
  }

  /** A rule puts something in, or derives it. */
  void putIn(Object fact) {
    if (fact instanceof Timed timed) {
      putIn(timed.what());
    } else if (fact instanceof Signal signal && !EventTime.canBe(signal.at())) {
      throw new OutOfReachException("put in", signal, ": nothing happens at " + signal.at());
    } else if (isSetting(fact)) {
      throw refusal("put in", fact);
    }
  }

  /** Something is changed. */
  void changed(Object fact) {
    if (!(fact instanceof Fact) && settings.contains(fact)) {
      throw refusal("change", fact);
    }
  }

  private boolean isSetting(Object fact) {
    return !(fact instanceof Fact)
        && (types.contains(fact.getClass()) || packages.contains(fact.getClass().getPackageName()));
  }

  private static OutOfReachException refusal(String does, Object setting) {
    return new OutOfReachException(does, setting, ": settings come from settings files alone");
  }
}
