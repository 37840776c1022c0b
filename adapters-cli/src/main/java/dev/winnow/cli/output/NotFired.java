package dev.winnow.cli.output;

import dev.winnow.core.RuleInfo;
import dev.winnow.core.Triage;
import dev.winnow.core.WhyNot;
import dev.winnow.core.decision.Because;
import dev.winnow.formats.Item;
import java.util.List;

/** Why a rule did not fire for a line, condition by condition. For one thread. */
public final class NotFired {

  private static final int MARK_AT = 4;
  private static final int TEXT_AT = 17;
  private static final int FACT_AT = 21;

  private final Screen screen;

  /**
   * An answer.
   *
   * @param screen where to write it
   */
  public NotFired(Screen screen) {
    this.screen = screen;
  }

  /**
   * Says why a rule did not fire for a line, or that it did.
   *
   * @param item the line
   * @param answer the engine's answer
   */
  public void line(Item.Taken item, WhyNot answer) {
    screen.out().println();
    say(0, "Line " + item.line() + " of " + item.file() + ": " + item.text());
    say(2, "It was read as " + Explanation.signal(item.signal()) + ".");
    say(2, rule(answer));
    answer.conditions().forEach(this::condition);
    for (Because because : answer.because()) {
      because.facts().forEach(fact -> say(6, "it matched " + fact));
    }
    if (!answer.nearness().isEmpty()) {
      say(2, "In the way: " + answer.nearness() + ".");
    }
    answer.instead().ifPresent(triage -> say(2, became(triage, answer.outcome())));
    screen.out().flush();
  }

  private static String rule(WhyNot answer) {
    RuleInfo rule = answer.rule();
    String word = answer.outcome() == WhyNot.Outcome.FIRES ? "fired" : "did not fire";
    String place = " (" + rule.id() + ", " + rule.file() + ":" + rule.line() + ")";
    return "The rule " + word + ": " + rule.name() + place + ".";
  }

  private void condition(WhyNot.Condition condition) {
    String text =
        condition.fact().isEmpty() ? condition.text() : condition.fact() + ": " + condition.text();
    String mark = mark(condition.state());
    String gap = " ".repeat(TEXT_AT - MARK_AT - mark.length());
    String shown = Colour.state(condition.state(), mark, screen.colour());
    List<String> lines = Wrap.lines(TerminalText.of(text), Math.max(20, screen.width() - TEXT_AT));
    screen.out().println(" ".repeat(MARK_AT) + shown + gap + lines.get(0));
    lines.stream().skip(1).forEach(line -> screen.out().println(" ".repeat(TEXT_AT) + line));
    if (condition.state() == WhyNot.State.FAILED) {
      condition.facts().forEach(fact -> say(FACT_AT, fact));
    }
  }

  private static String mark(WhyNot.State state) {
    return switch (state) {
      case HELD -> "held";
      case FAILED -> "FAILED";
      case NOT_REACHED -> "not reached";
    };
  }

  private static String became(Triage triage, WhyNot.Outcome outcome) {
    String link = outcome == WhyNot.Outcome.FIRES ? "The line was " : "Instead the line was ";
    String incident = triage.incident().isEmpty() ? "" : "; its incident is " + triage.incident();
    return link
        + Words.lower(triage.disposition())
        + ": "
        + triage.reason()
        + " ("
        + triage.ruleId()
        + ")"
        + incident
        + ".";
  }

  private void say(int indent, String text) {
    Paragraph.print(screen.out(), TerminalText.of(text), indent, screen.width());
  }
}
