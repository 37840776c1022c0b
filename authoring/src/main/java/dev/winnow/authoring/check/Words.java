package dev.winnow.authoring.check;

import dev.winnow.core.text.NearestName;
import java.util.Collection;
import java.util.List;

/** Puts comparisons into words. */
final class Words {

  private static final int SHOWN = 24;

  private Words() {}

  /** {@code did you mean "x"?}, or what there is. */
  static String nearest(String wrong, Collection<String> right, String otherwise) {
    return NearestName.asked(wrong, right)
        .orElseGet(
            () ->
                right.isEmpty() || right.size() > SHOWN
                    ? otherwise
                    : "write one of: " + String.join(", ", right));
  }

  static String line(Atom atom) {
    return "line " + atom.line() + ": " + atom.text();
  }

  static String kind(Clause clause) {
    return clause.type().map(Class::getSimpleName).orElse(clause.pattern().type());
  }

  /** A fact as a pattern with the comparisons that are known of it. */
  static String fact(Clause clause, List<Atom> atoms) {
    List<String> texts = atoms.stream().map(Atom::text).distinct().toList();
    return kind(clause) + "( " + String.join(", ", texts) + " )";
  }

  /** A constant as people write it. */
  static String value(Term term) {
    return value(term, "a value that it works out");
  }

  static String value(Term term, String otherwise) {
    return term instanceof Term.Constant constant ? constant.written() : otherwise;
  }
}
