package dev.winnow.core.language;

import java.util.ArrayList;
import java.util.List;

/**
 * The skeleton of a rule file, found without a grammar, so that it can be told even of files that
 * are full of mistakes: where rules begin and end, and what is written wrongly. Immutable.
 *
 * @param rules where the rules stand, in their order
 * @param forms other things than rules that stand at the top, such as {@code function}
 * @param problems what is not written as rules are, in the order of the file
 */
public record Outline(List<Place> rules, List<Form> forms, List<SyntaxProblem> problems) {

  /**
   * Something at the top of a file that is neither package, import nor rule. Immutable.
   *
   * @param word what it begins with, such as {@code function}
   * @param place where the word stands
   */
  public record Form(String word, Place place) {}

  /** Keeps its own copies. */
  public Outline {
    rules = List.copyOf(rules);
    forms = List.copyOf(forms);
    problems = List.copyOf(problems);
  }

  /**
   * The skeleton of a text.
   *
   * @param text a rule file
   * @return what stands where, and what is wrong
   */
  public static Outline of(String text) {
    OutlineReader reader = new OutlineReader(text, Tokens.of(text));
    reader.read();
    List<SyntaxProblem> sorted = new ArrayList<>(reader.problems);
    withoutConsequences(text, reader, sorted);
    sorted.sort(java.util.Comparator.comparingInt(problem -> problem.place().start()));
    return new Outline(reader.rules, reader.forms, sorted);
  }

  /** A text that is not closed hides the brackets behind it, and a comment all that follows. */
  private static void withoutConsequences(
      String text, OutlineReader reader, List<SyntaxProblem> problems) {
    List<Place> unclosed = reader.unclosed;
    if (unclosed.stream().anyMatch(place -> text.startsWith("/*", place.start()))) {
      problems.removeIf(problem -> !unclosed.contains(problem.place()));
    }
    for (Place place : unclosed) {
      problems.removeIf(
          problem -> problem.place().line() == place.line() && !unclosed.contains(problem.place()));
    }
  }
}
