package dev.winnow.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The table of what was measured, in Markdown. */
final class Table {

  private static final String GROUP = "group.";
  private static final String CLASS = "class.";
  private static final int CLASSES = 15;

  private final List<String[]> rows = new ArrayList<>();
  private final StringBuilder parts = new StringBuilder();
  private boolean allMet = true;

  Table() {
    rows.add(new String[] {"measure", "value", "target", "met"});
  }

  void row(String measure, String value, String target, boolean met) {
    rows.add(new String[] {measure, value, target, met ? "yes" : "**no**"});
    allMet &= met;
  }

  void note(String measure, String value) {
    rows.add(new String[] {measure, value, "", ""});
  }

  void parts(String title, Map<String, Double> answers) {
    parts.append('\n').append(title).append(":\n\n| what | bytes |\n| --- | ---: |\n");
    answers.entrySet().stream()
        .filter(one -> one.getKey().startsWith(GROUP))
        .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
        .forEach(one -> part(one.getKey().substring(GROUP.length()), one.getValue()));
    parts.append("\nThe classes with the largest shares:\n\n| class | bytes |\n| --- | ---: |\n");
    answers.entrySet().stream()
        .filter(one -> one.getKey().startsWith(CLASS))
        .limit(CLASSES)
        .forEach(one -> part('`' + one.getKey().substring(CLASS.length()) + '`', one.getValue()));
  }

  private void part(String what, double bytes) {
    parts.append("| ").append(what).append(" | ").append(number(Math.round(bytes))).append(" |\n");
  }

  boolean allMet() {
    return allMet;
  }

  static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  static String decimal(double number) {
    return String.format(Locale.ROOT, number < 10 ? "%.2f" : "%.1f", number);
  }

  static String percent(double share) {
    return Math.round(share * 100) + " %";
  }

  @Override
  public String toString() {
    int[] widths = new int[rows.get(0).length];
    for (String[] row : rows) {
      for (int i = 0; i < row.length; i++) {
        widths[i] = Math.max(widths[i], row[i].length());
      }
    }
    StringBuilder text = new StringBuilder();
    for (String[] row : rows) {
      for (int i = 0; i < row.length; i++) {
        text.append("| ").append(row[i]).append(" ".repeat(widths[i] - row[i].length() + 1));
      }
      text.append("|\n");
      if (row == rows.get(0)) {
        for (int width : widths) {
          text.append("| ").append("-".repeat(width)).append(' ');
        }
        text.append("|\n");
      }
    }
    return text.append(parts).toString();
  }
}
