package dev.winnow.core.engine;

import dev.winnow.core.fact.Alters;
import dev.winnow.core.fact.Change;
import dev.winnow.core.fact.Fact;
import dev.winnow.core.fact.Keep;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Changes facts as rules propose, and tells the rules what of them is otherwise. */
final class FactChanges {

  private final RuleSession memory;
  private final EventTime time;
  private final Map<Class<?>, String[]> modified = new HashMap<>();
  private final Map<Class<?>, StateProperties> properties = new HashMap<>();

  FactChanges(RuleSession memory, EventTime time) {
    this.memory = memory;
    this.time = time;
  }

  void make(Change due) {
    due.make(time.now());
    String[] names = modified.computeIfAbsent(due.getClass(), FactChanges::modifiedBy);
    if (names.length == 0) {
      memory.updateAll(due.fact());
    } else {
      memory.update(due.fact(), names);
    }
  }

  private static String[] modifiedBy(Class<?> change) {
    try {
      Method make = change.getMethod("make", long.class);
      return Optional.ofNullable(make.getAnnotation(Alters.class))
          .map(Alters::value)
          .orElseGet(() -> new String[0]);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e);
    }
  }

  void keep(Keep<?> due) {
    Fact fact = due.fact();
    Optional<Fact> known = memory.state(fact.getClass(), fact.id());
    if (known.isEmpty()) {
      memory.insert(fact);
    } else if (known.get() != fact) {
      learn(due, known.get());
    }
  }

  private void learn(Keep<?> due, Fact known) {
    StateProperties of = properties.computeIfAbsent(known.getClass(), StateProperties::of);
    var before = of.of(known);
    due.into(known);
    String[] changed = of.changed(before, known);
    if (changed.length > 0) {
      memory.update(known, changed);
    }
  }
}
