package dev.winnow.authoring.check;

import dev.winnow.core.language.Condition;
import dev.winnow.core.language.Place;
import dev.winnow.core.language.Quantifier;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds variables that a rule binds twice: what follows has the second, and the two are not
 * compared. Alternatives bind the same names each, and what stands inside of {@code not} alone is
 * known to nobody else. For one thread.
 */
final class BoundTwice {

  private static final Set<Quantifier> INSIDE = Set.of(Quantifier.NONE, Quantifier.SOME);

  private final CheckedRule rule;
  private final List<Finding> found;
  private final Map<String, First> firsts = new HashMap<>();

  /** Where a name was bound first. */
  private record First(Clause clause, Place place) {

    /** Whether it is bound again beside it, and not in its stead. */
    boolean isHiddenBy(Clause later) {
      boolean instead = later.pattern().alternative() && clause.pattern().alternative();
      return later.index() == clause.index() || !instead;
    }
  }

  BoundTwice(CheckedRule rule, List<Finding> found) {
    this.rule = rule;
    this.found = found;
  }

  void check() {
    rule.clauses().forEach(this::clause);
  }

  private void clause(Clause clause) {
    Quantifier quantifier = clause.pattern().quantifier();
    if (quantifier != Quantifier.EACH && !INSIDE.contains(quantifier)) {
      return;
    }
    name(clause, clause.pattern().binding(), clause.pattern().place(), "this");
    for (Condition condition : clause.pattern().conditions()) {
      name(clause, condition.binding(), condition.place(), property(condition));
    }
  }

  private void name(Clause clause, String name, Place place, String property) {
    First first = firsts.get(name);
    if (first != null && first.isHiddenBy(clause)) {
      found.add(
          rule.source()
              .finding(
                  Code.BOUND_TWICE,
                  place.start(),
                  place.start() + name.length(),
                  "\"%s\" is bound a second time, and hides the first, of line %d"
                      .formatted(name, first.place().line()),
                  "give it another name, or compare with the first: %s == %s"
                      .formatted(property, name)));
    } else if (!name.isEmpty() && !INSIDE.contains(clause.pattern().quantifier())) {
      firsts.putIfAbsent(name, new First(clause, place));
    }
  }

  /** What is bound, without the name that it is given. */
  private static String property(Condition condition) {
    String text = condition.text();
    return text.substring(text.indexOf(':') + 1).strip();
  }
}
