package dev.winnow.documents;

import dev.winnow.core.decision.TicketUpdate;
import dev.winnow.core.decision.TicketView;
import dev.winnow.core.signal.Alert;
import dev.winnow.documents.record.Entry;
import dev.winnow.documents.record.TicketStory;
import dev.winnow.documents.text.Plain;
import dev.winnow.documents.text.Spans;
import dev.winnow.documents.view.OncallView.OncallEntry;
import dev.winnow.documents.view.Said;
import java.util.List;

/** Writes the entry of one ticket in the log of a shift. For one thread. */
final class OncallStory {

  private final Frame frame;
  private final TicketStory story;

  OncallStory(Frame frame, TicketStory story) {
    this.frame = frame;
    this.story = story;
  }

  OncallEntry entry(boolean shared) {
    TicketView view = story.view();
    List<Entry> all = frame.chronicle().those(story.entries(), frame.around(story));
    Timeline timeline = new Timeline(frame);
    return new OncallEntry(
        StoryFacts.name(view),
        view.id(),
        "P" + view.priority(),
        view.owner().isBlank() ? Said.nothing() : Said.of(Plain.of(view.owner())),
        frame.moments().of(story.began()),
        timeline.rows(all.stream().filter(OncallStory::fires).toList()),
        timeline.rows(all.stream().filter(OncallStory::isStep).toList()),
        timeline.rows(all.stream().filter(StoryFacts::ends).toList()),
        new StoryFacts(frame, story).status(),
        story.lasted().map(span -> Said.of(Spans.of(span))).orElse(Said.nothing()),
        shared);
  }

  private static boolean fires(Entry entry) {
    return isOpening(entry)
        || (entry instanceof Entry.Heard heard
            && heard.signal() instanceof Alert alert
            && alert.firing());
  }

  private static boolean isOpening(Entry entry) {
    return entry instanceof Entry.Decided decided
        && decided.decision() instanceof TicketUpdate update
        && (update.change() == TicketUpdate.Change.OPENED
            || update.change() == TicketUpdate.Change.REOPENED);
  }

  private static boolean isStep(Entry entry) {
    return !fires(entry) && !StoryFacts.ends(entry);
  }
}
