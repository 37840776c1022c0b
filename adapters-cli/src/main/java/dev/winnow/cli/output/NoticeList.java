package dev.winnow.cli.output;

import dev.winnow.core.decision.ActionRequest;
import dev.winnow.core.decision.Because;
import dev.winnow.core.decision.Decision;
import dev.winnow.core.decision.Notification;
import java.io.PrintWriter;
import java.util.List;

/** Who was woken and what was done, and why. */
final class NoticeList {

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
    PrintWriter out = screen.out();
    String what = Words.time(decision.at()) + "  " + decision.subject();
    Paragraph.print(out, Printable.of(what), 2, screen.width());
    String where = how + ", ticket " + decision.ticket();
    Paragraph.print(out, Printable.of(where), 6, screen.width());
    List<Because> because = decision.because();
    if (!because.isEmpty()) {
      Because last = because.get(because.size() - 1);
      String why = "because: " + last.rule() + " (" + last.ruleId() + ")";
      Paragraph.print(out, Printable.of(why), 6, screen.width());
    }
  }

  private void more(long count, String what) {
    if (count > 0) {
      screen
          .out()
          .println("  and " + Words.count(count, "more " + what) + "; --format json has all");
    }
  }
}
