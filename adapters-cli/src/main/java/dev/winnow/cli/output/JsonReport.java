package dev.winnow.cli.output;

import dev.winnow.core.Triage;
import dev.winnow.core.decision.Decision;
import dev.winnow.core.decision.TicketUpdate;
import dev.winnow.core.decision.TicketView;
import dev.winnow.formats.Item;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** For programs: one document. Its long lists wait in temporary files, so memory does not grow. */
final class JsonReport implements ReplayReport {

  private final PrintWriter out;
  private final String policy;
  private final boolean manyFiles;
  private final Tally tally = new Tally();
  private final TicketProjection shelf = new TicketProjection(true);
  private final Spool signals = new Spool();
  private final Spool decisions = new Spool();
  private final Spool rejected = new Spool();
  private final List<String> notices = new ArrayList<>();

  JsonReport(PrintWriter out, String policy, boolean manyFiles) {
    this.out = out;
    this.policy = policy;
    this.manyFiles = manyFiles;
  }

  @Override
  public void signal(Item.Taken item, Triage triage) {
    tally.signal(triage);
    signals.add(json -> JsonFields.signal(json, item, triage, manyFiles));
  }

  @Override
  public void decision(Decision decision) {
    tally.decision(decision);
    if (decision instanceof TicketUpdate update) {
      shelf.update(update);
    }
    decisions.add(json -> JsonFields.decision(json, decision));
  }

  @Override
  public void rejected(Item.Rejected item) {
    tally.rejected++;
    rejected.add(json -> JsonFields.rejected(json, item, manyFiles));
  }

  @Override
  public void notice(String text) {
    notices.add(text);
  }

  @Override
  public void end(List<TicketView> tickets) {
    tickets.forEach(shelf::update);
    out.print("{\"policy\":");
    out.print(JsonText.quoted(policy));
    out.print(",\n\"input\":");
    object(
        json -> {
          json.writeNumberField("signals", tally.signals);
          json.writeNumberField("rejected", tally.rejected);
        });
    out.print(",\n\"summary\":");
    object(Summary.of(tally, shelf.count())::fields);
    out.print(",\n\"tickets\":[\n");
    JsonText list = new JsonText(out, ",\n");
    shelf.tickets().forEach(entry -> list.object(json -> JsonFields.ticket(json, entry)));
    list.flush();
    out.print("],\n\"merged\":[\n");
    JsonText merged = new JsonText(out, ",\n");
    shelf.merged().forEach(entry -> merged.object(json -> JsonFields.merged(json, entry.view())));
    merged.flush();
    out.print("]");
    copy("signals", signals);
    copy("decisions", decisions);
    copy("rejected", rejected);
    out.print(",\n\"notices\":");
    out.print(notices.stream().map(JsonText::quoted).collect(Collectors.joining(",", "[", "]")));
    out.print("\n}\n");
    out.flush();
  }

  private void object(JsonText.Fields fields) {
    JsonText json = new JsonText(out, "\n");
    json.object(fields);
    json.flush();
  }

  private void copy(String name, Spool spool) {
    out.print(",\n\"" + name + "\":[\n");
    spool.copyTo(out);
    out.print("]");
  }

  @Override
  public void close() {
    signals.close();
    decisions.close();
    rejected.close();
  }
}
