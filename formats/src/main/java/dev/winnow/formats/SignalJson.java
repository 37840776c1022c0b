package dev.winnow.formats;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.core.json.TypeNames;
import dev.winnow.core.signal.ActionOutcome;
import dev.winnow.core.signal.Alert;
import dev.winnow.core.signal.Feedback;
import dev.winnow.core.signal.Labels;
import dev.winnow.core.signal.Matcher;
import dev.winnow.core.signal.Measurement;
import dev.winnow.core.signal.Report;
import dev.winnow.core.signal.Resolution;
import dev.winnow.core.signal.Signal;
import dev.winnow.core.signal.Silence;
import dev.winnow.core.signal.Target;
import java.util.Map;

/**
 * Writes signals as JSON, one a line: the format {@code jsonl}.
 *
 * <p>Every object may have {@code "type"}, {@code "at"} (a time) and {@code "source"} (a short
 * name). The other keys, those in brackets optional:
 *
 * <table>
 * <caption>Keys by type</caption>
 * <tr><th>type</th><th>keys</th></tr>
 * <tr><td>alert, also where there is no type</td>
 * <td>name (or labels.alertname), [status]: firing or resolved, [labels], [annotations], [startsAt],
 * [endsAt], [silencedBy], [inhibitedBy]: what its sender has muted it by</td></tr>
 * <tr><td>measurement</td><td>metric, subject, value, [unit]</td></tr>
 * <tr><td>acknowledgement</td><td>target, [by]</td></tr>
 * <tr><td>resolution</td><td>target, [by], [action]</td></tr>
 * <tr><td>feedback</td><td>target, verdict: useful or no-action, [by], [comment]</td></tr>
 * <tr><td>silence</td><td>id, matchers, startsAt, endsAt, [author] (or createdBy), [comment],
 * [updatedAt]; status and annotations may be there and say nothing more; a matcher is a text {@code
 * zone=~"A.*"} or an object {name, value, [isRegex], [isEqual]}</td></tr>
 * <tr><td>approval</td><td>target, [by]</td></tr>
 * <tr><td>action-outcome</td><td>decision, result: done, dry-run, failed or refused (or success: true or
 * false), [detail]</td></tr>
 * <tr><td>pod-restart</td><td>namespace, workload, pod, container, [uid], [node], [count], [delta],
 * [reason], [exitCode], [finishedAt], [evidence]</td></tr>
 * <tr><td>pod-status</td><td>namespace, workload, pod, [uid], [node], [phase], [ready], [container],
 * [waiting], [message]</td></tr>
 * <tr><td>workload-status</td><td>namespace, workload, [wanted], [ready], [available], [updated],
 * [observed], [revision], [conditions], [labels], [annotations], [messages] and [since]: of the
 * conditions, by their names</td></tr>
 * <tr><td>resource-status</td><td>namespace, resource, [phase], [about], [conditions], [messages],
 * [since], [details]</td></tr>
 * <tr><td>release-status</td><td>namespace, release, revisions: objects {number, status, [chart],
 * [description], [updatedAt]}</td></tr>
 * <tr><td>node-status</td><td>node, ready, [schedulable], [reason], [conditions], [since], [taints],
 * [createdAt]</td></tr>
 * <tr><td>cluster-event</td><td>kind, name, reason, [namespace], [uid], [workload], [container], [node],
 * [eventType]: Normal or Warning, [message], [count]</td></tr>
 * <tr><td>blindness</td><td>of, [since], [over], [reason]</td></tr>
 * </table>
 *
 * <p>A workload is written as kubectl does: {@code deployment/swype-app}. Without {@code delta} a
 * restart stands for one, without {@code exitCode} its exit code is not known; numbers that are not
 * there are 0 otherwise. A pod is ready only if it says so, a change of a workload observed and a
 * node schedulable unless they say not.
 *
 * <p>A target is {@code {"ticket": "T-1"}} or {@code {"name": "X", "labels": {}}}. Labels and
 * annotations are objects of texts. Times are ISO 8601. Without {@code at} a restart happened at
 * its {@code finishedAt}, and a silence is news of its {@code updatedAt} or {@code startsAt},
 * whichever is earlier. An alert without {@code at} is news of its file's now: not older than its
 * {@code startsAt} (once resolved, its {@code endsAt}), and dated between the lines around it; so
 * is whatever says no time. An unknown type or key is an error.
 *
 * <p>What the engine adds to an alert, its number and key, is not written. All methods are safe for
 * use by several threads.
 */
