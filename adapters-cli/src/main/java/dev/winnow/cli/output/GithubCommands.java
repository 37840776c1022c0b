package dev.winnow.cli.output;

import dev.winnow.authoring.check.CheckResult;
import dev.winnow.authoring.check.Finding;
import dev.winnow.text.PlainText;
import java.io.PrintWriter;

/** Writes findings as workflow commands, one a line. */
final class GithubCommands {

  private GithubCommands() {}

  static void write(PrintWriter out, CheckResult result) {
    for (Finding finding : result.findings()) {
      StringBuilder line = new StringBuilder("::");
      line.append(finding.code().isError() ? "error" : "warning");
      line.append(" file=").append(property(finding.file()));
      if (finding.line() > 0) {
        line.append(",line=").append(finding.line());
        line.append(",endLine=").append(finding.endLine());
        line.append(",col=").append(finding.column());
        if (finding.endLine() == finding.line()) {
          line.append(",endColumn=").append(finding.endColumn());
        }
      }
      line.append(",title=").append(property("winnow " + finding.code().word()));
      line.append("::").append(message(finding.whole()));
      out.print(line.append('\n'));
    }
  }

  private static String message(String text) {
    String plain = PlainText.lines(text.replace("\r\n", "\n"));
    return plain.replace('\t', ' ').replace("%", "%25").replace("\n", "%0A");
  }

  private static String property(String text) {
    return message(text).replace(":", "%3A").replace(",", "%2C");
  }
}
