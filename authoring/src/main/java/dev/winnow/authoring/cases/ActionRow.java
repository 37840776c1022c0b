package dev.winnow.authoring.cases;

import dev.winnow.core.decision.ActionRequest;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a case can say of an action. */
final class ActionRow {

  static final Map<String, Column<ActionRequest>> COLUMNS = columns();

  private ActionRow() {}

  /** An action in words. */
  static String words(ActionRequest action) {
    return CaseTime.text(action.at()) + " " + action.what().key();
  }

  private static Map<String, Column<ActionRequest>> columns() {
    Map<String, Column<ActionRequest>> columns = new LinkedHashMap<>();
    columns.put("at", Column.moment(ActionRequest::at));
    columns.put("action", Column.text(ActionRequest::action));
    columns.put(
        "target", Column.textOrMap(action -> action.what().target(), ActionRequest::target));
    columns.put("command", Column.text(action -> action.what().commandLine()));
    return columns;
  }
}
