package dev.winnow.cli.output;

import dev.winnow.authoring.check.CheckResult;
import dev.winnow.authoring.check.Finding;
import java.io.PrintWriter;
import java.util.List;

/** Writes findings for people, as a good compiler does. For one thread. */
final class CheckText {

  private static final String INDENT = "    ";

  /** Of a longer line nothing is shown: nobody would find the place in it. */
  private static final int LONGEST = 2_000;

  private final PrintWriter out;
  private final boolean hints;

  CheckText(Screen screen, boolean hints) {
    this.out = screen.out();
    this.hints = hints;
  }

  void write(CheckResult result) {
    findings(result);
    out.println(summary(result));
    if (!hints && !result.findings().isEmpty()) {
      out.println("--fix-hints shows what to write.");
    }
  }

  void findings(CheckResult result) {
    for (Finding finding : result.findings()) {
      String text = finding.place() + ": " + finding.sentence();
      out.println(TerminalText.of(text + " [" + finding.code().word() + "]"));
      source(finding, result);
      finding.example().forEach(line -> out.println(INDENT + "  " + TerminalText.of(line)));
      for (Finding.Related related : finding.related()) {
        out.println(
            INDENT
                + TerminalText.of(
                    related.what() + " is at " + related.file() + ":" + related.line()));
      }
      if (hints && finding.sentence().equals(finding.message())) {
        out.println(INDENT + "hint: " + TerminalText.of(finding.hint()));
      }
      out.println();
    }
  }

  private void source(Finding finding, CheckResult result) {
    List<String> lines = result.texts().getOrDefault(finding.file(), "").lines().toList();
    if (finding.line() < 1 || finding.line() > lines.size() || finding.column() < 1) {
      return;
    }
    String line = lines.get(finding.line() - 1).replace('\t', ' ');
    if (line.length() > LONGEST) {
      return;
    }
    int from = Math.min(finding.column() - 1, line.length());
    int end = finding.endLine() == finding.line() ? finding.endColumn() - 1 : line.length();
    int to = Math.max(from, Math.min(end, line.length()));
    int before = DisplayWidth.of(TerminalText.of(line.substring(0, from)));
    int marks = Math.max(1, DisplayWidth.of(TerminalText.of(line.substring(from, to))));
    out.println(INDENT + TerminalText.of(line).stripTrailing());
    out.println(INDENT + " ".repeat(before) + "^".repeat(marks));
  }

  private static String summary(CheckResult result) {
    int count = result.findings().size();
    return "checked "
        + Words.count(result.files(), "file")
        + ", "
        + Words.count(result.rules(), "rule")
        + ": "
        + (count == 0 ? "no findings" : Words.count(count, "finding"));
  }
}
