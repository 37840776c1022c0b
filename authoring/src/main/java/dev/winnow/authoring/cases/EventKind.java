package dev.winnow.authoring.cases;

import dev.winnow.core.decision.ActionRequest;
import dev.winnow.core.decision.TicketView;
import dev.winnow.core.signal.Acknowledgement;
import dev.winnow.core.signal.ActionOutcome;
import dev.winnow.core.signal.Alert;
import dev.winnow.core.signal.Approval;
import dev.winnow.core.signal.Feedback;
import dev.winnow.core.signal.Labels;
import dev.winnow.core.signal.Matcher;
import dev.winnow.core.signal.Measurement;
import dev.winnow.core.signal.Resolution;
import dev.winnow.core.signal.Signal;
import dev.winnow.core.signal.Silence;
import dev.winnow.core.signal.Target;
import dev.winnow.core.signal.Unacknowledgement;
import dev.winnow.core.signal.Worded;
import dev.winnow.text.yaml.YamlNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * The kinds of event; each is recognised by its word, the first here where a word is also a key of
 * another.
 */
enum EventKind implements Worded {
  ALERT("alert", List.of("labels", "annotations", "starts", "ends", "silencedBy", "inhibitedBy")),
  RESOLVED("resolved", List.of("labels", "annotations", "starts", "ends")),
  MEASUREMENT("measurement", List.of("subject", "value", "unit")),
  ACKNOWLEDGE("acknowledge", List.of("labels", "by")),
  UNACKNOWLEDGE("unacknowledge", List.of("labels", "by")),
  RESOLVE("resolve", List.of("labels", "by", "action")),
  FEEDBACK("feedback", List.of("labels", "by", "verdict", "comment")),
  SILENCE("silence", List.of("match", "from", "to", "by", "comment")),
  APPROVE("approve", List.of("labels", "by")),
  OUTCOME("outcome", List.of("success", "result", "detail")),
  RESTART("restart"),
  POD("pod"),
  EVENT("event"),
  WORKLOAD("workload"),
  RELEASE("release"),
  RESOURCE("resource"),
  NODE("node"),
  DOWN("down"),
  SIGNAL("signal", List.of()),
  TICK("tick", List.of());

  static final String SOURCE = "case";

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<String> keys;

  private final String word;
  private final boolean ofCluster;

  /** Of a cluster: what it may say is what its JSON may. */
  EventKind(String word) {
    this.word = word;
    this.keys = List.of();
    this.ofCluster = true;
  }

  EventKind(String word, List<String> keys) {
    this.word = word;
    this.keys = keys;
    this.ofCluster = false;
  }

  @Override
  public String word() {
    return word;
  }

  /** All words for kinds. */
  static List<String> words() {
    return Worded.words(values());
  }

  /** The kind that one of the names is the word of; of signals of any type all words are keys. */
  static Optional<EventKind> among(Collection<String> names) {
    return names.contains(SIGNAL.word)
        ? Optional.of(SIGNAL)
        : Arrays.stream(values()).filter(kind -> names.contains(kind.word())).findFirst();
  }

  /**
   * Where a column of a table of such events belongs: it is a key of the event if there is one of
   * that name, and otherwise a label.
   */
  Optional<String> place(String column) {
    if (this == SIGNAL || column.contains(".") || keys().contains(column)) {
      return Optional.of(column);
    }
    return keys().contains("labels") ? Optional.of("labels." + column) : Optional.empty();
  }

  /** What an event of this kind may say. */
  List<String> keys() {
    List<String> all = new ArrayList<>(List.of("at", "repeat", word()));
    all.addAll(ofCluster ? ClusterSignals.keys(this) : keys);
    return all;
  }

  /** The kind of the event at a node, whose keys are checked. */
  static Optional<EventKind> of(YamlNode node) {
    Optional<EventKind> kind = among(node.entries().keySet());
    if (kind.isPresent()) {
      node.only(kind.get() == SIGNAL ? AnySignal.keys(node) : kind.get().keys());
      return kind;
    }
    List<String> words = new ArrayList<>(words());
    words.add("at");
    words.add("repeat");
    node.only(words);
    if (words.containsAll(node.entries().keySet())) {
      node.wrong("a signal needs one of " + String.join(", ", words()));
    }
    return Optional.empty();
  }

