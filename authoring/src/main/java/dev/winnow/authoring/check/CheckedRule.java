package dev.winnow.authoring.check;

import dev.winnow.core.language.Pattern;
import dev.winnow.core.language.Quantifier;
import dev.winnow.core.language.RuleText;
import dev.winnow.core.language.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A rule, read for what it means. Immutable.
 *
 * @param source its file
 * @param text the rule as it is written
 * @param imports what its file can name
 * @param clauses its patterns
 * @param own whether it is to be checked; otherwise it only is there too
 */
record CheckedRule(
    Source source, RuleText text, Imports imports, List<Clause> clauses, boolean own) {

  CheckedRule {
    clauses = List.copyOf(clauses);
  }

  static CheckedRule of(Source source, RuleText text, Imports imports, boolean own) {
    List<Clause> clauses = new ArrayList<>();
    List<Pattern> patterns = text.patterns();
    for (int i = 0; i < patterns.size(); i++) {
      Pattern pattern = patterns.get(i);
      boolean grouped =
          patterns.stream().filter(p -> p.whole().equals(pattern.whole())).count() > 1;
      Optional<Class<?>> type =
          sumsUp(pattern, patterns) ? Optional.empty() : imports.type(pattern.type());
      clauses.add(new Clause(i, pattern, type, grouped));
    }
    return new CheckedRule(source, text, imports, clauses, own);
  }

  /** Whether it is what an accumulate comes to, which is not a fact, though its type is Object. */
  private static boolean sumsUp(Pattern pattern, List<Pattern> patterns) {
    return pattern.quantifier() == Quantifier.EACH
        && patterns.stream()
            .filter(p -> p.quantifier() == Quantifier.TOGETHER)
            .anyMatch(p -> p.whole().equals(pattern.whole()));
  }

  /** What it does. */
  List<Statement> statements() {
    return text.statements();
  }

  String id() {
    return text.id();
  }

  /** Where its name stands. */
  int nameStart() {
    int quote = source.text().indexOf('"', text.place().start());
    return quote < 0 ? text.place().start() : quote;
  }

  int nameEnd() {
    int end = source.text().indexOf('"', nameStart() + 1);
    return end < 0 ? nameStart() + 1 : end + 1;
  }

  Finding finding(Code code, String message, String hint) {
    return finding(code, message, hint, List.of(), List.of());
  }

  Finding finding(
      Code code, String message, String hint, List<String> example, List<Finding.Related> related) {
    return source.finding(code, nameStart(), nameEnd(), message, hint, example, related);
  }

  /** A finding where something is written in the rule; at its name if it is not found there. */
  Finding finding(Code code, String written, String message, String hint) {
    int at = source.text().indexOf(written, nameEnd());
    int start = at < 0 ? nameStart() : at;
    return source.finding(code, start, start + written.length(), message, hint);
  }

  Finding.Related related() {
    return new Finding.Related("rule \"" + text.name() + "\"", source.name(), text.place().line());
  }
}
