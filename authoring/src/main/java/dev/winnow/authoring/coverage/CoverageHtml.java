package dev.winnow.authoring.coverage;

import dev.winnow.text.PlainText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Coverage as a page. All that comes from rules is escaped; there is no script. */
final class CoverageHtml {

  private static final String HEAD =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <title>Coverage of rules</title>
      <style>
      body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 72rem; padding: 0 1rem;
        color: #1b1b1b; background: #fff; }
      table { border-collapse: collapse; }
      th, td { text-align: left; padding: .2rem .8rem .2rem 0; border-bottom: 1px solid #ccc; }
      td.n { text-align: right; font-variant-numeric: tabular-nums; }
      pre { background: #f6f6f6; padding: .8rem; overflow-x: auto; font-size: 14px; line-height: 1.6; }
      pre .no { color: #595959; user-select: none; }
      mark { color: #111; padding: 0 .15rem; border-radius: 2px; }
      mark sup { font-weight: bold; padding-left: .1rem; }
      .both { background: #c8ecc8; border-bottom: 2px solid #1f6f1f; }
      .one { background: #ffe2a0; border-bottom: 2px dashed #7a4f00; }
      .none { background: #ffc9c4; border-bottom: 2px dotted #9b1c12; }
      </style>
      </head>
      <body>
      <main>
      <h1>Coverage of rules</h1>
      """;

  private static final String KEY =
      """
      <p>A condition is marked
      <mark class="both">so<sup>✓</sup></mark> if it was seen to hold and to fail,
      <mark class="one">so<sup>½</sup></mark> if it was seen to do one of them, and
      <mark class="none">so<sup>✗</sup></mark> if it was never reached. The words behind it say which. A
      condition that was never seen to fail could be left out, and no case would notice.</p>
      """;

  private final List<CoveredRule> rules;
  private final Map<String, String> texts;
  private final Coverage coverage;

  CoverageHtml(List<CoveredRule> rules, Map<String, String> texts, Coverage coverage) {
    this.rules = rules;
    this.texts = texts;
    this.coverage = coverage;
  }

  String page() {
    StringBuilder page = new StringBuilder(HEAD);
    page.append("<p>Rules that fired: ").append(coverage.ruleShare());
    page.append(". Conditions seen to hold and to fail: ").append(coverage.conditionShare());
    page.append(".</p>\n").append(KEY);
    Map<String, List<CoveredRule>> files = CoverageText.byFile(rules);
    table(page, files);
    uncovered(page);
    files.forEach((file, some) -> source(page, file, some));
    return page.append("</main>\n</body>\n</html>\n").toString();
  }

  private static void table(StringBuilder page, Map<String, List<CoveredRule>> files) {
    page.append("<h2>Files</h2>\n<table>\n<thead><tr><th scope=\"col\">file</th>");
    page.append("<th scope=\"col\">rules</th><th scope=\"col\">conditions</th></tr></thead>\n");
    files.forEach(
        (file, some) ->
            page.append("<tr><td><a href=\"#")
                .append(id(file))
                .append("\">")
                .append(escaped(file))
                .append("</a></td><td class=\"n\">")
                .append(CoverageText.rules(some))
                .append("</td><td class=\"n\">")
                .append(CoverageText.conditions(some))
                .append("</td></tr>\n"));
    page.append("</table>\n");
  }

  private void uncovered(StringBuilder page) {
    List<String> lines = coverage.uncovered();
    page.append("<h2>Not covered</h2>\n");
    if (lines.isEmpty()) {
      page.append("<p>Nothing: all is covered.</p>\n");
      return;
    }
    page.append("<ul>\n");
    lines.forEach(line -> page.append("<li>").append(escaped(line)).append("</li>\n"));
    page.append("</ul>\n");
  }

  private void source(StringBuilder page, String file, List<CoveredRule> some) {
    page.append("<h2 id=\"").append(id(file)).append("\">").append(escaped(file));
    page.append("</h2>\n<pre>");
    String text = texts.getOrDefault(file, "");
    int line = 1;
    int at = 0;
    page.append(number(line));
    for (CoveredCondition one : shown(some)) {
      if (one.from() >= at) {
        line = copied(page, text.substring(at, one.from()), line);
        page.append("<mark class=\"").append(kind(one)).append("\" title=\"");
        page.append(escaped(title(one))).append("\">");
        line = copied(page, text.substring(one.from(), one.to()), line);
        page.append("<sup>").append(sign(one)).append("</sup></mark>");
        at = one.to();
      }
    }
    copied(page, text.substring(at).stripTrailing(), line);
    page.append("</pre>\n");
  }

  private static List<CoveredCondition> shown(List<CoveredRule> some) {
    List<CoveredCondition> shown = new ArrayList<>();
    some.forEach(rule -> shown.addAll(rule.conditions()));
    shown.removeIf(one -> one.from() < 0);
    shown.sort(Comparator.comparingInt(CoveredCondition::from));
    return shown;
  }

  private static int copied(StringBuilder page, String text, int from) {
    int line = from;
    String plain = PlainText.lines(text);
    for (int i = 0; i < plain.length(); i++) {
      char next = plain.charAt(i);
      page.append(escaped(next));
      if (next == '\n') {
        page.append(number(++line));
      }
    }
    return line;
  }

  private static String number(int line) {
    String digits = String.valueOf(line);
    return "<span class=\"no\">"
        + " ".repeat(Math.max(0, 4 - digits.length()))
        + digits
        + "  </span>";
  }

  private static String kind(CoveredCondition one) {
    return one.covered() ? "both" : one.held() || one.failed() ? "one" : "none";
  }

  private static String sign(CoveredCondition one) {
    if (one.covered()) {
      return "✓";
    }
    if (one.held()) {
      return "½ never failed";
    }
    return one.failed() ? "½ never held" : "✗ never reached";
  }

  private static String title(CoveredCondition one) {
    return one.covered() ? "seen to hold and to fail" : one.missing();
  }

  /** A fragment's name: what is not a letter or a digit is written as its number. */
  private static String id(String file) {
    StringBuilder id = new StringBuilder("f-");
    file.codePoints()
        .forEach(
            point -> {
              if (Character.isLetterOrDigit(point) && point < 128) {
                id.appendCodePoint(point);
              } else {
                id.append('-').append(point);
              }
            });
    return id.toString();
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    PlainText.of(text).chars().forEach(next -> escaped.append(escaped((char) next)));
    return escaped.toString();
  }

  private static String escaped(char one) {
    return switch (one) {
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '&' -> "&amp;";
      case '"' -> "&quot;";
      case '\'' -> "&#39;";
      default -> String.valueOf(one);
    };
  }
}
