package dev.winnow.core.engine;

import dev.winnow.core.compile.RuleHand;
import dev.winnow.core.fact.Fact;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.drools.core.common.DefaultFactHandle;
import org.drools.core.common.InternalFactHandle;
import org.drools.core.common.InternalWorkingMemoryEntryPoint;
import org.drools.core.common.PropagationContext;
import org.drools.core.common.ReteEvaluator;
import org.drools.core.common.TruthMaintenanceSystemFactory;
import org.drools.core.impl.InternalRuleBase;
import org.drools.core.reteoo.EntryPointNode;
import org.drools.core.reteoo.ObjectTypeNode;
import org.drools.tms.LogicalDependency;
import org.drools.tms.SimpleMode;
import org.drools.tms.agenda.TruthMaintenanceSystemInternalMatch;
import org.drools.tms.beliefsystem.BeliefSet;
import org.drools.tms.beliefsystem.simple.SimpleBeliefSet;
import org.drools.tms.beliefsystem.simple.SimpleBeliefSystem;
import org.drools.tms.beliefsystem.simple.SimpleLogicalDependency;
import org.kie.api.runtime.KieSession;

/**
 * What rules derive that no rule asks for, as most of what they propose and put off: it stands as
 * long as its reasons do, as all that is derived, and the engine is told when it begins and ends,
 * but it is not put into the session. For one session. One thread at a time.
 */
final class UnaskedFacts extends SimpleBeliefSystem {

  private final InternalRuleBase rules;
  private final Consumer<Object> begins;
  private final Consumer<Object> ends;
  private final Map<Class<?>, Boolean> asked = new HashMap<>();
  private final Map<Object, Belief> standing = new HashMap<>();

  private long number = 0;

  /** Drools asks for one with each reason, and nothing of it here. */
  private final SimpleMode mode = new SimpleMode();

  /** A fact with the number of its reasons. */
  private final class Belief extends SimpleBeliefSet {
    private final Object fact;
    private final long came;
    private int reasons = 0;

    Belief(Object fact) {
      this.fact = fact;
      this.came = came();
    }

    @Override
    public SimpleBeliefSystem getBeliefSystem() {
      return UnaskedFacts.this;
    }

    /** For whoever compares what a rule derives with what it has derived before. */
    @Override
    public InternalFactHandle getFactHandle() {
      return new DefaultFactHandle(0, fact);
    }
  }

  private UnaskedFacts(
      InternalWorkingMemoryEntryPoint entry, Consumer<Object> begins, Consumer<Object> ends) {
    super(entry, TruthMaintenanceSystemFactory.get().getOrCreateTruthMaintenanceSystem(entry));
    this.rules = entry.getKnowledgeBase();
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
    InternalWorkingMemoryEntryPoint entry =
        (InternalWorkingMemoryEntryPoint) ((ReteEvaluator) session).getDefaultEntryPoint();
    // Drools would begin with the first fact that is derived in the session: before that, a rule
    // that fires once more would not lose what it derived before.
    ((ReteEvaluator) session).enableTMS();
    UnaskedFacts facts = new UnaskedFacts(entry, begins, ends);
    session.getEnvironment().set(RuleHand.DERIVING, (RuleHand.Deriving) facts::derives);
    return facts;
  }

  /** Whether a fact is of those that no rule asks for. */
  boolean has(Object fact) {
    return !(fact instanceof Fact) && !asked.computeIfAbsent(fact.getClass(), this::isAskedFor);
  }

  private boolean isAskedFor(Class<?> type) {
    for (EntryPointNode entry : rules.getRete().getEntryPointNodes().values()) {
      for (ObjectTypeNode node : entry.getObjectTypeNodes().values()) {
        if (node.getObjectType().isAssignableFrom(type)) {
          return true;
        }
      }
    }
    return false;
  }

  /** A rule that fires once more loses what it derived before only after that. */
  private boolean derives(Object fact, Object by) {
    if (!has(fact)) {
      return false;
    }
    @SuppressWarnings("unchecked")
    TruthMaintenanceSystemInternalMatch<SimpleMode> match =
        (TruthMaintenanceSystemInternalMatch<SimpleMode>) by;
    if (match.isMatched()) {
      match.addLogicalDependency(new SimpleLogicalDependency<>(match, stands(fact), fact, mode));
    }
    return true;
  }

  private long came() {
    return number++;
  }

  /** Those that stand, in the order in which they came. */
  List<Object> all() {
    return standing.values().stream()
        .sorted(Comparator.comparingLong(one -> one.came))
        .map(one -> one.fact)
        .toList();
  }

  /** There is one reason more for a fact. */
  Belief stands(Object fact) {
    Belief belief = standing.computeIfAbsent(fact, Belief::new);
    if (belief.reasons++ == 0) {
      begins.accept(fact);
    }
    return belief;
  }

  /** There is one reason less for a fact. */
  void falls(Object fact) {
    Belief belief = standing.get(fact);
    if (belief != null && --belief.reasons == 0) {
      standing.remove(fact);
      ends.accept(belief.fact);
    }
  }

  @Override
  public void delete(
      LogicalDependency<SimpleMode> reason,
      BeliefSet<SimpleMode> reasons,
      PropagationContext context) {
    falls(reason.getObject());
  }
}
