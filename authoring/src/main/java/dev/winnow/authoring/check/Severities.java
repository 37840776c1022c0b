package dev.winnow.authoring.check;

import dev.winnow.core.text.NearestName;
import dev.winnow.rules.settings.PrioritySettings;
import dev.winnow.rules.settings.SeverityRow;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Finds severities that the settings do not know, so that nothing is as severe. Immutable. */
final class Severities {

  private static final String PROPERTY = "severity";
  private static final Set<String> SETTERS = Set.of(PROPERTY, "setSeverity");

  /** What is said of what nothing says how severe it is. */
  private static final String UNKNOWN = "unknown";

  private final Set<String> known = new TreeSet<>(Set.of(UNKNOWN, ""));
  private final boolean all;

  /**
   * The severities that settings know.
   *
   * @param all whether that are all; otherwise any other may be one
   */
  Severities(PrioritySettings settings, boolean all) {
    this.all = all;
    known.addAll(settings.severities().keySet());
    settings.table().stream()
        .map(SeverityRow::severity)
        .map(word -> word.toLowerCase(Locale.ROOT))
        .forEach(known::add);
  }

  /** Says which severities of a rule there are not. */
  void check(RuleSemantics rule, List<Finding> found) {
    Set<String> wrong = new TreeSet<>();
    for (Clause clause : rule.rule.clauses()) {
      for (Atom atom : rule.atoms(clause)) {
        compared(atom.left(), atom.right(), wrong::add);
        walk(atom.left(), wrong::add);
      }
    }
    for (Effect effect : rule.effects) {
      if (effect.sets() && effect.property().equals(PROPERTY)) {
        text(effect.value(), wrong::add);
      }
      walk(effect.whole(), wrong::add);
    }
    wrong.stream()
        .filter(word -> all && !known.contains(word))
        .forEach(word -> found.add(finding(rule, word)));
  }

  /** Whether the settings know a severity, which may be written as alerts write it. */
  boolean isKnown(String word) {
    String bare = bare(word);
    return !all || known.stream().anyMatch(one -> bare(one).equals(bare));
  }

  private static String bare(String word) {
    return word.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", "");
  }

  /** What to write in the place of a severity. */
  String meant(String word) {
    if (known.contains(word.toLowerCase(Locale.ROOT))) {
      return "facts have it in lower case: \"" + word.toLowerCase(Locale.ROOT) + "\"";
    }
    return NearestName.asked(word, known)
        .orElse("write one that they know, or add it to priorities.severities");
  }

  private Finding finding(RuleSemantics rule, String word) {
    return rule.rule.finding(
        Code.UNKNOWN_SEVERITY,
        "\"" + word + "\"",
        "the settings know no severity \"" + word + "\"",
        meant(word));
  }

  private static void compared(Term left, Term right, Consumer<String> severities) {
    if (isSeverity(left)) {
      text(right, severities);
      if (right instanceof Term.Made list) {
        list.parts().forEach(part -> text(part, severities));
      }
    }
  }

  private static void walk(Term term, Consumer<String> severities) {
    if (term instanceof Term.Operation operation) {
      compared(operation.left(), operation.right(), severities);
    }
    if (term instanceof Term.Invocation call
        && SETTERS.contains(call.name())
        && call.args().size() == 1) {
      text(call.args().get(0), severities);
    }
    term.parts().forEach(part -> walk(part, severities));
  }

  private static boolean isSeverity(Term term) {
    return term instanceof Term.Property property
        && property.name().equals(PROPERTY)
        && property.owner() instanceof Term.Fact;
  }

  private static void text(Term term, Consumer<String> severities) {
    if (term instanceof Term.Constant constant && constant.value() instanceof String text) {
      severities.accept(text);
    }
  }
}
