package dev.winnow.core.engine;

import dev.winnow.core.compile.RuleHand;
import dev.winnow.core.fact.Fact;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.drools.core.common.ReteEvaluator;
import org.drools.core.impl.InternalRuleBase;
import org.drools.tms.agenda.TruthMaintenanceSystemInternalMatch;
import org.kie.api.runtime.KieSession;

/**
 * What rules derive that no rule asks for, as most of what they propose and put off: it stands as
 * long as its reasons do, as all that is derived, and the engine is told when it begins and ends,
 * but it is not put into the session. For one session. One thread at a time.
 */
final class UnaskedFacts {

  private final ReteEvaluator session;
  private final InternalRuleBase rules;
  private final Consumer<Object> begins;
  private final Consumer<Object> ends;
  private final Map<Class<?>, Boolean> asked = new HashMap<>();
  private final Map<Object, UnaskedBelief> standing = new HashMap<>();
  private final Consumer<UnaskedBelief> falling = this::falls;
  private long came = 0;

  private UnaskedFacts(KieSession session, Consumer<Object> begins, Consumer<Object> ends) {
    this.session = (ReteEvaluator) session;
    this.rules = (InternalRuleBase) session.getKieBase();
    this.begins = begins;
    this.ends = ends;
  }

  /**
   * Sees to it that rules of a session derive here what none of them asks for.
   *
   * @param begins is told of what is derived from now on
   * @param ends is told of what is derived no longer
   */
  static UnaskedFacts in(KieSession session, Consumer<Object> begins, Consumer<Object> ends) {
    UnaskedFacts facts = new UnaskedFacts(session, begins, ends);
    // Drools would begin with the first fact that is derived in the session: before that, a rule
    // that fires once more would not lose what it derived before.
    facts.session.enableTMS();
    session.getEnvironment().set(RuleHand.DERIVING, (RuleHand.Deriving) facts::derives);
    return facts;
  }

  /** Whether a fact is of those that no rule asks for. */
  boolean has(Object fact) {
    return !(fact instanceof Fact) && !asked.computeIfAbsent(fact.getClass(), this::isAskedFor);
  }

  private boolean isAskedFor(Class<?> type) {
    return !Listeners.asking(type, rules).isEmpty();
  }

  /** A rule that fires once more loses what it derived before only after that. */
  private boolean derives(Object fact, Object by) {
    if (!has(fact)) {
      return false;
    }
    @SuppressWarnings("unchecked")
    TruthMaintenanceSystemInternalMatch<UnaskedBelief.NoMode> match =
        (TruthMaintenanceSystemInternalMatch<UnaskedBelief.NoMode>) by;
    if (match.isMatched()) {
      stands(fact).becauseOf(match);
    }
    return true;
  }

  /** Those that stand, in the order in which they came. */
  List<Object> all() {
    return standing.values().stream()
        .sorted(Comparator.comparingLong(one -> one.came))
        .map(one -> one.fact)
        .toList();
  }

  /** There is one reason more for a fact. */
  UnaskedBelief stands(Object fact) {
    UnaskedBelief belief =
        standing.computeIfAbsent(fact, one -> new UnaskedBelief(one, came++, session, falling));
    if (belief.reasons++ == 0) {
      begins.accept(fact);
    }
    return belief;
  }

  /** There is one reason less for a fact. */
  void falls(UnaskedBelief belief) {
    belief.reasons--;
    if (belief.reasons == 0) {
      standing.remove(belief.fact);
      ends.accept(belief.fact);
    }
  }
}
