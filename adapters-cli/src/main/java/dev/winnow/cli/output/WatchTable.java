package dev.winnow.cli.output;

import dev.winnow.core.decision.CountReport;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is under watch: of each the last count and how often it was checked. For one thread. */
final class WatchTable {

  /** What is known of one. */
  private record Row(CountReport last, long checks) {}

  private final Map<String, Row> rows = new TreeMap<>();

  void add(CountReport report) {
    Row before = rows.get(report.watched());
    rows.put(report.watched(), new Row(report, before == null ? 1 : before.checks() + 1));
  }

  void print(Screen screen) {
    if (rows.isEmpty()) {
      return;
    }
    PrintWriter out = screen.out();
    out.println();
    out.println("Under watch");
    Table table = screen.narrow() ? narrow() : wide();
    table.print(out, screen.width());
  }

  private Table wide() {
    Table table = new Table(2, "lrrrl");
    table.row("What", "Count", "Limit", "Checks", "At the last check");
    for (Row row : rows.values()) {
      CountReport last = row.last();
      table.row(
          last.watched(),
          Words.group(last.count()),
          Words.group(last.limit()),
          Words.group(row.checks()),
          lastly(last));
    }
    return table;
  }

  private Table narrow() {
    Table table = new Table(2, "rrl");
    table.row("Count", "Limit", "What");
    for (Row row : rows.values()) {
      CountReport last = row.last();
      String checks = Words.count(row.checks(), "check");
      table.row(
          List.of(Words.group(last.count()), Words.group(last.limit()), last.watched()),
          text -> text,
          List.of(checks + ", the last at " + lastly(last)));
    }
    return table;
  }

  private static String lastly(CountReport last) {
    return Words.time(last.at()) + ": " + last.text();
  }
}
