package dev.winnow.documents;

import dev.winnow.core.signal.Alert;
import dev.winnow.core.signal.Probe;
import dev.winnow.documents.record.Entry;
import dev.winnow.documents.record.TicketStory;
import dev.winnow.documents.text.Plain;
import dev.winnow.documents.view.Said;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a ticket did, as far as the record says. For one thread. */
final class Impact {

  private final Frame frame;
  private final TicketStory story;

  Impact(Frame frame, TicketStory story) {
    this.frame = frame;
    this.story = story;
  }

  /** What annotations of its alerts say, each text once. */
  List<Said> annotated(List<String> names) {
    Map<String, Said> texts = new LinkedHashMap<>();
    story
        .heard(Alert.class)
        .forEach(
            entry ->
                names.forEach(
                    name -> {
                      String text = Plain.of(((Alert) entry.signal()).annotations().value(name));
                      if (!text.isEmpty()) {
                        texts.computeIfAbsent(
                            text, key -> Said.of(key, frame.references().of(entry)));
                      }
                    }));
    return List.copyOf(texts.values());
  }

  /** What alerted, and what could not be reached while it went on. */
  List<Said> systems(List<Entry.Heard> around) {
    Map<String, Said> alerts = new LinkedHashMap<>();
    story
        .heard(Alert.class)
        .filter(entry -> ((Alert) entry.signal()).firing())
        .forEach(
            entry ->
                alerts.computeIfAbsent(
                    name((Alert) entry.signal()),
                    name -> Said.of(name + " alerted", frame.references().of(entry))));
    List<Said> all = new ArrayList<>(alerts.values());
    all.addAll(unreachable(around));
    return all;
  }

  private static String name(Alert alert) {
    List<String> labels = new ArrayList<>();
    alert.labels().forEach((name, value) -> labels.add(name + "=" + value));
    return Plain.of(
        alert.name() + (labels.isEmpty() ? "" : " (" + String.join(", ", labels) + ")"));
  }

  private List<Said> unreachable(List<Entry.Heard> around) {
    List<Said> all = new ArrayList<>();
    Map<String, Entry.Heard> since = new LinkedHashMap<>();
    for (Entry.Heard entry : around) {
      if (entry.signal() instanceof Probe probe) {
        if (!probe.reachable()) {
          since.putIfAbsent(probe.target(), entry);
        } else {
          Optional.ofNullable(since.remove(probe.target()))
              .ifPresent(down -> all.add(unreachable(probe.target(), down, entry)));
        }
      }
    }
    since.forEach((target, down) -> all.add(unreachable(target, down)));
    return all;
  }

  private Said unreachable(String target, Entry down, Entry up) {
    return Said.of(
        Plain.of(target)
            + " was unreachable from "
            + frame.moments().of(down.at()).clock()
            + " to "
            + frame.moments().of(up.at()).clock(),
        frame.references().of(down),
        frame.references().of(up));
  }

  private Said unreachable(String target, Entry down) {
    return Said.of(
        Plain.of(target)
            + " was unreachable from "
            + frame.moments().of(down.at()).clock()
            + "; when it was back is unknown",
        frame.references().of(down));
  }
}
