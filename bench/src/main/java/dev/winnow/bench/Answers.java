package dev.winnow.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a measuring process tells the one that started it: lines with a name and a number. */
final class Answers {

  private static final String MARK = "=> ";

  private Answers() {}

  static void say(String name, double value) {
    System.out.println(MARK + name + '=' + String.format(Locale.ROOT, "%.3f", value));
  }

  static Map<String, Double> of(List<String> lines) {
    Map<String, Double> values = new LinkedHashMap<>();
    for (String line : lines) {
      int equals = line.lastIndexOf('=');
      if (line.startsWith(MARK) && equals > 0) {
        values.put(
            line.substring(MARK.length(), equals), Double.parseDouble(line.substring(equals + 1)));
      }
    }
    return values;
  }
}
