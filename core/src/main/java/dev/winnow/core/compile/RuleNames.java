package dev.winnow.core.compile;

import dev.winnow.core.PolicyProblem;
import dev.winnow.core.RuleFile;
import dev.winnow.core.text.HiddenLetters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.RuleDescr;

/**
 * Names and ids that people can tell apart: a name has nothing that cannot be seen or that turns
 * the text around it, and an id is of ASCII, so that none looks like another.
 */
final class RuleNames {

  private RuleNames() {}

  /** What is wrong with them. */
  static List<PolicyProblem> problems(RuleFile file, RuleDescr rule, String id) {
    return Stream.of(
            first(rule.getName(), RuleNames::isUnseen)
                .map(
                    letter ->
                        "the name of this rule has the character "
                            + letter
                            + ", which nobody sees; take it out"),
            first(id, letter -> letter < ' ' || letter > '~')
                .map(
                    letter ->
                        "the id of this rule has the character "
                            + letter
                            + ", which can look like another; write an id of a-z, 0-9 and hyphens"))
        .flatMap(Optional::stream)
        .map(message -> new PolicyProblem(file.name(), rule.getLine(), column(rule), message))
        .toList();
  }

  private static int column(RuleDescr rule) {
    return rule.getColumn() + 1;
  }

  private static Optional<String> first(String text, IntPredicate wrong) {
    OptionalInt found = text.codePoints().filter(wrong).findFirst();
    return found.isPresent()
        ? Optional.of(String.format(Locale.ROOT, "U+%04X", found.getAsInt()))
        : Optional.empty();
  }

  private static boolean isUnseen(int letter) {
    int type = Character.getType(letter);
    return HiddenLetters.steers(letter)
        || type == Character.PRIVATE_USE
        || type == Character.UNASSIGNED;
  }
}
