package dev.winnow.authoring.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.core.json.Shape;
import dev.winnow.core.signal.Signal;
import dev.winnow.text.yaml.Durations;
import dev.winnow.text.yaml.YamlNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one item of {@code signals}: one event, or several if it is repeated. */
final class EventReader {

  private static final Pattern REPEAT = Pattern.compile("([0-9]{1,5}) every ([0-9a-z]+)");
  private static final String NUMBER = "{n}";

  private final YamlNode node;
  private final int number;
  private final Duration at;
  private final Duration shift;

  private EventReader(YamlNode node, int number, Duration at, Duration shift) {
    this.node = node;
    this.number = number;
    this.at = at;
    this.shift = shift;
  }

  /**
   * Reads an event.
   *
   * @param node where it is written
   * @param before when the event before it happens: so does this one, if it does not say when
   * @param shift how much later everything happens than is written
   */
  static List<Event> read(YamlNode node, Duration before, Duration shift) {
    Optional<EventKind> kind = EventKind.of(node);
    Duration at = node.get("at").map(when -> when.offset().plus(shift)).orElse(before);
    if (kind.isEmpty()) {
      return List.of();
    }
    List<Event> events = new ArrayList<>();
    int times = 0;
    Duration every = Duration.ZERO;
    Optional<YamlNode> repeat = node.get("repeat");
    if (repeat.isPresent()) {
      Matcher form = REPEAT.matcher(repeat.get().text());
      Optional<Duration> read = form.matches() ? Durations.parse(form.group(2)) : Optional.empty();
      if (read.isEmpty()) {
        repeat.get().wrong("\"repeat\" must be such as: 3 every 1m");
      } else {
        times = Integer.parseInt(form.group(1));
        every = read.get();
      }
    }
    for (int number = 0; number <= times; number++) {
      Duration when = at.plus(every.multipliedBy(number));
      events.add(new EventReader(node, number, when, shift).event(kind.get()));
    }
    return events;
  }

  private Event event(EventKind kind) {
    Map<String, String> labels = map("labels");
    String text = kind.word() + " " + text(kind.word()) + (labels.isEmpty() ? "" : " " + labels);
    try {
      return new Event(at, text, kind.maker(this));
    } catch (IllegalArgumentException e) {
      node.wrong(String.valueOf(e.getMessage()));
      return new Event(at, text, course -> Optional.empty());
    }
  }

  /** A signal of any type, by its type and its keys in JSON. */
  Signal any() {
    return AnySignal.of(node, this);
  }

  ObjectNode empty() {
    return JsonNodeFactory.instance.objectNode();
  }

  /** What stands behind a key as JSON; empty if it is not there. */
  Optional<JsonNode> json(String key, Shape shape) {
    return node.get(key).map(value -> AnySignal.value(value, shape, this));
  }

  /** A text, in which {@code {n}} stands for the number of the repetition. */
  String text(String key) {
    return text(key, "");
  }

  String text(String key, String otherwise) {
    return node.get(key).map(this::filled).orElse(otherwise);
  }

  List<String> texts(String key) {
    return node.get(key)
        .map(list -> list.items().stream().map(this::filled).toList())
        .orElse(List.of());
  }

  double decimal(String key) {
    return node.get(key).map(YamlNode::number).orElse(0.0);
  }

  int whole(String key, int otherwise) {
    return node.get(key).map(YamlNode::whole).orElse(otherwise);
  }

  boolean yes(String key) {
    return yes(key, false);
  }

  boolean yes(String key, boolean otherwise) {
    return node.get(key).map(YamlNode::yes).orElse(otherwise);
  }

  Map<String, String> map(String key) {
    Map<String, String> map = new TreeMap<>();
    node.get(key)
        .ifPresent(group -> group.entries().forEach((name, value) -> map.put(name, filled(value))));
    return map;
  }

  /** Moments by names, in ISO 8601. */
  Map<String, String> moments(String key) {
    Map<String, String> map = new TreeMap<>();
    node.get(key)
        .ifPresent(
            group ->
                group
                    .entries()
                    .forEach(
                        (name, value) ->
                            map.put(name, CaseTime.of(value.offset().plus(shift)).toString())));
    return map;
  }

  Instant when() {
    return CaseTime.of(at);
  }

  Instant moment(String key) {
    return moment(key, when());
  }

  Instant moment(String key, Instant otherwise) {
    return node.get(key).map(this::moment).orElse(otherwise);
  }

  Instant moment(YamlNode value) {
    return CaseTime.of(value.offset().plus(shift));
  }

  /** A moment within a text, such as +1m; empty if it is none. */
  Optional<Instant> momentOf(String text) {
    int sign = text.startsWith("-") ? -1 : 1;
    return Durations.parse(text.replaceFirst("^[+-]", ""))
        .map(offset -> CaseTime.of(offset.multipliedBy(sign).plus(shift)));
  }

  boolean has(String key) {
    return node.get(key).isPresent();
  }

  /** The one that {@code key} numbers, from 1, of what there is when the signal is sent. */
  <T> Function<List<T>, Optional<T>> numbered(String key) {
    String[] words = text(key).split(" ", -1);
    int index =
        words.length == 2 && words[1].matches("[1-9][0-9]?") ? Integer.parseInt(words[1]) : 0;
    if (index == 0) {
      node.wrong("\"" + key + "\" needs a number, such as: " + words[0] + " 1");
    }
    return all -> index > all.size() ? Optional.empty() : Optional.of(all.get(index - 1));
  }

  String filled(YamlNode value) {
    return value.text().replace(NUMBER, Integer.toString(number));
  }
}
