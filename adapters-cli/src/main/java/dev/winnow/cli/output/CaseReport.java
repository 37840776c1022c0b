package dev.winnow.cli.output;

import dev.winnow.authoring.cases.CaseResult;
import java.util.List;

/** Results of cases as text: a line for each file, failed cases in full. For one thread. */
public final class CaseReport {

  private final Screen screen;
  private int files;
  private int passed;
  private int failed;

  /**
   * A report.
   *
   * @param screen where it goes
   */
  public CaseReport(Screen screen) {
    this.screen = screen;
  }

  /**
   * Says which policy is tested.
   *
   * @param words the policy in words
   */
  public void policy(String words) {
    screen.line("policy: " + words);
  }

  /**
   * Says what came of the cases of a file.
   *
   * @param name the file's name
   * @param results what came of its cases
   */
  public void file(String name, List<CaseResult> results) {
    List<CaseResult> bad = results.stream().filter(one -> !one.passed()).toList();
    file(name, results.size() - bad.size(), bad.stream().map(CaseResult::describe).toList());
  }

  /**
   * Says what came of the cases of a file.
   *
   * @param name the file's name
   * @param good how many of its cases passed
   * @param bad what is wrong with the others, some lines for each
   */
  public void file(String name, int good, List<String> bad) {
    files++;
    passed += good;
    failed += bad.size();
    String counts = bad.isEmpty() ? good + " passed" : good + " passed, " + bad.size() + " failed";
    screen.line(name + ": " + counts);
    for (String one : bad) {
      screen.out().println();
      one.lines().forEach(screen::line);
    }
    if (!bad.isEmpty()) {
      screen.out().println();
    }
  }

  /** Says what came of all cases. */
  public void summary() {
    String cases = Words.count(passed + failed, "case") + " in " + Words.count(files, "file");
    screen.line(cases + ": " + passed + " passed, " + failed + " failed.");
  }

  /** {@return how many cases failed} */
  public int failed() {
    return failed;
  }
}
