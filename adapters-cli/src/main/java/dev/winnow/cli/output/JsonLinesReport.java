package dev.winnow.cli.output;

import dev.winnow.core.Triage;
import dev.winnow.core.decision.Decision;
import dev.winnow.core.decision.TicketUpdate;
import dev.winnow.core.decision.TicketView;
import dev.winnow.formats.Item;
import java.io.PrintWriter;
import java.util.List;

/** For programs that read while the replay goes on: an object a line, as things happen. */
final class JsonLinesReport implements ReplayReport {

  private final PrintWriter out;
  private final String policy;
  private final boolean manyFiles;
  private final JsonText json;
  private final Tally tally = new Tally();
  private final TicketProjection shelf = new TicketProjection(false);

  JsonLinesReport(PrintWriter out, String policy, boolean manyFiles) {
    this.out = out;
    this.policy = policy;
    this.manyFiles = manyFiles;
    this.json = new JsonText(out, "");
  }

  @Override
  public void begin() {
    line("policy", object -> object.writeStringField("policy", policy));
  }

  @Override
  public void idle() {
    json.flush();
    out.flush();
  }

  private void line(String type, JsonText.Fields fields) {
    json.line(
        object -> {
          object.writeStringField("type", type);
          fields.write(object);
        });
  }

  @Override
  public void signal(Item.Taken item, Triage triage) {
    tally.signal(triage);
    line("signal", object -> JsonFields.signal(object, item, triage, manyFiles));
  }

  @Override
  public void decision(Decision decision) {
    tally.decision(decision);
    if (decision instanceof TicketUpdate update) {
      shelf.update(update);
    }
    line("decision", object -> JsonFields.decision(object, decision));
  }

  @Override
  public void rejected(Item.Rejected item) {
    tally.rejected++;
    line("rejected", object -> JsonFields.rejected(object, item, manyFiles));
  }

  @Override
  public void notice(String text) {
    line("notice", object -> object.writeStringField("text", text));
  }

  @Override
  public void end(List<TicketView> tickets) {
    tickets.forEach(shelf::update);
    line("summary", object -> Summary.of(tally, shelf.count()).fields(object));
    idle();
  }
}
