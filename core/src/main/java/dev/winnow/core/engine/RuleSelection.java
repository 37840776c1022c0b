package dev.winnow.core.engine;

import java.util.Set;

/**
 * The rules that can match while nothing but signals of some groups has come. Immutable.
 *
 * @param last the last of these groups
 * @param rules the rules, by name
 * @param missing the types that rules wait for which are not among them: of none of them is a fact
 *     there
 * @param known all types of signals that are known of
 * @param coming those of these groups
 */
record RuleSelection(
    SignalGroup last,
    Set<String> rules,
    Set<Class<?>> missing,
    Set<Class<?>> known,
    Set<Class<?>> coming) {

  RuleSelection {
    rules = Set.copyOf(rules);
    missing = Set.copyOf(missing);
    known = Set.copyOf(known);
    coming = Set.copyOf(coming);
  }

  /** Whether a signal of this type was reckoned with. */
  boolean awaits(Class<?> signal) {
    return coming.contains(signal) || (!known.contains(signal) && !waitsFor(signal));
  }

  /** Whether a rule that is not among them waits for such a fact. */
  boolean waitsFor(Class<?> fact) {
    for (Class<?> type : missing) {
      if (type.isAssignableFrom(fact)) {
        return true;
      }
    }
    return false;
  }
}
