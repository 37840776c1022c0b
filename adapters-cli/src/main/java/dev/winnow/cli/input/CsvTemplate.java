package dev.winnow.cli.input;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A text with columns in braces; a column without a value reads as {@code unknown}. */
record CsvTemplate(String text) {

  private static final Pattern COLUMN = Pattern.compile("\\{([^{}]+)\\}");

  Set<String> columns() {
    return COLUMN
        .matcher(text)
        .results()
        .map(match -> match.group(1))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  String fill(CsvRow row) {
    return COLUMN.matcher(text).replaceAll(match -> Matcher.quoteReplacement(value(match, row)));
  }

  private static String value(MatchResult match, CsvRow row) {
    String value = row.get(match.group(1));
    return value.isEmpty() ? "unknown" : value;
  }
}