public final class SignalJson {

  private SignalJson() {}

  /**
   * One line that reads back as an equal signal.
   *
   * @param signal a signal of this package's {@linkplain SignalJson types}
   * @return JSON without line breaks
   * @throws IllegalArgumentException if the type of the signal is not known here
   */
  public static String write(Signal signal) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    TypeNames.SIGNALS.of(signal).ifPresent(type -> json.put("type", type));
    if (signal instanceof Report report) {
      writeReport(report, json);
    } else if (!ClusterJson.write(signal, json)) {
      writeOther(signal, json);
    }
    json.put("at", signal.at().toString());
    text(json, "source", signal.source());
    try {
      return JsonLine.MAPPER.writeValueAsString(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("the signal cannot be written as JSON", e);
    }
  }

  private static void writeReport(Report report, ObjectNode json) {
    if (report instanceof Resolution resolution) {
      text(json, "action", resolution.action());
    } else if (report instanceof Feedback feedback) {
      boolean useful = feedback.verdict() == Feedback.Verdict.USEFUL;
      json.put("verdict", useful ? "useful" : "no-action");
      text(json, "comment", feedback.comment());
    }
    json.set("target", target(report.target()));
    text(json, "by", report.by());
  }

  private static void writeOther(Signal signal, ObjectNode json) {
    if (signal instanceof Alert alert) {
      write(alert, json);
    } else if (signal instanceof Measurement measurement) {
      write(measurement, json);
    } else if (signal instanceof Silence silence) {
      write(silence, json);
    } else if (signal instanceof ActionOutcome outcome) {
      json.put("decision", outcome.decision());
      text(json.put("result", outcome.result().word()), "detail", outcome.detail());
    } else {
      throw new IllegalArgumentException("a signal of this type has no JSON");
    }
  }

  private static void write(Alert alert, ObjectNode json) {
    json.put("name", alert.name());
    json.put("status", alert.firing() ? "firing" : "resolved");
    labels(json, "labels", alert.labels());
    labels(json, "annotations", alert.annotations());
    alert.startsAt().ifPresent(at -> json.put("startsAt", at.toString()));
    alert.endsAt().ifPresent(at -> json.put("endsAt", at.toString()));
    text(json, "silencedBy", alert.silencedBy());
    text(json, "inhibitedBy", alert.inhibitedBy());
  }

  private static void write(Measurement measurement, ObjectNode json) {
    json.put("metric", measurement.metric());
    json.put("subject", measurement.subject()).put("value", measurement.value());
    text(json, "unit", measurement.unit());
  }

  private static void write(Silence silence, ObjectNode json) {
    json.put("id", silence.id());
    ArrayNode matchers = json.putArray("matchers");
    for (Matcher matcher : silence.matchers()) {
      boolean regex = matcher.operator().sign().endsWith("~");
      ObjectNode node = matchers.addObject().put("name", matcher.label());
      node.put("value", matcher.value()).put("isRegex", regex);
      node.put("isEqual", !matcher.operator().sign().startsWith("!"));
    }
    json.put("startsAt", silence.startsAt().toString());
    json.put("endsAt", silence.endsAt().toString());
    text(json, "author", silence.author());
    text(json, "comment", silence.comment());
  }

  private static ObjectNode target(Target target) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    if (!target.ticket().isBlank()) {
      return json.put("ticket", target.ticket());
    }
    json.put("name", target.name());
    labels(json, "labels", target.labels());
    return json;
  }

  static void labels(ObjectNode json, String key, Labels labels) {
    if (!labels.isEmpty()) {
      ObjectNode node = json.putObject(key);
      for (Map.Entry<String, String> label : labels.entrySet()) {
        node.put(label.getKey(), label.getValue());
      }
    }
  }

  static void text(ObjectNode json, String key, String value) {
    if (!value.isEmpty()) {
      json.put(key, value);
    }
  }
}
