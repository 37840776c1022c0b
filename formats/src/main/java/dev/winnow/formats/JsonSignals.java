package dev.winnow.formats;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.core.signal.Acknowledgement;
import dev.winnow.core.signal.ActionOutcome;
import dev.winnow.core.signal.Alert;
import dev.winnow.core.signal.Approval;
import dev.winnow.core.signal.Feedback;
import dev.winnow.core.signal.Labels;
import dev.winnow.core.signal.Measurement;
import dev.winnow.core.signal.Resolution;
import dev.winnow.core.signal.Signal;
import dev.winnow.core.signal.Target;
import dev.winnow.core.text.NearestName;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Reads one JSON signal a line; {@link SignalJson} has the schema. */
final class JsonSignals implements LineParser {

  /** What cannot fire, whatever is wrong with it. */
  private static final Set<String> REPORTS =
      Set.of("acknowledgement", "resolution", "feedback", "approval", "silence", "action-outcome");

  private final ZoneId zone;
  private final Instant floor;
  private final Map<String, Function<JsonFields, Signal>> makers;

  /**
   * A reader.
   *
   * @param zone the zone of times that do not say theirs
   * @param floor what is before this is no time
   */
  JsonSignals(ZoneId zone, Instant floor) {
    this.zone = zone;
    this.floor = floor;
    makers = new HashMap<>(new JsonClusterSignals().makers());
    makers.put("alert", this::alert);
    makers.put("measurement", this::measurement);
    makers.put("acknowledgement", this::acknowledgement);
    makers.put("resolution", this::resolution);
    makers.put("feedback", this::feedback);
    makers.put("approval", this::approval);
    makers.put("silence", this::silence);
    makers.put("action-outcome", this::outcome);
  }

  @Override
  public List<Signal> parse(String line) {
    return List.of(signal(JsonLine.object(line)));
  }

  /** The signal of an object. One that says no time of its own happened in 1970. */
  Signal signal(JsonNode object) {
    return signal(new JsonFields(object, zone, floor));
  }

  // Only alerts say when their episodes began; in others that is the time of the news.
  @Override
  public Timing timing(Signal signal, long number) {
    if (!signal.at().equals(Instant.EPOCH)) {
      return new Timing.Known(signal.at());
    }
    return signal instanceof Alert alert
        ? Timing.ofEpisode(alert, number)
        : new Timing.Unknown(number);
  }

  private Signal signal(JsonFields fields) {
    String type = fields.has("type") ? fields.text("type") : "alert";
    Function<JsonFields, Signal> maker = makers.get(type);
    if (maker == null) {
      throw new Refused(
          "The type \""
              + Excerpt.of(type)
              + "\" is unknown; "
              + NearestName.hint(type, makers.keySet()));
    }
    try {
      fields.only(SignalKeys.of(type));
      return maker.apply(fields);
    } catch (IllegalArgumentException e) {
      boolean harmless = REPORTS.contains(type) || isResolved(fields.object());
      throw harmless ? Refused.harmless(e) : e;
    }
  }

  private static boolean isResolved(JsonNode object) {
    return object.path("status").asText().equals("resolved");
  }

  private Signal alert(JsonFields fields) {
    boolean firing = isFiring(fields.has("status") ? fields.text("status") : "firing");
    Labels labels = fields.labels("labels");
    boolean named = fields.has("name");
    String name = named ? fields.text("name") : labels.value("alertname");
    if (name.isBlank()) {
      throw new Refused("The key \"name\" is missing.");
    }
    Alert.Builder alert = firing ? Alert.firing(name) : Alert.resolved(name);
    fields.time("startsAt").ifPresent(alert::startsAt);
    fields.time("endsAt").ifPresent(alert::endsAt);
    return alert
        .labels(named ? labels : labels.with("alertname", ""))
        .annotations(fields.labels("annotations"))
        .at(at(fields))
        .source(fields.text("source"))
        .silencedBy(fields.text("silencedBy"))
        .inhibitedBy(fields.text("inhibitedBy"))
        .build();
  }

  private static boolean isFiring(String status) {
    if (status.equals("firing") || status.equals("resolved")) {
      return status.equals("firing");
    }
    throw new Refused(
        "The status \""
            + Excerpt.of(status)
            + "\" is unknown; "
            + NearestName.hint(status, List.of("firing", "resolved")));
  }

  private Signal measurement(JsonFields fields) {
    String metric = fields.needed("metric");
    String subject = fields.needed("subject");
    double value = fields.number("value");
    return new Measurement(
        metric, subject, value, fields.text("unit"), at(fields), fields.text("source"));
  }

  private Signal acknowledgement(JsonFields fields) {
    Target target = target(fields);
    return new Acknowledgement(target, fields.text("by"), at(fields), fields.text("source"));
  }

  private Signal resolution(JsonFields fields) {
    Target target = target(fields);
    String action = fields.text("action");
    return new Resolution(target, fields.text("by"), action, at(fields), fields.text("source"));
  }

  private Signal feedback(JsonFields fields) {
    Target target = target(fields);
    Feedback.Verdict verdict = verdict(fields.needed("verdict"));
    String comment = fields.text("comment");
    return new Feedback(
        target, fields.text("by"), verdict, comment, at(fields), fields.text("source"));
  }

  private Signal approval(JsonFields fields) {
    Target target = target(fields);
    return new Approval(target, fields.text("by"), at(fields), fields.text("source"));
  }

  private static Feedback.Verdict verdict(String word) {
    return switch (word) {
      case "useful" -> Feedback.Verdict.USEFUL;
      case "no-action" -> Feedback.Verdict.NO_ACTION;
      default ->
          throw new Refused(
              "The verdict \""
                  + Excerpt.of(word)
                  + "\" is unknown; "
                  + NearestName.hint(word, List.of("useful", "no-action")));
    };
  }

  private Signal silence(JsonFields fields) {
    return JsonSilence.of(fields, fields.text("source"));
  }

  private Signal outcome(JsonFields fields) {
    String decision = fields.needed("decision");
    ActionOutcome.Result result = result(fields);
    String detail = fields.text("detail");
    return new ActionOutcome(decision, result, detail, at(fields), fields.text("source"));
  }

  private static ActionOutcome.Result result(JsonFields fields) {
    if (fields.has("result") == fields.has("success")) {
      throw new Refused("The key \"result\" or \"success\" is needed, one of them.");
    }
    if (fields.has("success")) {
      return fields.truth("success") ? ActionOutcome.Result.DONE : ActionOutcome.Result.FAILED;
    }
    String word = fields.text("result");
    return SignalKeys.result(word)
        .orElseThrow(
            () ->
                new Refused(
                    "The result \""
                        + Excerpt.of(word)
                        + "\" is unknown; "
                        + NearestName.hint(word, SignalKeys.results())));
  }

  private Target target(JsonFields fields) {
    JsonFields target = fields.child("target");
    target.only(SignalKeys.TARGET);
    if (target.has("ticket") && target.has("name")) {
      throw new Refused("\"target\" has a ticket and a name; one of them is meant.");
    }
    return target.has("ticket")
        ? Target.ticket(target.text("ticket"))
        : Target.alert(target.needed("name"), target.labels("labels"));
  }

  private static Instant at(JsonFields fields) {
    return fields.anyTime("at").orElse(Instant.EPOCH);
  }
}
