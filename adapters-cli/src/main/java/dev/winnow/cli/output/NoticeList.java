package dev.winnow.cli.output;

import dev.winnow.core.decision.ActionRequest;
import dev.winnow.core.decision.Because;
import dev.winnow.core.decision.Decision;
import dev.winnow.core.decision.Notification;
import java.util.List;

/** Who was woken and what was done, and why. */
final class NoticeList {

  private static final int FACTS = 10;

  private final Screen screen;

  NoticeList(Screen screen) {
    this.screen = screen;
  }

  void print(
      List<Notification> pages, long pageCount, List<ActionRequest> actions, long actionCount) {
    heading("Pages", pages);
    for (Notification page : pages) {
      entry(page, "to " + Words.list(page.to()) + " by " + page.channel());
    }
    more(pageCount - pages.size(), "page");
    heading("Actions", actions);
    for (ActionRequest action : actions) {
      entry(action, "asked for");
      evidence(action);
    }
    more(actionCount - actions.size(), "action");
  }

  private void heading(String text, List<?> entries) {
    if (!entries.isEmpty()) {
      screen.out().println();
      screen.out().println(text);
    }
  }

  private void entry(Decision decision, String how) {
    String what = Words.time(decision.at()) + "  " + decision.subject();
    say(2, what);
    say(6, how + ", ticket " + decision.ticket() + ", decision " + decision.id());
    List<Because> because = decision.because();
    if (!because.isEmpty() && !(decision instanceof ActionRequest)) {
      Because last = because.get(because.size() - 1);
      say(6, "because: " + last.rule() + " (" + last.ruleId() + ")");
    }
  }

  /** All that led to an action, with what was matched: a person must be able to check it. */
  private void evidence(ActionRequest action) {
    if (!action.undoes().isEmpty()) {
      say(6, "it takes back " + action.undoes());
    }
    for (Because because : action.because()) {
      say(6, "because: " + because.rule() + " (" + because.ruleId() + ")");
      because.facts().stream().limit(FACTS).forEach(fact -> say(10, fact));
      if (because.facts().size() > FACTS) {
        say(10, "and " + Words.count(because.facts().size() - FACTS, "more fact"));
      }
    }
  }

  private void say(int indent, String text) {
    Paragraph.print(screen.out(), TerminalText.of(text), indent, screen.width());
  }

  private void more(long count, String what) {
    if (count > 0) {
      screen.line("  and " + Words.count(count, "more " + what) + "; --format json has all");
    }
  }
}
