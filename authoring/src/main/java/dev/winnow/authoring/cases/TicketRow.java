package dev.winnow.authoring.cases;

import dev.winnow.core.decision.TicketView;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a case can say of a ticket. */
final class TicketRow {

  static final Map<String, Column<TicketView>> COLUMNS = columns();

  private TicketRow() {}

  /** A ticket in words. */
  static String words(TicketView ticket) {
    String where = ticket.where().isEmpty() ? "" : " (" + ticket.where() + ")";
    return ticket.title() + where + ", P" + ticket.priority() + ", " + ticket.state().word();
  }

  private static Map<String, Column<TicketView>> columns() {
    Map<String, Column<TicketView>> columns = new LinkedHashMap<>();
    columns.put("title", Column.text(TicketView::title));
    columns.put("priority", Column.whole(TicketView::priority));
    columns.put("state", Column.text(ticket -> ticket.state().word()));
    columns.put("count", Column.whole(TicketView::count));
    columns.put("about", Column.text(TicketView::about));
    columns.put("scope", Column.text(TicketView::scope));
    columns.put("labels", Column.map(TicketView::labels));
    columns.put("owner", Column.text(TicketView::owner));
    columns.put("category", Column.text(TicketView::category));
    columns.put("runbook", Column.text(TicketView::runbook));
    columns.put("dashboard", Column.text(TicketView::dashboard));
    columns.put("rootCause", Column.text(ticket -> ticket.rootCause().orElse("")));
    columns.put("inhibits", Column.texts(TicketView::inhibits));
    columns.put("firstSeen", Column.moment(TicketView::firstSeen));
    columns.put("lastSeen", Column.moment(TicketView::lastSeen));
    columns.put("summary", Column.text(TicketView::summary));
    columns.put("closeReason", Column.text(TicketView::closeReason));
    return columns;
  }
}
