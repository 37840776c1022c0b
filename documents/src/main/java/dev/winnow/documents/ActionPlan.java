package dev.winnow.documents;

import dev.winnow.core.signal.ChatLine;
import dev.winnow.documents.record.Entry;
import dev.winnow.documents.record.TicketStory;
import dev.winnow.documents.text.Plain;
import dev.winnow.documents.text.SignalWords;
import dev.winnow.documents.view.ActionItem;
import dev.winnow.documents.view.Said;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is to be done afterwards: what people named, and what is not known yet. For one thread. */
final class ActionPlan {

  private final Frame frame;
  private final TicketStory story;
  private final Impact impact;

  ActionPlan(Frame frame, TicketStory story, Impact impact) {
    this.frame = frame;
    this.story = story;
    this.impact = impact;
  }

  /** The rows of the plan. Owner and date are left to fill in. */
  List<ActionItem> of(List<Entry> entries) {
    List<ActionItem> all = new ArrayList<>();
    for (Entry entry : entries) {
      if (entry instanceof Entry.Heard heard
          && heard.signal() instanceof ChatLine chat
          && names(chat.text())) {
        String text = SignalWords.who(chat) + ": " + Plain.of(chat.text());
        all.add(item(Said.of(text, frame.references().of(entry))));
      }
    }
    all.add(item(Said.of("Confirm the root cause, and prevent that it happens again")));
    if (impact.annotated(frame.options().customerImpact()).isEmpty()
        || impact.annotated(frame.options().businessImpact()).isEmpty()) {
      all.add(item(Said.of("Find out what it did to customers and the business")));
    }
    if (story.ended().isEmpty()) {
      all.add(0, item(Said.of("End it: it is not over in the record")));
    }
    return all;
  }

  private boolean names(String text) {
    String line = text.strip().toLowerCase(Locale.ROOT);
    return frame.options().actionWords().stream()
        .anyMatch(word -> line.startsWith(word.toLowerCase(Locale.ROOT)));
  }

  private static ActionItem item(Said what) {
    return new ActionItem(what, Said.nothing(), Said.nothing(), Said.nothing());
  }
}