  /** What makes the signal when its time comes. */
  Function<CaseRecord, Optional<Signal>> maker(EventReader from) {
    return switch (this) {
      case TICK -> course -> Optional.empty();
      case OUTCOME -> outcome(from);
      case ACKNOWLEDGE, UNACKNOWLEDGE, RESOLVE, FEEDBACK, APPROVE -> report(from);
      default -> {
        Signal signal = plain(from);
        yield course -> Optional.of(signal);
      }
    };
  }

  private Signal plain(EventReader from) {
    if (this == SIGNAL) {
      return from.any();
    }
    if (this == MEASUREMENT) {
      return new Measurement(
          from.text(word()),
          from.text("subject"),
          from.decimal("value"),
          from.text("unit"),
          from.when(),
          SOURCE);
    }
    if (this == SILENCE) {
      return new Silence(
          from.text(word()),
          from.texts("match").stream().map(Matcher::parse).toList(),
          from.moment("from"),
          from.moment("to"),
          from.text("by", "anna"),
          from.text("comment"),
          from.when(),
          SOURCE);
    }
    if (ofCluster) {
      return ClusterSignals.of(this, from);
    }
    Alert.Builder alert =
        this == ALERT ? Alert.firing(from.text(word())) : Alert.resolved(from.text(word()));
    alert.labels(from.map("labels")).annotations(from.map("annotations"));
    if (from.has("starts")) {
      alert.startsAt(from.moment("starts"));
    }
    if (from.has("ends")) {
      alert.endsAt(from.moment("ends"));
    }
    alert.silencedBy(from.text("silencedBy")).inhibitedBy(from.text("inhibitedBy"));
    return alert.at(from.when()).source(SOURCE).build();
  }

  private static Function<CaseRecord, Optional<Signal>> outcome(EventReader from) {
    Function<List<ActionRequest>, Optional<ActionRequest>> which = from.numbered(OUTCOME.word());
    return course ->
        which
            .apply(course.actions)
            .map(
                action ->
                    new ActionOutcome(
                        action.id(), result(from), from.text("detail"), from.when(), SOURCE));
  }

  private static ActionOutcome.Result result(EventReader from) {
    if (!from.has("result")) {
      return from.yes("success") ? ActionOutcome.Result.DONE : ActionOutcome.Result.FAILED;
    }
    return constant(ActionOutcome.Result.class, from.text("result"), "a result");
  }

  private static <E extends Enum<E> & Worded> E constant(Class<E> type, String word, String what) {
    Optional<E> found = Worded.of(type.getEnumConstants(), word.toLowerCase(Locale.ROOT));
    if (found.isPresent()) {
      return found.get();
    }
    String words = String.join(" or ", Worded.words(type.getEnumConstants()));
    throw new IllegalArgumentException("\"" + word + "\" is not " + what + "; write " + words);
  }

  private Function<CaseRecord, Optional<Signal>> report(EventReader from) {
    String about = from.text(word());
    if (about.startsWith("ticket ")) {
      Function<List<TicketView>, Optional<TicketView>> which = from.numbered(word());
      Signal checked = about(Target.ticket("unknown"), from);
      return course ->
          Optional.of(
              which
                  .apply(course.tickets())
                  .map(ticket -> about(Target.ticket(ticket.id()), from))
                  .orElse(checked));
    }
    Signal signal = about(Target.alert(about, Labels.of(from.map("labels"))), from);
    return course -> Optional.of(signal);
  }

  private Signal about(Target target, EventReader from) {
    String by = from.text("by", "anna");
    return switch (this) {
      case APPROVE -> new Approval(target, by, from.when(), SOURCE);
      case ACKNOWLEDGE -> new Acknowledgement(target, by, from.when(), SOURCE);
      case UNACKNOWLEDGE -> new Unacknowledgement(target, by, from.when(), SOURCE);
      case RESOLVE -> new Resolution(target, by, from.text("action"), from.when(), SOURCE);
      default -> new Feedback(target, by, verdict(from), from.text("comment"), from.when(), SOURCE);
    };
  }

  private static Feedback.Verdict verdict(EventReader from) {
    return constant(Feedback.Verdict.class, from.text("verdict"), "a verdict");
  }
}
