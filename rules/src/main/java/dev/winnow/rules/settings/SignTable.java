package dev.winnow.rules.settings;

import dev.winnow.core.fact.Keep;
import dev.winnow.core.fact.cluster.Reading;
import dev.winnow.core.fact.restart.Ender;
import dev.winnow.core.fact.restart.Evidence;
import dev.winnow.core.fact.restart.Indicator;
import dev.winnow.core.fact.restart.Restart;
import dev.winnow.core.signal.ClusterEvent;
import dev.winnow.core.signal.Hint;
import dev.winnow.core.signal.Measurement;
import dev.winnow.core.signal.NodeStatus;
import dev.winnow.core.signal.PodRestart;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What texts say about the end of a container. Safe for use by several threads. */
public final class SignTable {

  /** The uid of a pod in the name of a control group; systemd has no hyphens in names. */
  private static final Pattern POD =
      Pattern.compile(
          "pod([0-9a-f]{8}[-_][0-9a-f]{4}[-_][0-9a-f]{4}[-_][0-9a-f]{4}[-_][0-9a-f]{12})");

  private final List<SignRow.Reader> rows;

  /**
   * A table.
   *
   * @param rows its rows; the first that fits counts
   */
  public SignTable(List<SignRow> rows) {
    this.rows = rows.stream().map(SignRow.Reader::new).toList();
  }

  /**
   * Whether a text says anything.
   *
   * @param reason the reason of the event, or the metric, that it comes with; possibly empty
   * @param text the text
   * @return true if it is evidence
   */
  public boolean knows(String reason, String text) {
    return signOf(reason, text) != Indicator.NONE;
  }

  /**
   * What a text says.
   *
   * @param reason the reason of the event, or the metric, that it comes with; possibly empty
   * @param text the text
   * @return what it says; {@link Indicator#NONE} if nothing
   */
  public Indicator signOf(String reason, String text) {
    return first(reason, text).map(reader -> reader.row().meaning()).orElse(Indicator.NONE);
  }

  /**
   * What is to be kept of what may say why containers end: a restart, evidence, and the latest
   * value of a count of errors.
   *
   * @param told what a container said at its end, an event, how a node is, or a count of errors
   * @param ends who ended a container, as its end alone says
   * @param longest how many characters of what a container said at its end people are shown
   * @return each once; nothing if it means nothing
   */
  public List<Keep<?>> toKeep(Hint told, EndTable ends, int longest) {
    if (told instanceof PodRestart restart) {
      return Stream.concat(
              Stream.of(new Keep<>(restart(restart, ends, longest))), keep(ofEnd(restart)))
          .toList();
    }
    if (told instanceof Measurement measurement) {
      return knows(measurement.metric(), measurement.subject())
          ? List.of(new Keep<>(Reading.of(measurement)))
          : List.of();
    }
    return keep(evidence(told)).toList();
  }

  private static Stream<Keep<?>> keep(Optional<Evidence> evidence) {
    return evidence.stream().map(Keep::new);
  }

  private Restart restart(PodRestart restart, EndTable ends, int longest) {
    String said = restart.evidence();
    Ender ender = ends.enderOf(restart.reason(), restart.exitCode(), !said.isBlank());
    return Restart.of(restart, ender, tellingLine(said), longest);
  }

  private Optional<Evidence> evidence(Hint told) {
    if (told instanceof ClusterEvent event) {
      return ofEvent(event);
    }
    if (told instanceof Reading reading && reading.isRisen()) {
      return ofReading(reading);
    }
    return told instanceof NodeStatus status && !status.ready()
        ? Optional.of(Evidence.of(status))
        : Optional.empty();
  }

  private Optional<Evidence> ofEnd(PodRestart restart) {
    String said = restart.evidence();
    return sign("", said).map(sign -> Evidence.of(restart, sign, wordsIn("", said)));
  }

  private Optional<Evidence> ofEvent(ClusterEvent event) {
    String text = event.message();
    return sign(event.reason(), text).map(sign -> Evidence.of(event, sign, podIn(text)));
  }

  private Optional<Evidence> ofReading(Reading reading) {
    String node = nodeIn(reading.getMetric(), reading.getSubject());
    return sign(reading.getMetric(), reading.getSubject())
        .map(sign -> Evidence.of(reading, sign, node));
  }

  private Optional<Indicator> sign(String reason, String text) {
    return Optional.of(signOf(reason, text)).filter(sign -> sign != Indicator.NONE);
  }

  /**
   * The part of a text that counts. What a container says of itself may hold secrets: no more than
   * this of it is kept as evidence.
   *
   * @param reason the reason that it comes with; possibly empty
   * @param text the text
   * @return the words of the row that fits
   */
  public String wordsIn(String reason, String text) {
    return first(reason, text).map(reader -> reader.wordsIn(text)).orElse("");
  }

  /**
   * The line of a container's last words that tells most: the first that fits a row as the whole
   * does; the last one if none does. It may hold secrets.
   *
   * @param text its last words
   * @return one line; empty if it said nothing
   */
  public String tellingLine(String text) {
    List<String> lines = text.lines().map(String::strip).filter(it -> !it.isEmpty()).toList();
    if (lines.isEmpty()) {
      return "";
    }
    Optional<SignRow.Reader> whole = first("", text);
    return lines.stream()
        .filter(line -> whole.isPresent() && whole.get().fits("", line, lower(line)))
        .findFirst()
        .orElse(lines.get(lines.size() - 1));
  }

  /**
   * The node that a text names.
   *
   * @param reason the reason of the event, or the metric, that it comes with; possibly empty
   * @param text the text
   * @return its name; empty if it names none
   */
  public String nodeIn(String reason, String text) {
    return first(reason, text).flatMap(reader -> reader.row().nodeIn(text)).orElse("");
  }

  /**
   * The pod that a text names by its control group, as the kernel does of what it killed.
   *
   * @param text the text
   * @return its uid; empty if it names none
   */
  public String podIn(String text) {
    Matcher pod = POD.matcher(text);
    return pod.find() ? pod.group(1).replace('_', '-') : "";
  }

  private Optional<SignRow.Reader> first(String reason, String text) {
    String lower = lower(text);
    return rows.stream().filter(row -> row.fits(reason, text, lower)).findFirst();
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return "the table of signs";
  }
}
