package dev.winnow.formats.mapping;

import dev.winnow.core.signal.Labels;
import dev.winnow.core.signal.Matcher;
import dev.winnow.core.signal.Silence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The parts of one item, evaluated. For one thread. */
final class Reading {

  private final Parts parts;
  private final Translation.Item item;
  private final Helpers helpers;
  private final Times times;
  private final Map<String, String> unread = new TreeMap<>();

  Reading(Parts parts, Translation.Item item, Helpers helpers, Times times) {
    this.parts = parts;
    this.item = item;
    this.helpers = helpers;
    this.times = times;
  }

  private @Nullable Object value(String key) {
    return parts
        .get(key)
        .map(expression -> expression.of(item.value(), item.variables(), helpers))
        .orElse(null);
  }

  String text(String key) {
    return Values.text(value(key)).strip();
  }

  /** The alert's name. */
  String name() {
    String name = text("name");
    if (name.isEmpty()) {
      throw new MappingFault(
          "the name of the alert is not in this body"
              + parts.get("name").map(where -> " (name: " + where + ")").orElse(""));
    }
    return name;
  }

  /** A time; what cannot be read as one is no time and becomes an annotation. */
  Optional<Instant> time(String key) {
    Object value = value(key);
    if (value == null) {
      return Optional.empty();
    }
    try {
      return times.read(value);
    } catch (MappingFault e) {
      unread.put(key, Values.text(value));
      return Optional.empty();
    }
  }

  Labels labels() {
    return Labels.of(group(Parts.LABELS));
  }

  /**
   * The annotations, after the times have been read. The severity is one of them: it changes while
   * the alert stays the same, and what tells that it is over often does not say it.
   */
  Labels annotations() {
    Map<String, String> annotations = group(Parts.ANNOTATIONS);
    String severity = text("severity");
    if (!severity.isEmpty()) {
      annotations.put("severity", severity);
    }
    unread.forEach(annotations::putIfAbsent);
    return Labels.of(annotations);
  }

  private Map<String, String> group(String group) {
    Map<String, String> values = new TreeMap<>();
    Object all = value(group);
    if (all != null) {
      Map<String, Object> object =
          Values.object(all)
              .orElseThrow(() -> new MappingFault("\"" + group + "\" must give an object"));
      object.forEach((key, value) -> values.put(key, Values.text(value).strip()));
    }
    String prefix = group + ".";
    for (String key : parts.all().keySet()) {
      if (key.startsWith(prefix)) {
        values.put(key.substring(prefix.length()), text(key));
      }
    }
    return values;
  }

  /** A silence; its id, if there is none, is its comment or matchers. */
  Silence silence(Optional<Instant> sent, String source) {
    Optional<Instant> startsAt = time("startsAt");
    Optional<Instant> endsAt = time("endsAt");
    Instant start = startsAt.or(() -> sent).orElse(Instant.EPOCH);
    List<Matcher> matchers = matchers();
    String id = text("id").isEmpty() ? matchers.toString() : text("id");
    return new Silence(
        id,
        matchers,
        start,
        endsAt.orElseThrow(() -> new MappingFault("the end of the silence is not in this body")),
        text("by"),
        text("comment"),
        sent.orElse(start),
        source);
  }

  private List<Matcher> matchers() {
    List<Matcher> matchers = new ArrayList<>();
    Object value = value("matchers");
    Optional<Map<String, Object>> object = Values.object(value);
    if (object.isPresent()) {
      object
          .get()
          .forEach(
              (label, wanted) ->
                  matchers.add(Matcher.of(label, Matcher.Operator.EQUAL, Values.text(wanted))));
    } else {
      Values.items(value).forEach(text -> matchers.add(Matcher.parse(Values.text(text))));
    }
    if (matchers.isEmpty()) {
      throw new MappingFault("the silence does not say what it covers");
    }
    return matchers;
  }
}
