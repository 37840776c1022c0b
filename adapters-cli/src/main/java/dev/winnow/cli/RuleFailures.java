package dev.winnow.cli;

import dev.winnow.core.TriageEngine;
import dev.winnow.text.PlainText;
import java.io.PrintWriter;

/** Says which rules have failed. Stateless. */
final class RuleFailures {

  private RuleFailures() {}

  /** One line for each. */
  static void say(TriageEngine engine, PrintWriter err) {
    engine
        .failures()
        .forEach(failure -> err.println("winnow: " + PlainText.of(failure.toString())));
  }
}
