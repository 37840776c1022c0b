package dev.winnow.core.engine;

import dev.winnow.core.decision.Because;
import dev.winnow.core.explain.Firing;
import dev.winnow.core.fact.action.ApprovedAction;
import dev.winnow.core.fact.action.ProposedAction;
import dev.winnow.core.fact.count.Counter;
import dev.winnow.core.fact.restart.Restart;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Why an action is asked for: the rule that proposed it with what it matched and what was counted,
 * then the rule that let it through. A person must be able to check it without the engine.
 */
final class ActionReasons {

  private final RuleSession memory;
  private final Map<ProposedAction, Firing> proposals = new HashMap<>();

  ActionReasons(RuleSession memory) {
    this.memory = memory;
  }

  void proposed(ProposedAction proposed, Firing by) {
    proposals.put(proposed, by);
  }

  void withdrawn(ProposedAction proposed) {
    proposals.remove(proposed);
  }

  void clear() {
    proposals.clear();
  }

  List<Because> of(ApprovedAction due, List<Because> granted) {
    List<Because> all = new ArrayList<>();
    proposals.entrySet().stream()
        .filter(proposal -> new ApprovedAction(proposal.getKey()).equals(due))
        .map(proposal -> new Reason(0, withCounted(proposal.getValue())))
        .sorted()
        .map(Reason::because)
        .forEach(all::add);
    all.addAll(granted);
    return all;
  }

  /** As things stand now: a counter goes on counting. */
  private Because withCounted(Firing firing) {
    Because because = firing.because();
    List<String> facts = new ArrayList<>(because.facts());
    firing.first(Counter.class).ifPresent(counter -> facts.addAll(counted(counter)));
    return new Because(because.ruleId(), because.rule(), because.file(), because.line(), facts);
  }

  private List<String> counted(Counter counter) {
    Map<String, String> words = new HashMap<>();
    for (Object fact : memory.plainFacts()) {
      if (fact instanceof Restart restart) {
        words.put(restart.getId(), text(restart));
      }
    }
    List<String> texts = new ArrayList<>();
    counter.getEntries().entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .forEach(one -> texts.add("counted: " + words.getOrDefault(one.getKey(), text(one))));
    return texts;
  }

  private static String text(Restart restart) {
    String words = restart.getWords().isEmpty() ? "" : ": " + restart.getWords();
    return restart
        + " ("
        + restart.getCause().word()
        + ", "
        + restart.getConfidence().word()
        + words
        + ")";
  }

  private static String text(Map.Entry<String, Long> entry) {
    return entry.getKey() + " at " + Instant.ofEpochMilli(entry.getValue());
  }
}
