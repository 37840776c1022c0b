package dev.winnow.cli.input;

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
import dev.winnow.core.signal.Silence;
import dev.winnow.core.signal.Target;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads one JSON signal a line; {@link SignalJson} has the schema. */
final class JsonSignals implements LineParser {

  private final EventClock clock;
  private final ZoneId zone;
  private final Map<String, Function<JsonFields, Signal>> makers;

  JsonSignals(EventClock clock, ZoneId zone) {
    this.clock = clock;
    this.zone = zone;
    makers = new HashMap<>(new JsonClusterSignals(clock).makers());
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
    JsonNode object = JsonLine.object(line);
    return List.of(signal(new JsonFields(object, zone)));
  }

  private Signal signal(JsonFields fields) {
    String type = fields.has("type") ? fields.text("type") : "alert";
    Function<JsonFields, Signal> maker = makers.get(type);
    if (maker == null) {
      throw new Refused(
          "The type \""
              + Excerpt.of(type)
              + "\" is unknown; "
              + Nearest.hint(type, makers.keySet()));
    }
    fields.only(SignalKeys.of(type));
    return maker.apply(fields);
  }

  private Signal alert(JsonFields fields) {
    boolean firing = isFiring(fields.has("status") ? fields.text("status") : "firing");
    Labels labels = fields.labels("labels");
    boolean named = fields.has("name");
    String name = named ? fields.text("name") : labels.value("alertname");
    if (name.isBlank()) {
      throw new Refused("The key \"name\" is missing.");
    }
    Optional<Instant> startsAt = fields.time("startsAt");
    Optional<Instant> endsAt = fields.time("endsAt");
    Optional<Instant> own =
        fields.time("at").or(() -> firing ? startsAt : endsAt.or(() -> startsAt));
    return new Alert(
        name,
        named ? labels : labels.with("alertname", ""),
        fields.labels("annotations"),
        firing,
        time(own),
        startsAt,
        endsAt,
        fields.text("source"),
        0,
        "");
  }

  private static boolean isFiring(String status) {
    if (status.equals("firing") || status.equals("resolved")) {
      return status.equals("firing");
    }
    throw new Refused(
        "The status \""
            + Excerpt.of(status)
            + "\" is unknown; "
            + Nearest.hint(status, List.of("firing", "resolved")));
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
                  + Nearest.hint(word, List.of("useful", "no-action")));
    };
  }

  private Signal silence(JsonFields fields) {
    Instant startsAt = neededTime(fields, "startsAt");
    return new Silence(
        fields.needed("id"),
        JsonMatchers.of(fields),
        startsAt,
        neededTime(fields, "endsAt"),
        fields.has("author") ? fields.text("author") : fields.text("createdBy"),
        fields.text("comment"),
        time(fields.time("at").or(() -> Optional.of(startsAt))),
        fields.text("source"));
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
                        + Nearest.hint(word, SignalKeys.results())));
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

  private static Instant neededTime(JsonFields fields, String key) {
    return fields.time(key).orElseThrow(() -> new Refused("The key \"" + key + "\" is missing."));
  }

  private Instant at(JsonFields fields) {
    return time(fields.time("at"));
  }

  private Instant time(Optional<Instant> own) {
    return clock.at(own);
  }
}
