package dev.winnow.cli.output;

import dev.winnow.runtime.compare.Difference;
import dev.winnow.runtime.compare.Outcome;
import java.util.ArrayList;
import java.util.List;

/** Outcomes and what is otherwise in them, for people. Stateless. */
final class OutcomeText {

  private OutcomeText() {}

  /** How many there are of each, in a sentence without its stop. */
  static String summary(Outcome outcome) {
    List<String> parts = new ArrayList<>();
    parts.add(Words.count(outcome.tickets().size(), "ticket"));
    parts.add(Words.count(outcome.pages(), "page"));
    if (outcome.notices() > 0) {
      parts.add(Words.count(outcome.notices(), "notice"));
    }
    if (!outcome.actions().isEmpty()) {
      parts.add(Words.count(outcome.actions().size(), "action"));
    }
    return Words.count(outcome.signals(), "signal") + " became " + Words.list(parts);
  }

  /** Writes a difference below something. */
  static void print(Difference one, Screen screen) {
    String line = sign(one.change()) + " " + one.text();
    Paragraph.print(screen.out(), TerminalText.of(line), 2, screen.width());
  }

  private static char sign(Difference.Change change) {
    return switch (change) {
      case GAINED -> '+';
      case LOST -> '-';
      case CHANGED -> '~';
    };
  }
}
