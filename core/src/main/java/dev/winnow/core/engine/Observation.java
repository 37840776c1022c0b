package dev.winnow.core.engine;

import dev.winnow.core.RuleInfo;
import dev.winnow.core.condition.ConditionPart;
import dev.winnow.core.condition.Facts;
import dev.winnow.core.condition.RuleView;
import dev.winnow.core.explain.Firing;
import dev.winnow.core.explain.FiringObserver;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which rules of a policy were seen to fire, and which of their conditions were seen to hold and to
 * fail, each once all conditions before it held. Gathers over any number of engines, one after the
 * other, given to an engine. Not safe for use by several threads.
 */
public final class Observation {

  /** How many facts may be looked at for one rule at one moment. */
  private static final int LIMIT = 20_000;

  private final Map<String, Seen> seen = new TreeMap<>();

  /** Nothing seen yet. */
  public Observation() {}

  /**
   * A rule and what was seen of it. Immutable.
   *
   * @param rule the rule
   * @param fired whether it fired
   * @param conditions its conditions in the order of the rule
   */
  public record ObservedRule(RuleInfo rule, boolean fired, List<ObservedCondition> conditions) {

    /** Keeps its own copy. */
    public ObservedRule {
      conditions = List.copyOf(conditions);
    }
  }

  /**
   * A condition and what was seen of it. Immutable.
   *
   * @param part the condition
   * @param held whether it was seen to hold
   * @param failed whether it was seen to fail
   */
  public record ObservedCondition(ConditionPart part, boolean held, boolean failed) {}

  /**
   * What was seen so far.
   *
   * @return all rules of the engines, by file and line
   */
  public List<ObservedRule> rules() {
    List<ObservedRule> rules = new ArrayList<>();
    seen.values().forEach(one -> rules.add(one.observed()));
    rules.sort(
        Comparator.comparing((ObservedRule one) -> one.rule().file())
            .thenComparing(one -> one.rule().line())
            .thenComparing(one -> one.rule().id()));
    return rules;
  }

  /** What watches an engine with these rules. */
  public FiringObserver of(RuleBase rules, Map<String, RuleView> views) {
    views.forEach(
        (name, view) ->
            seen.computeIfAbsent(name, any -> new Seen(rules.info(name), view.parts())));
    return new FiringObserver() {
      @Override
      public void moment(List<Object> facts) {
        look(views, new Facts(facts));
      }

      @Override
      public void firing(Firing firing) {
        Seen one = seen.get(firing.rule().name());
        if (one != null) {
          one.fired = true;
        }
      }

      @Override
      public void waiting(Firing firing) {
        // It fires when its time has come.
      }
    };
  }

  /** Rules of which all has been seen are left out. */
  private void look(Map<String, RuleView> views, Facts facts) {
    seen.forEach(
        (name, one) -> {
          RuleView view = views.get(name);
          if (view != null && !one.complete()) {
            view.look(facts, LIMIT, (part, held, match) -> one.note(part, held));
          }
        });
  }

  /** What was seen of a rule. */
  private static final class Seen {
    private final RuleInfo rule;
    private final List<ConditionPart> parts;
    private final BitSet held = new BitSet();
    private final BitSet failed = new BitSet();
    private boolean fired;

    Seen(RuleInfo rule, List<ConditionPart> parts) {
      this.rule = rule;
      this.parts = parts;
    }

    void note(ConditionPart part, boolean holds) {
      (holds ? held : failed).set(part.number());
    }

    boolean complete() {
      for (ConditionPart part : parts) {
        if (part.counts() && !(held.get(part.number()) && failed.get(part.number()))) {
          return false;
        }
      }
      return true;
    }

    ObservedRule observed() {
      List<ObservedCondition> conditions = new ArrayList<>();
      for (ConditionPart part : parts) {
        int number = part.number();
        conditions.add(new ObservedCondition(part, held.get(number), failed.get(number)));
      }
      return new ObservedRule(rule, fired, conditions);
    }
  }
}
