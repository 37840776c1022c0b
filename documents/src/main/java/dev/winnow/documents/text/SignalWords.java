package dev.winnow.documents.text;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.core.json.SignalCodec;
import dev.winnow.core.signal.Acknowledgement;
import dev.winnow.core.signal.ActionOutcome;
import dev.winnow.core.signal.Alert;
import dev.winnow.core.signal.Approval;
import dev.winnow.core.signal.ChatLine;
import dev.winnow.core.signal.Deployment;
import dev.winnow.core.signal.Feedback;
import dev.winnow.core.signal.JobReport;
import dev.winnow.core.signal.Labels;
import dev.winnow.core.signal.LogLine;
import dev.winnow.core.signal.Probe;
import dev.winnow.core.signal.Report;
import dev.winnow.core.signal.Resolution;
import dev.winnow.core.signal.Signal;
import dev.winnow.core.signal.Unacknowledgement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Signals in words. Stateless. */
public final class SignalWords {

  private static final String SUMMARY = "summary";
  private static final List<String> NOT_SAID = List.of("type", "at", "source");

  private SignalWords() {}

  /**
   * The kind of a signal.
   *
   * @param signal any signal
   * @return its name in JSON, such as {@code chat-line}
   */
  public static String type(Signal signal) {
    return json(signal).path("type").asText("signal");
  }

  private static JsonNode json(Signal signal) {
    return SignalCodec.standard().write(signal);
  }

  /**
   * Who said it.
   *
   * @param signal any signal
   * @return a person, or else where it came from; {@code unknown} if nobody is named
   */
  public static String who(Signal signal) {
    String said =
        signal instanceof ChatLine chat
            ? chat.who()
            : signal instanceof Deployment deployed
                ? deployed.by()
                : signal instanceof Report report ? report.by() : "";
    String named = said.isBlank() ? signal.source() : said;
    return named.isBlank() ? "unknown" : Plain.of(named);
  }

  /**
   * What it says.
   *
   * @param signal any signal
   * @return one line
   */
  public static String what(Signal signal) {
    return Plain.of(text(signal));
  }

  private static String text(Signal signal) {
    if (signal instanceof Alert alert) {
      return alert(alert);
    }
    if (signal instanceof ChatLine chat) {
      return "\u201c" + Plain.of(chat.text()) + "\u201d";
    }
    if (signal instanceof LogLine line) {
      return "log: " + line.text();
    }
    if (signal instanceof Probe probe) {
      return probe.target()
          + (probe.reachable() ? " is reachable" : " is unreachable")
          + after(probe.detail());
    }
    if (signal instanceof Deployment deployed) {
      return "deployed " + deployment(deployed);
    }
    if (signal instanceof JobReport report) {
      return "job " + report.job() + " " + report.outcome().word() + after(report.detail());
    }
    if (signal instanceof ActionOutcome outcome) {
      return "action " + outcome.result().word() + after(outcome.detail());
    }
    return signal instanceof Report report ? report(report) : other(signal);
  }

  /**
   * What was deployed.
   *
   * @param deployed a deployment
   * @return service, version and environment
   */
  public static String deployment(Deployment deployed) {
    String where = deployed.environment();
    return Plain.of(
        deployed.service()
            + " "
            + deployed.version()
            + " to "
            + (where.isBlank() ? "an unknown environment" : where));
  }

  private static String alert(Alert alert) {
    String does = alert.firing() ? " fires" : " has resolved";
    return alert.name() + labels(alert.labels()) + does + after(alert.annotations().value(SUMMARY));
  }

  private static String labels(Labels labels) {
    List<String> parts = new ArrayList<>();
    labels.forEach((name, value) -> parts.add(name + "=" + value));
    return parts.isEmpty() ? "" : " (" + String.join(", ", parts) + ")";
  }

  private static String after(String detail) {
    return detail.isBlank() ? "" : ": " + detail;
  }

  private static String report(Report report) {
    if (report instanceof Resolution resolution) {
      return "resolved it" + after(resolution.action());
    }
    if (report instanceof Feedback feedback) {
      return "said: " + feedback.verdict().word() + after(feedback.comment());
    }
    if (report instanceof Unacknowledgement) {
      return "handed it back";
    }
    if (report instanceof Approval) {
      return "allowed what was asked for";
    }
    return report instanceof Acknowledgement ? "acknowledged it" : other(report);
  }

  /** A signal that people have no words for: what its JSON says. */
  private static String other(Signal signal) {
    List<String> parts = new ArrayList<>();
    JsonNode json = json(signal);
    for (Map.Entry<String, JsonNode> one : json.properties()) {
      if (!NOT_SAID.contains(one.getKey())) {
        JsonNode value = one.getValue();
        parts.add(one.getKey() + " " + (value.isValueNode() ? value.asText() : value.toString()));
      }
    }
    return type(signal).replace('-', ' ') + after(String.join(", ", parts));
  }
}
