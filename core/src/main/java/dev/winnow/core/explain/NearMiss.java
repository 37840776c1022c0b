package dev.winnow.core.explain;

import dev.winnow.core.WhyNot;
import dev.winnow.core.condition.ConditionPart;
import dev.winnow.core.condition.Match;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How far some facts came in a rule.
 *
 * @param distance how little they have to do with the signal
 * @param depth how far they came
 * @param failed the condition that fails; empty if none does
 * @param matched the facts by the conditions that they were matched by, the last one in question
 * @param values what the rule's variables stand for
 * @param held the conditions that hold
 * @param blocking what a {@code not} found
 * @param facts all facts of the moment
 * @param relevance what the facts have to do with the signal
 */
record NearMiss(
    int distance,
    int depth,
    Optional<ConditionPart> failed,
    Map<Integer, Object> matched,
    Map<String, Object> values,
    Set<Integer> held,
    List<Object> blocking,
    List<Object> facts,
    Relevance relevance)
    implements Comparable<NearMiss> {

  private static final Comparator<NearMiss> NEAREST_FIRST =
      Comparator.comparingInt(NearMiss::distance)
          .thenComparing(Comparator.comparingInt(NearMiss::depth).reversed());

  static NearMiss of(
      int distance,
      int depth,
      Optional<ConditionPart> failed,
      Match match,
      List<Object> facts,
      Relevance relevance) {
    return new NearMiss(
        distance,
        depth,
        failed,
        match.byPart(),
        match.values(),
        match.held(),
        match.blocking(),
        facts,
        relevance);
  }

  boolean isFurtherThan(int otherDistance, int otherDepth) {
    return otherDistance != distance ? otherDistance < distance : otherDepth > depth;
  }

  @Override
  public int compareTo(NearMiss other) {
    return NEAREST_FIRST.compare(this, other);
  }

  /** The fact that the failing condition was asked of. */
  Optional<Object> fact() {
    int most = -1;
    for (int number : matched.keySet()) {
      if (number <= depth) {
        most = Math.max(most, number);
      }
    }
    return Optional.ofNullable(matched.get(most));
  }

  /** The conditions that are shown: a bare kind of fact only where nothing else says it. */
  List<WhyNot.Condition> conditions(List<ConditionPart> parts) {
    List<WhyNot.Condition> conditions = new ArrayList<>();
    int fact = -1;
    for (ConditionPart part : parts) {
      if (!part.direct()) {
        continue;
      }
      boolean there =
          part.kind() == ConditionPart.Kind.FACT || part.kind() == ConditionPart.Kind.FROM;
      fact = there ? part.number() : fact;
      boolean fails = failed.isPresent() && failed.get().number() == part.number();
      if (part.alone() || !there || fails) {
        conditions.add(
            condition(part, fails, there || part.kind() == ConditionPart.Kind.CONSTRAINT, fact));
      }
    }
    return conditions;
  }

  private WhyNot.Condition condition(ConditionPart part, boolean fails, boolean asked, int fact) {
    WhyNot.State state =
        fails
            ? WhyNot.State.FAILED
            : held.contains(part.number()) ? WhyNot.State.HELD : WhyNot.State.NOT_REACHED;
    List<String> texts = new ArrayList<>();
    Object about = matched.get(fact);
    if (fails && !blocking.isEmpty()) {
      blocking.forEach(one -> texts.add(FactText.of(one)));
    } else if (asked && about != null && state != WhyNot.State.NOT_REACHED && told(about)) {
      texts.add(FactText.of(about));
    }
    String of = part.kind() == ConditionPart.Kind.CONSTRAINT ? part.fact() : "";
    return new WhyNot.Condition(of, part.text(), state, texts);
  }

  private static boolean told(Object fact) {
    return !Relevance.isSetting(fact);
  }
}
