package dev.winnow.authoring.cases;

import dev.winnow.core.decision.Notification;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a case can say of a page or a notice. */
final class ToldRow {

  static final Map<String, Column<Notification>> COLUMNS = columns();

  private ToldRow() {}

  /** A page or a notice in words. */
  static String words(Notification told) {
    String to = String.join(", ", told.to());
    return CaseTime.text(told.at()) + " to " + to + ": " + told.text();
  }

  private static Map<String, Column<Notification>> columns() {
    Map<String, Column<Notification>> columns = new LinkedHashMap<>();
    columns.put("at", Column.moment(Notification::at));
    columns.put("to", Column.text(told -> String.join(", ", told.to())));
    columns.put("channel", Column.text(Notification::channel));
    columns.put("step", Column.whole(Notification::step));
    columns.put("text", Column.text(Notification::text));
    return columns;
  }
}
