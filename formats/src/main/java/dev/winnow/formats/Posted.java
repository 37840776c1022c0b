package dev.winnow.formats;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.core.signal.Signal;
import dev.winnow.formats.mapping.FirstNames;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Reads what is posted to a service as signals: a body is taken as a whole, or refused with all
 * that is wrong with it. Times that do not say their zone are in UTC. Safe for use by several
 * threads.
 */
public final class Posted {

  /** What a body holds. */
  public enum Kind {
    /**
     * A list of alerts, as Prometheus posts it to <a
     * href="https://github.com/prometheus/alertmanager/blob/main/api/v2/openapi.yaml">{@code POST
     * /api/v2/alerts}</a> of Alertmanager.
     */
    ALERTS,
    /**
     * An object with {@code alerts}, as Alertmanager's <a
     * href="https://prometheus.io/docs/alerting/latest/configuration/#webhook_config">webhook</a>
     * sends it.
     */
    ALERTMANAGER,
    /** The same of Grafana. */
    GRAFANA,
    /** Signals as in {@link SignalJson}: one, a list, or one a line. */
    SIGNALS,
    /**
     * A <a
     * href="https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/spec.md">CloudEvent</a> in
     * JSON. Its data is a signal where its type begins with {@code dev.winnow.}, else a body of
     * Alertmanager or of a tool that a shipped mapping knows.
     */
    EVENT,
    /** A list of them. */
    EVENTS
  }

  /**
   * What is too much.
   *
   * @param depth how deep objects and lists may be nested, at least 1
   * @param labels how many labels an alert may have, and how many annotations, at least 1
   * @param length how many characters a text may have, at least 1
   * @param signals how many signals a body may hold, at least 1
   */
  public record Limits(int depth, int labels, int length, int signals) {

    /**
     * Checks that something is left.
     *
     * @throws IllegalArgumentException if one of them is less than 1
     */
    public Limits {
      if (depth < 1 || labels < 1 || length < 1 || signals < 1) {
        throw new IllegalArgumentException(
            "the depth, labels, length and signals of what is posted must be at least 1");
      }
    }
  }

  /**
   * A signal that was posted. Immutable.
   *
   * @param signal what was observed; as of when it was received if its sender does not say when
   * @param dated whether its sender says when it was news
   * @param key tells it from others of its sender, who may send it again; empty if it has none
   */
  public record Told(Signal signal, boolean dated, String key) {}

  /**
   * Something that is wrong. Immutable.
   *
   * @param field where, as a path such as {@code $[3].labels.severity} (RFC 9535); {@code $} is all
   * @param reason what and why, in a sentence; fit to be shown on a terminal
   */
  public record Fault(String field, String reason) {}

  /**
   * What a body says, or why it is refused. Immutable.
   *
   * @param signals its signals in their order; none if there are faults
   * @param faults what is wrong with it, at most the first 100; none if it is taken
   */
  public record Result(List<Told> signals, List<Fault> faults) {

    /** Keeps its own copies of the lists. */
    public Result {
      faults = List.copyOf(faults);
      signals = faults.isEmpty() ? List.copyOf(signals) : List.of();
    }
  }

  private final Limits limits;
  private final PostedJson json;
  private final AlertmanagerSignals alerts;
  private final JsonSignals own;
  private final PostedTools tools;

  /**
   * A reader that has read nothing before.
   *
   * @param limits what is too much
   */
  public Posted(Limits limits) {
    this(limits, new FirstNames());
  }

  /**
   * A reader.
   *
   * @param limits what is too much
   * @param firsts what the alerts of tools were called first, before it, too
   */
  public Posted(Limits limits, FirstNames firsts) {
    this.limits = limits;
    Instant floor = ClockLimits.DEFAULTS.floor();
    json = new PostedJson(limits.depth());
    alerts = new AlertmanagerSignals(ZoneOffset.UTC, floor);
    own = new JsonSignals(ZoneOffset.UTC, floor);
    tools = new PostedTools(floor, firsts);
  }

  /**
   * Reads a body.
   *
   * @param kind what it holds
   * @param body JSON in UTF-8
   * @param received when it was received
   * @return its signals, or what is wrong with it
   */
  public Result read(Kind kind, byte[] body, Instant received) {
    PostedFaults faults = new PostedFaults();
    List<JsonNode> values = json.values(body, faults);
    return read(kind, values, received, faults);
  }

  /**
   * Reads a CloudEvent that has been put together.
   *
   * @param event its attributes, and its {@code data}
   * @param received when it was received
   * @return its signals, or what is wrong with it
   */
  public Result event(JsonNode event, Instant received) {
    return read(Kind.EVENT, List.of(event), received, new PostedFaults());
  }

  /**
   * Reads a JSON text within the limits.
   *
   * @param body JSON in UTF-8
   * @return one value, or what is wrong with it
   * @throws PostedException if it is not one JSON value within the limits
   */
  public JsonNode json(byte[] body) {
    PostedFaults faults = new PostedFaults();
    List<JsonNode> values = json.values(body, faults);
    if (values.size() > 1) {
      faults.add("$", "There must be one JSON value.");
    }
    faults.checkTexts("$", values.isEmpty() ? null : values.get(0), limits);
    if (!faults.isEmpty()) {
      throw new PostedException(faults.all());
    }
    return values.get(0);
  }

  private Result read(Kind kind, List<JsonNode> values, Instant received, PostedFaults faults) {
    PostedSignals signals = new PostedSignals(limits, faults, received);
    if (faults.isEmpty()) {
      new PostedBodies(signals, alerts, own, tools).read(kind, values);
    }
    return new Result(signals.all(), faults.all());
  }
}
