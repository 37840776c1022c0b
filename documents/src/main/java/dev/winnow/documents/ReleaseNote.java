package dev.winnow.documents;

import dev.winnow.core.decision.TicketUpdate;
import dev.winnow.core.signal.ChatLine;
import dev.winnow.core.signal.Deployment;
import dev.winnow.documents.record.Entry;
import dev.winnow.documents.text.Plain;
import dev.winnow.documents.view.AsBuiltView.ChangeGroup;
import dev.winnow.documents.view.AsBuiltView.ChangeLine;
import dev.winnow.documents.view.AsBuiltView.Release;
import dev.winnow.documents.view.Person;
import dev.winnow.documents.view.Row;
import dev.winnow.documents.view.Said;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes of one version of a service. For one thread. */
final class ReleaseNote {

  /** The kinds that are code; the others have sections of their own. */
  private static final List<ChangeKind> CODE =
      List.of(ChangeKind.FEATURE, ChangeKind.FIX, ChangeKind.SECURITY, ChangeKind.OTHER);

  private final Frame frame;
  private final List<Entry.Heard> deployed;
  private final Map<ChangeKind, List<ChangeLine>> lines = new EnumMap<>(ChangeKind.class);

  ReleaseNote(Frame frame, List<Entry.Heard> deployed) {
    this.frame = frame;
    this.deployed = deployed;
  }

  Release release() {
    Deployment first = (Deployment) deployed.get(0).signal();
    List<Row> rows = new Timeline(frame).rows(deployed);
    read();
    return new Release(
        Plain.of(first.service()),
        Plain.of(first.version()),
        rows,
        stakeholders(),
        CODE.stream()
            .filter(lines::containsKey)
            .map(kind -> new ChangeGroup(kind.title(), of(kind)))
            .toList(),
        said(ChangeKind.DATA),
        said(ChangeKind.SYSTEM),
        said(ChangeKind.DESIGN),
        said(ChangeKind.TEST),
        said(ChangeKind.DEPLOYMENT),
        tickets());
  }

  /** The same line of several deployments is one change. */
  private void read() {
    Map<String, Entry.Heard> texts = new LinkedHashMap<>();
    for (Entry.Heard entry : deployed) {
      ((Deployment) entry.signal())
          .changes().stream()
              .filter(line -> !line.isBlank())
              .forEach(line -> texts.putIfAbsent(line.strip(), entry));
    }
    texts.forEach(this::read);
  }

  private void read(String line, Entry.Heard entry) {
    ChangeText change = ChangeText.of(line, frame.options().kinds());
    lines
        .computeIfAbsent(change.kind(), kind -> new ArrayList<>())
        .add(
            new ChangeLine(
                Said.of(Plain.of(line), frame.references().of(entry)),
                Plain.of(String.join(", ", change.numbers())),
                change.breaking()));
  }

  private List<ChangeLine> of(ChangeKind kind) {
    return lines.getOrDefault(kind, List.of());
  }

  private List<Said> said(ChangeKind kind) {
    return of(kind).stream().map(ChangeLine::what).toList();
  }

  /** Who deployed it, and who spoke around it. */
  private List<Person> stakeholders() {
    List<Entry.Heard> spoke =
        frame.chronicle().signals().stream()
            .filter(entry -> entry.signal() instanceof ChatLine && isAround(entry.at()))
            .toList();
    return new Stakeholders(frame).of(frame.chronicle().those(deployed, spoke));
  }

  private boolean isAround(Instant at) {
    return deployed.stream()
        .anyMatch(
            one ->
                !at.isBefore(one.at().minus(frame.options().before()))
                    && !at.isAfter(one.at().plus(frame.options().after())));
  }

  /** Those to whose story it belongs. */
  private List<Said> tickets() {
    return frame.chronicle().stories().stream()
        .filter(story -> soonAfter(story.began()))
        .map(
            story ->
                Said.of(
                    StoryFacts.name(story.view()) + ", ticket " + story.view().id(),
                    frame.references().of(story.decisions(TicketUpdate.class).get(0))))
        .toList();
  }

  private boolean soonAfter(Instant began) {
    return deployed.stream()
        .anyMatch(
            one ->
                !began.isBefore(one.at())
                    && !began.isAfter(one.at().plus(frame.options().before())));
  }
}
