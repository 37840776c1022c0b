package dev.winnow.k8s;

import io.fabric8.kubernetes.api.model.Event;
import io.fabric8.kubernetes.api.model.EventSource;
import io.fabric8.kubernetes.api.model.MicroTime;
import io.fabric8.kubernetes.api.model.ObjectReference;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one look at an event says, whichever of the two APIs it came by.
 *
 * @param uid the event's own uid
 * @param about of what it speaks
 * @param type Normal or Warning
 * @param reason in one word
 * @param message in words
 * @param node on which node; possibly empty
 * @param count how often it has happened in all
 * @param time when it last happened, if that is said
 * @param first when it first happened, if that is said
 */
record EventView(
    String uid,
    ObjectReference about,
    String type,
    String reason,
    String message,
    String node,
    int count,
    Optional<Instant> time,
    Optional<Instant> first) {

  private static final Pattern CONTAINER = Pattern.compile("spec\\.\\w*[cC]ontainers\\{([^}]+)}");

  static EventView of(Event event) {
    var series = event.getSeries();
    return new EventView(
        Meta.uid(event),
        Objects.requireNonNullElseGet(event.getInvolvedObject(), ObjectReference::new),
        text(event.getType()),
        text(event.getReason()),
        text(event.getMessage()),
        node(event.getSource(), event.getReportingComponent(), event.getReportingInstance()),
        count(event.getCount(), series == null ? null : series.getCount()),
        time(
            series == null ? null : series.getLastObservedTime(),
            event.getLastTimestamp(),
            event.getEventTime(),
            event.getFirstTimestamp(),
            event.getMetadata().getCreationTimestamp()),
        first(event.getFirstTimestamp(), event.getEventTime()));
  }

  static EventView of(io.fabric8.kubernetes.api.model.events.v1.Event event) {
    var series = event.getSeries();
    return new EventView(
        Meta.uid(event),
        Objects.requireNonNullElseGet(event.getRegarding(), ObjectReference::new),
        text(event.getType()),
        text(event.getReason()),
        text(event.getNote()),
        node(
            event.getDeprecatedSource(),
            event.getReportingController(),
            event.getReportingInstance()),
        count(event.getDeprecatedCount(), series == null ? null : series.getCount()),
        time(
            series == null ? null : series.getLastObservedTime(),
            event.getDeprecatedLastTimestamp(),
            event.getEventTime(),
            event.getDeprecatedFirstTimestamp(),
            event.getMetadata().getCreationTimestamp()),
        first(event.getDeprecatedFirstTimestamp(), event.getEventTime()));
  }

  /** Of which container it speaks; empty if of none. */
  String container() {
    Matcher path = CONTAINER.matcher(text(about.getFieldPath()));
    return path.matches() ? path.group(1) : "";
  }

  /** Whether it says of what it speaks, and what. */
  boolean isWhole() {
    return !text(about.getKind()).isBlank()
        && !text(about.getName()).isBlank()
        && !reason.isBlank();
  }

  private static String node(
      @Nullable EventSource source, @Nullable String reporter, @Nullable String instance) {
    String host = source == null ? "" : text(source.getHost());
    return host.isEmpty() && "kubelet".equals(reporter) ? text(instance) : host;
  }

  private static int count(@Nullable Integer count, @Nullable Integer series) {
    return Math.max(
        1, Math.max(Objects.requireNonNullElse(count, 1), Objects.requireNonNullElse(series, 1)));
  }

  /** The last time that is said. An event of the newer API has no first and last but its own. */
  private static Optional<Instant> time(
      @Nullable MicroTime series,
      @Nullable String last,
      @Nullable MicroTime own,
      @Nullable String first,
      @Nullable String created) {
    return Times.latest(Stream.of(micro(series), Times.read(last), micro(own)))
        .or(() -> Times.read(first))
        .or(() -> Times.read(created));
  }

  /** An event of the newer API was first seen at its own time; its series says when last. */
  private static Optional<Instant> first(@Nullable String first, @Nullable MicroTime own) {
    return Times.read(first).or(() -> micro(own));
  }

  private static Optional<Instant> micro(@Nullable MicroTime time) {
    return time == null ? Optional.empty() : Times.read(time.getTime());
  }

  private static String text(@Nullable String text) {
    return Objects.requireNonNullElse(text, "");
  }
}
