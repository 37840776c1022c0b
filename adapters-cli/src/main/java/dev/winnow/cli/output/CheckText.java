package dev.winnow.cli.output;

import dev.winnow.authoring.check.CheckResult;
import dev.winnow.authoring.check.Finding;
import java.util.List;

/** Writes findings for people, as a good compiler does. For one thread. */
final class CheckText {

  private static final String INDENT = "    ";

  /** Of a longer line nothing is shown: nobody would find the place in it. */
  private static final int LONGEST = 2_000;

  private final Screen screen;
  private final boolean hints;

  CheckText(Screen screen, boolean hints) {
    this.screen = screen;
    this.hints = hints;
  }

  void write(CheckResult result) {
    findings(result);
    screen.line(summary(result));
    if (!hints && !result.findings().isEmpty()) {
      screen.line("--fix-hints shows what to write.");
    }
  }

  void findings(CheckResult result) {
    for (Finding finding : result.findings()) {
      String text = finding.place() + ": " + finding.sentence();
      screen.line(text + " [" + finding.code().word() + "]");
      source(finding, result);
      finding.example().forEach(line -> screen.line(INDENT + "  " + line));
      for (Finding.Related related : finding.related()) {
        screen.line(INDENT + related.what() + " is at " + related.file() + ":" + related.line());
      }
      if (hints && finding.sentence().equals(finding.message())) {
        screen.line(INDENT + "hint: " + finding.hint());
      }
      screen.line("");
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
    excerpt(TerminalText.of(line).stripTrailing(), before, marks);
  }

  /** The line with marks below it; where it does not fit, as much of it as there is room for. */
  private void excerpt(String line, int before, int marks) {
    int columns = Math.max(DisplayWidth.of(line), before + marks);
    int room = screen.narrow() ? screen.width() - INDENT.length() : columns;
    int first = before + marks <= room ? 0 : before - Math.min(before, room / 4);
    int shown = Math.min(marks, room - (before - first));
    screen.out().println(INDENT + DisplayWidth.columns(line, first, first + room));
    screen.out().println(INDENT + " ".repeat(before - first) + "^".repeat(shown));
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
