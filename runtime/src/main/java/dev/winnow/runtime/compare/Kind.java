package dev.winnow.runtime.compare;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * How things of a kind are compared. Immutable.
 *
 * @param word what one of them is called
 * @param text what one of them is, for people
 * @param changes in what the second differs from the first
 */
record Kind<T>(
    Function<T, String> word, Function<T, String> text, BiFunction<T, T, Changes> changes) {

  Difference gained(T one) {
    return new Difference(Difference.Change.GAINED, word.apply(one), List.of(), text.apply(one));
  }

  Difference lost(T one) {
    return new Difference(Difference.Change.LOST, word.apply(one), List.of(), text.apply(one));
  }

  /** What the second of two is otherwise; empty if nothing. */
  Optional<Difference> changed(T before, T now) {
    return changed(now, changes.apply(before, now));
  }

  Optional<Difference> changed(T now, Changes how) {
    return how.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Difference(
                Difference.Change.CHANGED,
                word.apply(now),
                how.names(),
                text.apply(now) + ": " + how));
  }
}
