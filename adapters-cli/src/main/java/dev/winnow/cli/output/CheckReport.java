package dev.winnow.cli.output;

import dev.winnow.authoring.check.CheckResult;

/** Writes what a check found. For one thread. */
public final class CheckReport {

  private final Screen screen;
  private final boolean hints;

  /**
   * A report.
   *
   * @param screen where to write it
   * @param hints whether people want to read what to write instead
   */
  public CheckReport(Screen screen, boolean hints) {
    this.screen = screen;
    this.hints = hints;
  }

  /**
   * Writes it.
   *
   * @param result what was found
   * @param format how to write it
   */
  public void write(CheckResult result, CheckFormat format) {
    switch (format) {
      case TEXT -> new CheckText(screen, hints).write(result);
      case JSON -> CheckJson.write(screen.out(), result);
      case SARIF -> Sarif.write(screen.out(), result);
      case GITHUB -> GithubCommands.write(screen.out(), result);
    }
    screen.out().flush();
  }

  /**
   * Writes only the findings.
   *
   * @param result what was found
   * @return whether one of them is an error
   */
  public boolean findings(CheckResult result) {
    new CheckText(screen, hints).findings(result);
    return result.findings().stream().anyMatch(one -> one.code().isError());
  }
}
