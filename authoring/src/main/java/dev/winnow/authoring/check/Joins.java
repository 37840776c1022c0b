package dev.winnow.authoring.check;

import dev.winnow.core.fact.Affected;
import dev.winnow.core.fact.Cause;
import dev.winnow.core.fact.Dependence;
import dev.winnow.core.fact.Explained;
import dev.winnow.core.fact.Explains;
import dev.winnow.core.fact.Incident;
import dev.winnow.core.fact.Reach;
import dev.winnow.core.fact.Suppression;
import dev.winnow.core.fact.Symptom;
import dev.winnow.core.fact.Ticket;
import java.util.List;

/** Finds joins of many facts with many that cannot be looked up. */
final class Joins {

  private static final List<Class<?>> MANY =
      List.of(
          Incident.class,
          Ticket.class,
          Cause.class,
          Symptom.class,
          Explains.class,
          Affected.class,
          Dependence.class,
          Explained.class,
          Reach.class,
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
    String own = "#" + clause.index() + ".";
    for (Atom atom : rule.atoms(clause)) {
      boolean left = isProperty(atom.left(), own) && !atom.right().contains(own);
      boolean right = isProperty(atom.right(), own) && !atom.left().contains(own);
      boolean text = !atom.right().equals(Atom.TRUE) && !atom.right().equals(Atom.FALSE);
      if (atom.operator().equals("==")
          && (left || right)
          && text
          && !(Atom.isConstant(atom.right()) && hasOther(rule, clause))) {
        return true;
      }
      if (atom.operator().equals("==") && !atom.right().startsWith("=") && (left || right)) {
        return true;
      }
    }
    return rule.atoms(clause).stream().noneMatch(atom -> joins(atom, own));
  }

  /** Whether it is joined by something else than a constant. */
  private static boolean hasOther(RuleSemantics rule, Clause clause) {
    String own = "#" + clause.index() + ".";
    return rule.atoms(clause).stream().anyMatch(atom -> joins(atom, own));
  }

  private static boolean joins(Atom atom, String own) {
    return (atom.left() + " " + atom.right()).replace(own, "").contains("#");
  }

  private static boolean isProperty(String term, String own) {
    return term.startsWith(own) && term.substring(own.length()).matches("\\w+");
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
