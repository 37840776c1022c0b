package dev.winnow.core.explain;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.core.fact.Deadline;
import dev.winnow.core.fact.DeadlineReached;
import dev.winnow.core.fact.Fact;
import dev.winnow.core.fact.cluster.Release;
import dev.winnow.core.fact.cluster.Resource;
import dev.winnow.core.fact.cluster.Workload;
import dev.winnow.core.fact.incident.ActiveSilence;
import dev.winnow.core.fact.incident.Inhibited;
import dev.winnow.core.json.SignalCodec;
import dev.winnow.core.json.TypeNames;
import dev.winnow.core.signal.Acknowledgement;
import dev.winnow.core.signal.Alert;
import dev.winnow.core.signal.Feedback;
import dev.winnow.core.signal.Measurement;
import dev.winnow.core.signal.Resolution;
import dev.winnow.core.signal.Signal;
import dev.winnow.core.signal.Silence;
import dev.winnow.core.signal.Unacknowledgement;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/** Facts in words. */
final class FactText {

  /** Signals and facts that come from elsewhere may change their words. */
  private static final String OWN = "dev.winnow.core.";

  private FactText() {}

  static String of(Object fact) {
    if (fact instanceof Alert alert) {
      return "alert "
          + alert.key()
          + (alert.firing() ? " firing at " : " resolved at ")
          + alert.at();
    }
    if (fact instanceof Measurement m) {
      return m.metric()
          + " of "
          + m.subject()
          + " measured "
          + m.value()
          + m.unit()
          + " at "
          + m.at();
    }
    if (fact instanceof Object[] several) {
      return Arrays.stream(several).map(FactText::of).collect(Collectors.joining(", "));
    }
    if (fact instanceof Acknowledgement ack) {
      return ack.done("acknowledged") + " at " + ack.at();
    }
    if (fact instanceof Unacknowledgement back) {
      return back.done("handed back") + " at " + back.at();
    }
    if (fact instanceof Resolution resolution) {
      return resolution.done("resolved") + " at " + resolution.at();
    }
    if (fact instanceof Silence silence) {
      return "silence "
          + silence.id()
          + (silence.author().isBlank() ? "" : " by " + silence.author());
    }
    if (fact instanceof DeadlineReached reached) {
      return "time " + Instant.ofEpochMilli(reached.at()) + " came (" + reached.kind() + ")";
    }
    if (fact instanceof Deadline deadline) {
      return "due at " + Instant.ofEpochMilli(deadline.at()) + " (" + deadline.kind() + ")";
    }
    if (fact instanceof Inhibited inhibited) {
      return inhibited.superseded() ? "a worse form of it is open" : "its cause is open";
    }
    return ClusterText.of(fact)
        .orElseGet(() -> isOther(fact) ? other((Signal) fact) : fact.toString());
  }

  /** Whether a fact will be named by the same words whenever it is asked. */
  static boolean lasts(Object fact) {
    if (fact instanceof Object[] several) {
      return Arrays.stream(several).allMatch(FactText::lasts);
    }
    if (saysHowItIs(fact)) {
      return false;
    }
    if (fact instanceof Signal || fact instanceof Fact) {
      return fact.getClass().getPackageName().startsWith(OWN);
    }
    return !(fact instanceof Collection || fact instanceof Map);
  }

  private static boolean saysHowItIs(Object fact) {
    return fact instanceof Workload
        || fact instanceof Release
        || fact instanceof Resource
        || fact instanceof ActiveSilence;
  }

  /** Of Winnow's own signals, feedback alone has no words yet and shows all that it holds. */
  private static boolean isOther(Object fact) {
    return fact instanceof Signal && !(fact instanceof Feedback);
  }

  /** A signal that does not come with Winnow, by what it says. */
  private static String other(Signal signal) {
    if (TypeNames.SIGNALS.of(signal).isEmpty()) {
      return signal.toString();
    }
    StringJoiner words = new StringJoiner(" ");
    for (Map.Entry<String, JsonNode> one : SignalCodec.standard().write(signal).properties()) {
      String key = one.getKey();
      String value = one.getValue().isValueNode() ? one.getValue().asText() : "...";
      switch (key) {
        case "type" -> words.add(value);
        case "at" -> words.add("at " + value);
        case "source" -> {}
        default -> words.add(key + "=" + value);
      }
    }
    return words.toString();
  }
}
