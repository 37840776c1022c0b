package dev.winnow.authoring.check;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.winnow.core.text.LinearPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What of all values a comparison with constants lets through: one value, or those of a form.
 * Immutable.
 *
 * @param only the one value that it lets through; empty if there may be several
 * @param begin how each text begins that it lets through; empty if that is not known
 * @param end how each of them ends
 * @param admits whether it lets a constant through, where that is asked
 */
record Choice(
    Optional<Term.Constant> only, String begin, String end, Predicate<Term.Constant> admits) {

  static Choice only(Term.Constant value) {
    return new Choice(Optional.of(value), "", "", value::equals);
  }

  /** All but those that another choice lets through. */
  static Choice all(Predicate<Term.Constant> admits) {
    return new Choice(Optional.empty(), "", "", admits);
  }

  static Choice text(String begin, String end, Predicate<String> admits) {
    return new Choice(
        Optional.empty(),
        begin,
        end,
        value -> !(value.value() instanceof String text) || admits.test(text));
  }

  /** The texts that an expression matches: one choice for each of its alternatives. */
  static List<Choice> matching(String expression) {
    Pattern pattern;
    try {
      pattern = LinearPattern.compile(expression);
    } catch (PatternSyntaxException e) {
      return List.of(all(value -> true));
    }
    List<Choice> choices = new ArrayList<>();
    for (String one : Alternatives.of(expression)) {
      choices.add(text(Alternatives.begin(one), Alternatives.end(one), pattern::matches));
    }
    return choices;
  }

  /** Whether no value is let through by both. */
  boolean isApart(Choice other) {
    if (only.isPresent()) {
      return !other.admits.test(only.get());
    }
    if (other.only.isPresent()) {
      return !admits.test(other.only.get());
    }
    boolean begins = begin.startsWith(other.begin) || other.begin.startsWith(begin);
    boolean ends = end.endsWith(other.end) || other.end.endsWith(end);
    return !begins || !ends;
  }
}
