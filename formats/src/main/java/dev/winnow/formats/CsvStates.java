package dev.winnow.formats;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.winnow.core.text.LinearPattern;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds what a row means: the first state whose conditions all hold. */
final class CsvStates {

  private record Condition(CsvMapping.State state, Map<String, Predicate<String>> cells) {

    boolean holds(CsvRow row) {
      return cells.entrySet().stream()
          .allMatch(cell -> cell.getValue().test(row.get(cell.getKey())));
    }
  }

  private static final CsvMapping.State ALERT =
      new CsvMapping.State(Map.of(), CsvMapping.Meaning.ALERT, "", "");

  private final List<Condition> conditions;

  private CsvStates(List<Condition> conditions) {
    this.conditions = conditions;
  }

  /**
   * The states of a mapping.
   *
   * @throws Refused if an expression is not valid
   */
  static CsvStates of(CsvMapping mapping) {
    return new CsvStates(mapping.states().stream().map(CsvStates::condition).toList());
  }

  private static Condition condition(CsvMapping.State state) {
    Map<String, Predicate<String>> cells = new LinkedHashMap<>();
    state.when().forEach((column, value) -> cells.put(column, test(value)));
    return new Condition(state, cells);
  }

  private static Predicate<String> test(String value) {
    if (value == null || value.length() < 2 || !value.startsWith("/") || !value.endsWith("/")) {
      String wanted = value == null ? "" : value;
      return wanted::equals;
    }
    try {
      Pattern pattern = LinearPattern.compileListing(value.substring(1, value.length() - 1), 0);
      return cell -> pattern.matches(cell);
    } catch (PatternSyntaxException e) {
      throw new Refused(value + " is not a valid RE2 expression (" + e.getDescription() + ")", e);
    }
  }

  /** What a row means, if anything fits; an alert where the mapping has no states. */
  Optional<CsvMapping.State> of(CsvRow row) {
    return conditions.isEmpty()
        ? Optional.of(ALERT)
        : conditions.stream().filter(state -> state.holds(row)).map(Condition::state).findFirst();
  }
}
