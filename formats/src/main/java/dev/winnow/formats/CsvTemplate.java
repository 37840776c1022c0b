package dev.winnow.formats;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A text with columns in braces; of several, as in {@code {a|b}}, the first with a value. A column
 * without a value reads as {@code unknown}; {@code {/a}} is a slash and the value, or nothing.
 */
record CsvTemplate(String text) {

  private static final Pattern COLUMN = Pattern.compile("\\{(/?)([^{}]+)\\}");

  Set<String> columns() {
    return COLUMN
        .matcher(text)
        .results()
        .flatMap(CsvTemplate::names)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Stream<String> names(MatchResult match) {
    return Arrays.stream(match.group(2).split("\\|", -1));
  }

  String fill(CsvRow row) {
    return COLUMN.matcher(text).replaceAll(match -> Matcher.quoteReplacement(value(match, row)));
  }

  private static String value(MatchResult match, CsvRow row) {
    String value =
        names(match).map(row::get).filter(cell -> !cell.isEmpty()).findFirst().orElse("");
    String slash = match.group(1);
    if (slash.isEmpty()) {
      return value.isEmpty() ? "unknown" : value;
    }
    return value.isEmpty() ? "" : slash + value;
  }
}
