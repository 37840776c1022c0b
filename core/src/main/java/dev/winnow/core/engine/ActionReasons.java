package dev.winnow.core.engine;

import dev.winnow.core.RuleInfo;
import dev.winnow.core.decision.Because;
import dev.winnow.core.explain.Firing;
import dev.winnow.core.fact.action.ActionRun;
import dev.winnow.core.fact.action.ApprovedAction;
import dev.winnow.core.fact.action.ProposedAction;
import dev.winnow.core.fact.action.Veto;
import dev.winnow.core.fact.count.Counter;
import dev.winnow.core.fact.restart.Restart;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Why an action is asked for: the rule that proposed it with what it matched and what was counted,
 * then the rule that let it through. A person must be able to check it without the engine.
 */
final class ActionReasons {

  private final RuleSession memory;
  private final Map<ProposedAction, Firing> proposals = new HashMap<>();
  private final Map<Veto, Vetoed> vetoes = new HashMap<>();

  /** How often a veto was derived, and by which rule first. */
  private record Vetoed(int times, Firing by) {}

  ActionReasons(RuleSession memory) {
    this.memory = memory;
  }

  void proposed(ProposedAction proposed, Firing by) {
    proposals.put(proposed, by);
  }

  void withdrawn(ProposedAction proposed) {
    proposals.remove(proposed);
  }

  void vetoed(Veto veto, Firing by) {
    vetoes.merge(
        veto, new Vetoed(1, by), (known, one) -> new Vetoed(known.times() + 1, known.by()));
  }

  void withdrawn(Veto veto) {
    vetoes.computeIfPresent(
        veto, (any, one) -> one.times() == 1 ? null : new Vetoed(one.times() - 1, one.by()));
  }

  /** Which rules derived what a rule matched: who wanted an action, and who forbade it. */
  List<Firing> behind(Firing firing) {
    List<Firing> behind = new ArrayList<>();
    for (Object fact : firing.facts()) {
      if (fact instanceof Veto veto) {
        behind.addAll(ofGuard(veto));
      } else if (fact instanceof ProposedAction proposed && proposals.containsKey(proposed)) {
        behind.add(proposals.get(proposed));
      }
    }
    return behind;
  }

  /** Which rules derived vetoes over one action under the name of one guard. */
  private List<Firing> ofGuard(Veto veto) {
    return vetoes.entrySet().stream()
        .filter(one -> isAlike(one.getKey(), veto))
        .sorted(Comparator.comparing(one -> one.getKey().reason()))
        .map(one -> one.getValue().by())
        .toList();
  }

  private static boolean isAlike(Veto one, Veto other) {
    return one.guard().equals(other.guard())
        && one.ticket().equals(other.ticket())
        && one.key().equals(other.key());
  }

  /**
   * Why an action must not be asked for, though a rule approves of it.
   *
   * @param decision the id of the decision that would ask for it
   * @return empty if it is proposed, was not asked for before, and nothing vetoes it
   */
  Optional<String> against(ApprovedAction due, String decision) {
    boolean proposed =
        proposals.keySet().stream().anyMatch(one -> new ApprovedAction(one).equals(due));
    if (!proposed) {
      return Optional.of("it approved of an action that no rule proposes: " + due.action());
    }
    if (memory.state(ActionRun.class, decision).isPresent()) {
      return Optional.of("it approved again of what was asked for: " + due.action());
    }
    if (!due.undoes().isEmpty() && !takesBack(due)) {
      return Optional.of("it approved of taking back what was not done: " + due.undoes());
    }
    return vetoes.keySet().stream()
        .filter(one -> one.ticket().equals(due.ticket()) && one.key().equals(due.action().key()))
        .map(one -> "it approved of an action over the " + one)
        .sorted()
        .findFirst();
  }

  /** Which rule proposes an action: the first by its id, if several do. */
  Optional<RuleInfo> proposer(ApprovedAction due) {
    return proposals.entrySet().stream()
        .filter(one -> new ApprovedAction(one.getKey()).equals(due))
        .map(one -> one.getValue().rule())
        .min(Comparator.comparing(RuleInfo::id));
  }

  private boolean takesBack(ApprovedAction due) {
    return memory
        .state(ActionRun.class, due.undoes())
        .map(ActionRun.class::cast)
        .filter(ActionRun::isReversible)
        .filter(run -> run.opposite().equals(due.action()))
        .isPresent();
  }

  void clear() {
    vetoes.clear();
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
    for (Object fact : memory.there.plain()) {
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
