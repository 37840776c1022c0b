package dev.winnow.cli;

import dev.winnow.cli.output.ReplayReport;
import dev.winnow.core.Triage;
import dev.winnow.core.decision.Decision;
import dev.winnow.core.decision.TicketView;
import dev.winnow.documents.record.Chronicle;
import dev.winnow.documents.record.Chronicler;
import dev.winnow.formats.Item;
import java.util.List;

/** Keeps all of a replay, to write of it afterwards. For one thread. */
final class ChronicleReport implements ReplayReport {

  private final Chronicler chronicler = new Chronicler();

  @Override
  public void signal(Item.Taken item, Triage triage) {
    chronicler.heard(item.file() + ":" + item.line(), item.signal(), triage);
  }

  @Override
  public void decision(Decision decision) {
    chronicler.decided(decision);
  }

  @Override
  public void rejected(Item.Rejected item) {}

  @Override
  public void end(List<TicketView> tickets) {}

  Chronicle chronicle() {
    return chronicler.chronicle();
  }
}
