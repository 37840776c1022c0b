package dev.winnow.authoring.check;

import dev.winnow.core.fact.incident.Affected;
import dev.winnow.core.fact.incident.Cause;
import dev.winnow.core.fact.incident.Explains;
import dev.winnow.core.fact.incident.Incident;
import dev.winnow.core.fact.incident.LikeliestCause;
import dev.winnow.core.fact.incident.Suppression;
import dev.winnow.core.fact.ticket.Ticket;
import java.util.List;

/** Finds joins of many facts with many that cannot be looked up. */
final class Joins {

  private static final List<Class<?>> MANY =
      List.of(
          Incident.class,
          Ticket.class,
          Cause.class,
          Explains.class,
          Affected.class,
          LikeliestCause.class,
          Suppression.class);

  private Joins() {}

  static void check(RuleSemantics rule, List<Finding> found) {
    boolean many = false;
    for (Clause clause : rule.rule.clauses()) {
      if (!isMany(clause) || !clause.pattern().from().isEmpty()) {
        continue;
      }
      if (many && !isHashed(rule, clause)) {
        add(rule, clause, found);
      }
      many |= clause.isPositive();
    }
  }

  private static boolean isMany(Clause clause) {
    return MANY.stream().anyMatch(clause::is);
  }

  /** Whether a plain property equals something, so that the facts can be looked up by it. */
  private static boolean isHashed(RuleSemantics rule, Clause clause) {
    List<Atom> atoms = rule.atoms(clause);
    int own = clause.index();
    return atoms.stream().noneMatch(atom -> joins(atom.left(), own) || joins(atom.right(), own))
        || atoms.stream()
            .filter(atom -> atom.operator().equals("=="))
            .anyMatch(
                atom ->
                    isLookUp(atom.left(), atom.right(), own)
                        || isLookUp(atom.right(), atom.left(), own));
  }

  private static boolean isLookUp(Term one, Term other, int own) {
    return one.propertyOf(own).isPresent() && other.asks(own).isEmpty() && !other.isConstant();
  }

  /** Whether it is about another fact, or about the fact as a whole. */
  private static boolean joins(Term term, int own) {
    boolean of = !term.parts().isEmpty() && term.parts().get(0).equals(new Term.Fact(own));
    boolean part = of && (term instanceof Term.Property || term instanceof Term.Invocation);
    return term instanceof Term.Fact
        || term.parts().stream().skip(part ? 1 : 0).anyMatch(one -> joins(one, own));
  }

  private static void add(RuleSemantics rule, Clause clause, List<Finding> found) {
    Class<?> kind = clause.type().orElse(Object.class);
    found.add(
        rule.rule
            .source()
            .finding(
                Code.UNHASHED_JOIN,
                clause.pattern().place(),
                "every "
                    + kind.getSimpleName()
                    + " is compared with every other fact: nothing here"
                    + " can be looked up",
                "join it by a property that both have, such as: " + example(kind)));
  }

  private static String example(Class<?> kind) {
    return kind == Incident.class
        ? "scope == $scope"
        : kind == Ticket.class
            ? "id == $ticket"
            : Suppression.class.isAssignableFrom(kind) ? "incident == $id" : "link == $link";
  }
}
