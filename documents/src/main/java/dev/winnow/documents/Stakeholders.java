package dev.winnow.documents;

import dev.winnow.core.decision.Notification;
import dev.winnow.core.signal.Acknowledgement;
import dev.winnow.core.signal.Approval;
import dev.winnow.core.signal.ChatLine;
import dev.winnow.core.signal.Deployment;
import dev.winnow.core.signal.Feedback;
import dev.winnow.core.signal.Resolution;
import dev.winnow.core.signal.Signal;
import dev.winnow.core.signal.Unacknowledgement;
import dev.winnow.documents.record.Entry;
import dev.winnow.documents.text.DecisionWords;
import dev.winnow.documents.text.Plain;
import dev.winnow.documents.text.References;
import dev.winnow.documents.text.SignalWords;
import dev.winnow.documents.view.Mark;
import dev.winnow.documents.view.Person;
import dev.winnow.documents.view.Said;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who had to do with it: who was told, and who spoke or acted. For one thread. */
final class Stakeholders {

  private final References references;
  private final Map<String, Map<String, Mark>> people = new LinkedHashMap<>();

  Stakeholders(Frame frame) {
    references = frame.references();
  }

  /** Those of entries, in the order in which they appear. */
  List<Person> of(List<? extends Entry> entries) {
    entries.forEach(this::add);
    return people.entrySet().stream()
        .map(
            one ->
                new Person(
                    one.getKey(),
                    one.getValue().entrySet().stream()
                        .map(part -> Said.of(part.getKey(), part.getValue()))
                        .toList()))
        .toList();
  }

  private void add(Entry entry) {
    if (entry instanceof Entry.Heard heard) {
      String part = part(heard.signal());
      if (!part.isEmpty()) {
        add(SignalWords.who(heard.signal()), part, entry);
      }
    } else if (entry instanceof Entry.Decided decided
        && decided.decision() instanceof Notification told) {
      told.to().forEach(name -> add(Plain.of(name), "was " + DecisionWords.verb(told), entry));
    }
  }

  private void add(String name, String part, Entry entry) {
    people
        .computeIfAbsent(name, key -> new LinkedHashMap<>())
        .computeIfAbsent(part, key -> references.of(entry));
  }

  private static String part(Signal signal) {
    if (signal instanceof ChatLine) {
      return "spoke";
    }
    if (signal instanceof Deployment) {
      return "deployed";
    }
    if (signal instanceof Acknowledgement) {
      return "acknowledged it";
    }
    if (signal instanceof Unacknowledgement) {
      return "handed it back";
    }
    if (signal instanceof Resolution) {
      return "resolved it";
    }
    if (signal instanceof Approval) {
      return "allowed actions";
    }
    return signal instanceof Feedback ? "gave feedback" : "";
  }
}
