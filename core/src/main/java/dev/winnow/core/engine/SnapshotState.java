package dev.winnow.core.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.core.Failure;
import dev.winnow.core.Limits;
import dev.winnow.core.RuleInfo;
import dev.winnow.core.SnapshotException;
import dev.winnow.core.Stats;
import dev.winnow.core.decision.Decision;
import dev.winnow.core.fact.Fact;
import dev.winnow.core.fact.incident.Incident;
import dev.winnow.core.json.HeldText;
import dev.winnow.core.json.JsonMistake;
import dev.winnow.core.json.StateCodec;
import dev.winnow.core.signal.Worded;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What an engine knows, written down for a snapshot and read from one. */
final class SnapshotState {

  private SnapshotState() {}

  /** All of it; the same text for the same state. */
  static ObjectNode of(
      RuleSession session,
      EventTime time,
      Counters counters,
      RecentHistory history,
      List<Decision> pending) {
    ObjectNode state = JsonNodeFactory.instance.objectNode();
    if (time.started()) {
      state.put("now", time.now());
    }
    state.set("stats", StateCodec.tree(counters.stats()));
    if (counters.ofRules > 0) {
      state.put("signalsOfRules", counters.ofRules);
    }
    ArrayNode facts = state.putArray("facts");
    // Signals that rules have put in are forgotten with the instant.
    session.there.plain().stream()
        .filter(Fact.class::isInstance)
        .forEach(fact -> HeldText.add(facts, StateCodec.write((Fact) fact)));
    ArrayNode signals = state.putArray("signals");
    history.signals().forEach(signal -> HeldText.add(signals, StateCodec.tree(signal)));
    ArrayNode decisions = state.putArray("decisions");
    history.tickets().values().forEach(ofTicket -> add(decisions, ofTicket));
    if (!pending.isEmpty()) {
      add(state.putArray("pending"), pending);
    }
    List<Failing.Known> failures = session.failing.known();
    if (!failures.isEmpty()) {
      ArrayNode out = state.putArray("rulesOut");
      failures.forEach(known -> write(known, out.addObject()));
    }
    return state;
  }

  private static void add(ArrayNode to, List<Decision> decisions) {
    decisions.forEach(decision -> HeldText.add(to, StateCodec.write(decision)));
  }

  private static void write(Failing.Known known, ObjectNode to) {
    Failure failure = known.failure();
    to.put("rule", failure.rule().id())
        .put("error", failure.error())
        .put("times", failure.times())
        .put("now", failure.now().word());
    ArrayNode at = to.putArray("at");
    known.times().forEach(at::add);
  }

  /** The rules that failed; one that is not among the rules is not known any more. */
  static List<Failing.Known> rulesOut(JsonNode state, RuleBase rules, Limits limits) {
    List<Failing.Known> failures = new ArrayList<>();
    long now = state.path("now").asLong(Long.MIN_VALUE);
    for (JsonNode held : state.path("rulesOut")) {
      JsonNode one = HeldText.tree(held);
      rules
          .find(one.path("rule").asText())
          .ifPresent(rule -> failures.add(known(failure(rule, one), one, now, limits)));
    }
    return failures;
  }

  /** Snapshots that do not say when a rule failed were written when all failures counted. */
  private static Failing.Known known(Failure failure, JsonNode one, long now, Limits limits) {
    List<Long> times = new ArrayList<>();
    one.path("at").forEach(at -> times.add(at.asLong()));
    if (!one.has("at")) {
      int counted = Math.max(0, Math.min(failure.times(), limits.ruleFailures()));
      times.addAll(Collections.nCopies(counted, now));
    }
    return new Failing.Known(failure, List.copyOf(times));
  }

  /** Snapshots that say no more were written when whatever failed was out for good. */
  private static Failure failure(RuleInfo rule, JsonNode one) {
    String word = one.path("now").asText(Failure.Now.OUT.word());
    Failure.Now now =
        Worded.of(Failure.Now.values(), word)
            .orElseThrow(
                () ->
                    new SnapshotException("the snapshot is damaged: no rule is \"" + word + "\""));
    return new Failure(rule, one.path("error").asText(), one.path("times").asInt(1), now);
  }

  /** What was decided and not told yet. */
  static List<Decision> pending(JsonNode state) {
    try {
      return decisions(state.path("pending"));
    } catch (JsonMistake e) {
      throw damaged(e);
    }
  }

  private static List<Decision> decisions(JsonNode all) {
    List<Decision> decisions = new ArrayList<>();
    all.forEach(one -> decisions.add(StateCodec.decision(HeldText.tree(one))));
    return decisions;
  }

  /**
   * Puts back what was known.
   *
   * @param anew whether other rules or settings say what open incidents are like
   */
  static void into(
      JsonNode state,
      boolean anew,
      RuleSession session,
      EventTime time,
      Counters counters,
      RecentHistory history) {
    try {
      if (state.has("now")) {
        time.set(state.get("now").asLong());
      }
      counters.restore(StateCodec.read(state.path("stats"), Stats.class));
      counters.ofRules = state.path("signalsOfRules").asLong(0);
      List<Fact> facts = new ArrayList<>();
      state.path("facts").forEach(fact -> facts.add(StateCodec.fact(HeldText.tree(fact))));
      if (anew) {
        facts.forEach(SnapshotState::judgeAnew);
      }
      session.expect(facts);
      session.load(facts);
      for (JsonNode signal : state.path("signals")) {
        history.answered(StateCodec.read(HeldText.tree(signal), RecentHistory.Remembered.class));
      }
      decisions(state.path("decisions")).forEach(history::decided);
    } catch (JsonMistake e) {
      throw damaged(e);
    }
  }

  private static void judgeAnew(Fact fact) {
    if (fact instanceof Incident incident) {
      incident.judgeAnew();
    }
  }

  private static SnapshotException damaged(JsonMistake why) {
    return new SnapshotException("the snapshot is damaged: " + why.getMessage());
  }
}
