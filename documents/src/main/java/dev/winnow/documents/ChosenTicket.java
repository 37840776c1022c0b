package dev.winnow.documents;

import dev.winnow.documents.record.TicketStory;
import dev.winnow.documents.text.Plain;
import java.util.List;
import java.util.stream.Collectors;

/** Which ticket a document is about. Stateless. */
final class ChosenTicket {

  private static final int SHOWN = 10;

  private ChosenTicket() {}

  /**
   * The one that is asked for by its id or name; without that the only one of the time.
   *
   * @throws PaperException if there is none, or it is not clear which is meant
   */
  static TicketStory of(Frame frame) {
    String asked = frame.request().ticket();
    List<TicketStory> all = frame.stories();
    List<TicketStory> found = all.stream().filter(story -> isMeant(story, asked)).toList();
    if (found.size() == 1) {
      return found.get(0);
    }
    if (all.isEmpty()) {
      throw new PaperException(
          "there is no ticket from " + frame.moments().period(frame.from(), frame.to()) + ".");
    }
    throw new PaperException(
        found.isEmpty()
            ? "there is no ticket " + Plain.of(asked) + "; there are " + listed(frame, all) + "."
            : "say which ticket with --ticket ID: " + listed(frame, found) + ".");
  }

  private static boolean isMeant(TicketStory story, String asked) {
    return asked.isEmpty()
        || story.view().id().equalsIgnoreCase(asked)
        || story.view().title().equals(asked);
  }

  private static String listed(Frame frame, List<TicketStory> stories) {
    String list =
        stories.stream()
            .limit(SHOWN)
            .map(
                story ->
                    story.view().id()
                        + " "
                        + Plain.of(story.view().headline())
                        + " at "
                        + frame.moments().of(story.began()).text())
            .collect(Collectors.joining(", "));
    return stories.size() > SHOWN ? list + " and more" : list;
  }
}
