package dev.winnow.documents;

import dev.winnow.core.decision.Because;
import dev.winnow.core.decision.Notification;
import dev.winnow.core.decision.TicketUpdate;
import dev.winnow.core.signal.Feedback;
import dev.winnow.core.signal.RecurrenceReport;
import dev.winnow.documents.record.Entry;
import dev.winnow.documents.record.TicketStory;
import dev.winnow.documents.text.Plain;
import dev.winnow.documents.view.Mark;
import dev.winnow.documents.view.Said;
import dev.winnow.documents.view.ToilView;
import dev.winnow.documents.view.ToilView.Quality;
import dev.winnow.documents.view.ToilView.Recurring;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes what recurs. For one thread. */
final class Toil {

  /** So many places of the record are named for one thing. */
  private static final int MARKS = 3;

  private final Frame frame;
  private final List<TicketStory> stories;

  private Toil(Frame frame) {
    this.frame = frame;
    stories =
        frame.stories().stream().filter(story -> !story.began().isBefore(frame.from())).toList();
  }

  /** What recurs, as rules are told of it at a time. */
  static List<RecurrenceReport> reports(Frame frame, Instant at) {
    return new Toil(frame).recurrences().stream().map(one -> one.report(at)).toList();
  }

  static ToilView of(Frame frame) {
    return new Toil(frame).view();
  }

  private ToilView view() {
    List<RepeatedProblem> all = recurrences();
    WeekTally tally = new WeekTally(frame.request().zone());
    List<Instant> began = stories.stream().map(TicketStory::began).toList();
    List<Said> proposals = all.stream().flatMap(one -> proposals(one).stream()).toList();
    return new ToilView(
        frame.moments().of(frame.from()),
        frame.moments().of(frame.to()),
        frame.moments().name(),
        Plain.count(stories.size(), "ticket"),
        proposals,
        all.stream().map(this::recurring).toList(),
        tally.days(began, pages()),
        tally.hours(began, pages()),
        quality(),
        frame.references().all());
  }

  /** What rules propose of it, with some of its times and the rule as places. */
  private List<Said> proposals(RepeatedProblem one) {
    String fact = one.fact();
    return frame.request().proposed().stream()
        .flatMap(
            update -> rule(update, fact).map(rule -> proposal(one, update, rule, fact)).stream())
        .toList();
  }

  /** The rule that opened a ticket because of a fact. */
  private static Optional<String> rule(TicketUpdate update, String fact) {
    return update.because().stream()
        .filter(because -> because.facts().contains(fact))
        .findFirst()
        .map(Because::ruleId);
  }

  private Said proposal(RepeatedProblem one, TicketUpdate update, String rule, String fact) {
    List<Mark> marks = new ArrayList<>(marks(one.stories()));
    marks.add(frame.references().ofRule(rule, fact));
    return Said.of(Plain.of(update.view().summary()), marks);
  }

  private List<RepeatedProblem> recurrences() {
    Map<String, List<TicketStory>> byName =
        stories.stream()
            .collect(
                Collectors.groupingBy(
                    story -> StoryFacts.name(story.view()), TreeMap::new, Collectors.toList()));
    return byName.values().stream()
        .filter(same -> same.size() > 1)
        .map(same -> RepeatedProblem.of(frame, same))
        .sorted(
            Comparator.comparing((RepeatedProblem one) -> -one.stories().size())
                .thenComparing(RepeatedProblem::name))
        .toList();
  }

  private List<Instant> pages() {
    return frame.chronicle().entries().stream()
        .filter(Entry.Decided.class::isInstance)
        .map(entry -> ((Entry.Decided) entry).decision())
        .filter(one -> one instanceof Notification told && told.page())
        .map(one -> one.at())
        .filter(at -> !at.isBefore(frame.from()) && !at.isAfter(frame.to()))
        .toList();
  }

  private Recurring recurring(RepeatedProblem one) {
    long open = one.survival().open();
    int times = one.stories().size();
    return new Recurring(
        Said.of(one.name(), marks(one.stories())),
        times,
        one.survival().within(0.5),
        one.survival().within(0.9),
        open == 0 ? "" : open + " of " + times + " not over, and counted as longer than seen",
        one.done().entrySet().stream()
            .map(
                done ->
                    Said.of(
                        done.getKey() + " (" + done.getValue().size() + " of " + times + ")",
                        marks(done.getValue())))
            .toList());
  }

  private List<Mark> marks(List<TicketStory> of) {
    return of.stream()
        .limit(MARKS)
        .map(story -> frame.references().of(story.decisions(TicketUpdate.class).get(0)))
        .toList();
  }

  private List<Quality> quality() {
    Map<String, List<Entry.Heard>> byTitle = new TreeMap<>();
    Map<String, String> titles =
        stories.stream()
            .collect(Collectors.toMap(story -> story.view().id(), story -> story.view().title()));
    for (Entry.Heard entry : frame.chronicle().signals()) {
      if (entry.signal() instanceof Feedback && titles.containsKey(entry.ticket())) {
        byTitle.computeIfAbsent(titles.get(entry.ticket()), key -> new ArrayList<>()).add(entry);
      }
    }
    return byTitle.entrySet().stream().map(one -> quality(one.getKey(), one.getValue())).toList();
  }

  private Quality quality(String title, List<Entry.Heard> said) {
    int useful =
        (int)
            said.stream()
                .filter(one -> ((Feedback) one.signal()).verdict() == Feedback.Verdict.USEFUL)
                .count();
    return new Quality(
        Plain.of(title),
        Said.of(
            useful + " of " + said.size(),
            said.stream().limit(MARKS).map(frame.references()::of).toList()),
        new CoinFlip(useful, said.size()).verdict());
  }
}
