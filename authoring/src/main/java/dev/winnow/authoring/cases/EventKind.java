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
import dev.winnow.text.yaml.YamlNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The kinds of event; each is recognised by its word, the first here where a word is also a key of
 * another.
 */
enum EventKind {
  ALERT(List.of("labels", "annotations", "starts", "ends", "silencedBy", "inhibitedBy")),
  RESOLVED(List.of("labels", "annotations", "starts", "ends")),
  MEASUREMENT(List.of("subject", "value", "unit")),
  ACKNOWLEDGE(List.of("labels", "by")),
  RESOLVE(List.of("labels", "by", "action")),
  FEEDBACK(List.of("labels", "by", "verdict", "comment")),
  SILENCE(List.of("match", "from", "to", "by", "comment")),
  APPROVE(List.of("labels", "by")),
  OUTCOME(List.of("success", "result", "detail")),
  RESTART(ClusterSignals.RESTART),
  POD(ClusterSignals.POD),
  EVENT(ClusterSignals.EVENT),
  WORKLOAD(ClusterSignals.WORKLOAD),
  RELEASE(List.of("namespace", "revisions", "deployed")),
  RESOURCE(ClusterSignals.RESOURCE),
  NODE(List.of("ready", "schedulable", "reason", "conditions", "since", "taints", "created")),
  BLIND(List.of("since", "over", "reason")),
  TICK(List.of());

  static final String SOURCE = "case";

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<String> keys;

  EventKind(List<String> keys) {
    this.keys = keys;
  }

  String word() {
    return Course.word(this);
  }

  /** All words for kinds. */
  static List<String> words() {
    return Arrays.stream(values()).map(EventKind::word).toList();
  }

  /** The kind that one of the names is the word of. */
  static Optional<EventKind> among(Collection<String> names) {
    return Arrays.stream(values()).filter(kind -> names.contains(kind.word())).findFirst();
  }

  /**
   * Where a column of a table of such events belongs: it is a key of the event if there is one of
   * that name, and otherwise a label.
   */
  Optional<String> place(String column) {
    if (column.contains(".") || keys().contains(column)) {
      return Optional.of(column);
    }
    return keys.contains("labels") ? Optional.of("labels." + column) : Optional.empty();
  }

  /** What an event of this kind may say. */
  List<String> keys() {
    List<String> all = new ArrayList<>(List.of("at", "repeat", word()));
    all.addAll(keys);
    return all;
  }

  /** The kind of the event at a node, whose keys are checked. */
  static Optional<EventKind> of(YamlNode node) {
    List<String> words = new ArrayList<>();
    for (EventKind kind : values()) {
      if (node.get(kind.word()).isPresent()) {
        node.only(kind.keys());
        return Optional.of(kind);
      }
      words.add(kind.word());
    }
    words.add("at");
    words.add("repeat");
    node.only(words);
    if (words.containsAll(node.entries().keySet())) {
      node.wrong("a signal needs one of " + String.join(", ", words.subList(0, words.size() - 2)));
    }
    return Optional.empty();
  }

  /** What makes the signal when its time comes. */
  Function<Course, Optional<Signal>> maker(EventReader from) {
    return switch (this) {
      case TICK -> course -> Optional.empty();
      case OUTCOME -> outcome(from);
      case ACKNOWLEDGE, RESOLVE, FEEDBACK, APPROVE -> report(from);
      default -> {
        Signal signal = plain(from);
        yield course -> Optional.of(signal);
      }
    };
  }

  private Signal plain(EventReader from) {
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
    if (this != ALERT && this != RESOLVED) {
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

  private static Function<Course, Optional<Signal>> outcome(EventReader from) {
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

  private static <E extends Enum<E>> E constant(Class<E> type, String word, String what) {
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(word.replace('-', '_').toUpperCase(Locale.ROOT))) {
        return constant;
      }
    }
    String words =
        Arrays.stream(type.getEnumConstants())
            .map(constant -> Course.word(constant).replace('_', '-'))
            .collect(Collectors.joining(" or "));
    throw new IllegalArgumentException("\"" + word + "\" is not " + what + "; write " + words);
  }

  private Function<Course, Optional<Signal>> report(EventReader from) {
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
      case RESOLVE -> new Resolution(target, by, from.text("action"), from.when(), SOURCE);
      default -> new Feedback(target, by, verdict(from), from.text("comment"), from.when(), SOURCE);
    };
  }

  private static Feedback.Verdict verdict(EventReader from) {
    return constant(Feedback.Verdict.class, from.text("verdict"), "a verdict");
  }
}
