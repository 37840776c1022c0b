package dev.winnow.documents;

import dev.winnow.core.decision.TicketView;
import dev.winnow.core.signal.ActionOutcome;
import dev.winnow.core.signal.Deployment;
import dev.winnow.documents.record.Entry;
import dev.winnow.documents.record.TicketStory;
import dev.winnow.documents.text.Spans;
import dev.winnow.documents.view.Day;
import dev.winnow.documents.view.PostmortemView;
import dev.winnow.documents.view.Row;
import dev.winnow.documents.view.Said;
import java.util.ArrayList;
import java.util.List;

/** Writes the post-mortem of one ticket. For one thread. */
final class Postmortem {

  private final Frame frame;
  private final TicketStory story;
  private final List<Entry.Heard> around;
  private final List<Entry> all;

  private Postmortem(Frame frame, TicketStory story) {
    this.frame = frame;
    this.story = story;
    around = frame.around(story);
    all = frame.chronicle().those(story.entries(), around);
  }

  static PostmortemView of(Frame frame) {
    return new Postmortem(frame, ChosenTicket.of(frame)).view();
  }

  private PostmortemView view() {
    TicketView ticket = story.view();
    // First, so that the places of the record are numbered in the order of time.
    List<Row> timeline = timeline();
    Impact impact = new Impact(frame, story);
    StoryFacts facts = new StoryFacts(frame, story);
    return new PostmortemView(
        StoryFacts.name(ticket),
        ticket.id(),
        frame.moments().of(story.began()).day(),
        Said.nothing(),
        facts.status(),
        "P" + ticket.priority(),
        facts.summary(),
        frame.moments().of(story.began()),
        story.ended().map(end -> Said.of(frame.moments().of(end).text())).orElse(Said.nothing()),
        story.lasted().map(span -> Said.of(Spans.of(span))).orElse(Said.nothing()),
        new Stakeholders(frame).of(all),
        impact.annotated(frame.options().businessImpact()),
        impact.annotated(frame.options().customerImpact()),
        impact.systems(around),
        facts.causes(),
        facts.hints(),
        new Timeline(frame).rows(all.stream().filter(this::changesBefore).toList()),
        new Timeline(frame).rows(all.stream().filter(Postmortem::helped).toList()),
        facts.detection(),
        new ActionPlan(frame, story, impact).of(all),
        Day.of(timeline),
        facts.others(),
        frame.moments().name(),
        frame.references().all());
  }

  /** The timeline, in which the incident begins and ends. */
  private List<Row> timeline() {
    List<Row> rows = new ArrayList<>();
    String begin = frame.moments().of(story.began()).text();
    boolean begun = false;
    for (Row row : new Timeline(frame).rows(all)) {
      boolean begins = !begun && row.time().text().compareTo(begin) >= 0;
      begun |= begins;
      rows.add(new Row(row.time(), row.who(), row.what(), begins, false));
    }
    return marked(rows);
  }

  /** The last line of the engine at the time of the end is that of the end. */
  private List<Row> marked(List<Row> rows) {
    String end = story.ended().map(at -> frame.moments().of(at).text()).orElse("");
    for (int at = rows.size() - 1; at >= 0; at--) {
      Row row = rows.get(at);
      if (row.time().text().equals(end) && row.who().equals(Timeline.ENGINE)) {
        rows.set(at, new Row(row.time(), row.who(), row.what(), row.begins(), true));
        break;
      }
    }
    return rows;
  }

  private boolean changesBefore(Entry entry) {
    return entry instanceof Entry.Heard heard
        && heard.signal() instanceof Deployment
        && !heard.at().isAfter(story.began());
  }

  /** What ended it, and actions that were carried out. */
  private static boolean helped(Entry entry) {
    return StoryFacts.ends(entry)
        || (entry instanceof Entry.Heard heard
            && heard.signal() instanceof ActionOutcome outcome
            && outcome.success());
  }
}
