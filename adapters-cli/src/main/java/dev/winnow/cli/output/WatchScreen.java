package dev.winnow.cli.output;

import dev.winnow.core.Triage;
import dev.winnow.core.decision.CountReport;
import dev.winnow.core.decision.Decision;
import dev.winnow.core.signal.PodRestart;
import dev.winnow.core.signal.Signal;
import dev.winnow.runtime.WatchReport;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A table of what is under watch, and below it the latest decisions; drawn anew in its place. For
 * one thread.
 */
final class WatchScreen implements WatchReport {

  private static final int LATEST = 8;
  private static final int EDGE = 2;

  /**
   * A terminal that is narrower than it said cuts lines off rather than break them: only as many
   * lines as are counted can be drawn over.
   */
  private static final String UNBROKEN = "\u001b[?7l";

  private static final String BROKEN = "\u001b[?7h";

  private final Screen screen;
  private final int height;
  private final Map<String, CountReport> counts = new TreeMap<>();
  private final Map<String, PodRestart> restarts = new HashMap<>();
  private final Deque<String> latest = new ArrayDeque<>();
  private String drawn = "";
  private int lines;
  private long signals;

  WatchScreen(Screen screen, int height) {
    this.screen = screen;
    this.height = height;
  }

  @Override
  public void begin(String words) {
    Paragraph.print(screen.out(), TerminalText.of(words), 0, screen.width());
    screen.out().println();
    screen.out().flush();
  }

  @Override
  public void signal(Signal signal, Triage triage) {
    signals++;
    if (signal instanceof PodRestart restart) {
      restarts.put(restart.subject(), restart);
    }
    WatchWords.line(signal, triage).ifPresent(this::remember);
  }

  @Override
  public void decision(Decision decision) {
    if (decision instanceof CountReport report) {
      counts.put(report.watched(), report);
    } else {
      remember(WatchWords.line(decision));
    }
  }

  @Override
  public void notice(Instant at, String words) {
    remember(WatchWords.line(at, "notice", words));
  }

  private void remember(String line) {
    latest.addLast(line);
    while (latest.size() > LATEST) {
      latest.removeFirst();
    }
  }

  @Override
  public void tick(Instant now) {
    String text = text(now);
    if (text.equals(drawn)) {
      return;
    }
    PrintWriter out = screen.out();
    // Up so many lines, to the first column, and everything below is cleared.
    out.print(lines == 0 ? "" : "\u001b[" + lines + "A\r\u001b[J");
    out.print(UNBROKEN + text + BROKEN);
    out.flush();
    drawn = text;
    lines = (int) text.lines().count();
  }

  /** Never more lines than the terminal has: what has left it cannot be drawn over. */
  private String text(Instant now) {
    StringWriter text = new StringWriter();
    try (PrintWriter out = new PrintWriter(text)) {
      out.println(WatchWords.time(now) + "  " + Words.count(signals, "signal"));
      table().print(out, screen.width());
      out.println();
      for (String line : latest) {
        Paragraph.print(out, line, 0, screen.width());
      }
    }
    List<String> all = text.toString().lines().toList();
    List<String> shown = new ArrayList<>(all.subList(0, Math.min(all.size(), height - EDGE)));
    return String.join(System.lineSeparator(), shown) + System.lineSeparator();
  }

  private Table table() {
    return screen.narrow() ? narrow() : wide();
  }

  private Table narrow() {
    Table table = new Table(0, "rrl");
    table.row("Count", "Limit", "Under watch");
    for (CountReport report : counts.values()) {
      PodRestart restart = restarts.get(report.watched());
      String next = "next check " + WatchWords.clock(report.nextAt());
      String last =
          restart == null
              ? ""
              : ", last restart " + WatchWords.clock(restart.at()) + ": " + ended(restart);
      table.row(
          List.of(Words.group(report.count()), Words.group(report.limit()), report.watched()),
          text -> text,
          List.of(next + last));
    }
    if (counts.isEmpty()) {
      table.row("", "", "nothing yet");
    }
    return table;
  }

  private Table wide() {
    Table table = new Table(0, "lrrlll");
    table.row("Under watch", "Count", "Limit", "Next check", "Last restart", "How it ended");
    for (CountReport report : counts.values()) {
      PodRestart restart = restarts.get(report.watched());
      table.row(
          report.watched(),
          Words.group(report.count()),
          Words.group(report.limit()),
          WatchWords.clock(report.nextAt()),
          restart == null ? "" : WatchWords.clock(restart.at()),
          restart == null ? "" : ended(restart));
    }
    if (counts.isEmpty()) {
      table.row("nothing yet", "", "", "", "", "");
    }
    return table;
  }

  private static String ended(PodRestart restart) {
    String reason = restart.reason().isEmpty() ? "unknown" : restart.reason();
    return restart.exitCode() < 0 ? reason : reason + " (" + restart.exitCode() + ")";
  }

  @Override
  public void end(String words) {
    screen.line(words);
    screen.out().flush();
  }
}
