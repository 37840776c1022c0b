package dev.winnow.core.engine;

import java.util.function.Consumer;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.drools.core.common.InternalFactHandle;
import org.drools.core.common.PropagationContext;
import org.drools.core.common.ReteEvaluator;
import org.drools.core.common.TruthMaintenanceSystem;
import org.drools.core.common.WorkingMemoryAction;
import org.drools.core.reteoo.ObjectTypeConf;
import org.drools.core.rule.consequence.InternalMatch;
import org.drools.core.util.FastIterator;
import org.drools.tms.LogicalDependency;
import org.drools.tms.agenda.TruthMaintenanceSystemInternalMatch;
import org.drools.tms.beliefsystem.BeliefSet;
import org.drools.tms.beliefsystem.BeliefSystem;
import org.drools.tms.beliefsystem.ModedAssertion;
import org.jspecify.annotations.Nullable;

/**
 * A fact that rules derive and the session does not have, as Drools' truth maintenance sees it: who
 * lets go of a match withdraws what was derived by it, and asks for nothing else of what is here.
 * One thread at a time.
 */
final class UnaskedBelief
    implements BeliefSet<UnaskedBelief.NoMode>, BeliefSystem<UnaskedBelief.NoMode> {

  final Object fact;

  /** As which one it came. */
  final long came;

  /** How many reasons there are for it. */
  int reasons = 0;

  private final ReteEvaluator session;
  private final Consumer<UnaskedBelief> withdrawn;

  /** Facts are derived here in one way alone. */
  interface NoMode extends ModedAssertion<NoMode> {}

  /**
   * A fact of which no reason is known yet.
   *
   * @param withdrawn is told when there is one reason less
   */
  UnaskedBelief(Object fact, long came, ReteEvaluator session, Consumer<UnaskedBelief> withdrawn) {
    this.fact = fact;
    this.came = came;
    this.session = session;
    this.withdrawn = withdrawn;
  }

  /** One reason more: it stands as long as a match does. */
  void becauseOf(TruthMaintenanceSystemInternalMatch<NoMode> match) {
    match.addLogicalDependency(new Reason(match, this));
  }

  /** That a match is a reason for it. */
  private static final class Reason implements LogicalDependency<NoMode> {
    private final TruthMaintenanceSystemInternalMatch<NoMode> match;
    private final UnaskedBelief belief;
    private @Nullable LogicalDependency<NoMode> next;
    private @Nullable LogicalDependency<NoMode> previous;

    Reason(TruthMaintenanceSystemInternalMatch<NoMode> match, UnaskedBelief belief) {
      this.match = match;
      this.belief = belief;
    }

    @Override
    public Object getJustified() {
      return belief;
    }

    @Override
    public TruthMaintenanceSystemInternalMatch<NoMode> getJustifier() {
      return match;
    }

    @Override
    public Object getObject() {
      return belief.fact;
    }

    @Override
    public NoMode getMode() {
      throw unexpected();
    }

    @Override
    public @Nullable LogicalDependency<NoMode> getNext() {
      return next;
    }

    @Override
    public void setNext(@Nullable LogicalDependency<NoMode> one) {
      next = one;
    }

    @Override
    public @Nullable LogicalDependency<NoMode> getPrevious() {
      return previous;
    }

    @Override
    public void setPrevious(@Nullable LogicalDependency<NoMode> one) {
      previous = one;
    }

    @Override
    public void clear() {
      next = null;
      previous = null;
    }
  }

  private static UnsupportedOperationException unexpected() {
    return new UnsupportedOperationException("no rule asks for this fact, and Drools does");
  }

  @Override
  public BeliefSystem<NoMode> getBeliefSystem() {
    return this;
  }

  /** For whoever compares what a rule derives with what it has derived before. */
  @Override
  public InternalFactHandle getFactHandle() {
    return session
        .getFactHandleFactory()
        .newFactHandle(0, fact, 0, null, session, session.getDefaultEntryPoint());
  }

  @Override
  public void delete(
      LogicalDependency<NoMode> reason, BeliefSet<NoMode> belief, PropagationContext context) {
    withdrawn.accept(this);
  }

  @Override
  public boolean isEmpty() {
    return reasons == 0;
  }

  @Override
  public int size() {
    return reasons;
  }

  @Override
  public boolean isNegated() {
    return false;
  }

  @Override
  public boolean isDecided() {
    return true;
  }

  @Override
  public boolean isConflicting() {
    return false;
  }

  @Override
  public boolean isPositive() {
    return reasons > 0;
  }

  @Override
  public NoMode getFirst() {
    throw unexpected();
  }

  @Override
  public FastIterator<NoMode> fastIterator() {
    throw unexpected();
  }

  @Override
  public void add(NoMode mode) {
    throw unexpected();
  }

  @Override
  public void remove(NoMode mode) {
    throw unexpected();
  }

  @Override
  public void cancel(PropagationContext context) {
    throw unexpected();
  }

  @Override
  public void clear(PropagationContext context) {
    throw unexpected();
  }

  @Override
  public void setWorkingMemoryAction(WorkingMemoryAction action) {
    throw unexpected();
  }

  @Override
  public BeliefSet<NoMode> insert(
      LogicalDependency<NoMode> reason,
      BeliefSet<NoMode> belief,
      PropagationContext context,
      ObjectTypeConf type) {
    throw unexpected();
  }

  @Override
  @SuppressWarnings("rawtypes") // as Drools has it
  public BeliefSet<NoMode> insert(
      NoMode mode,
      RuleImpl rule,
      TruthMaintenanceSystemInternalMatch match,
      Object derived,
      BeliefSet<NoMode> belief,
      PropagationContext context,
      ObjectTypeConf type) {
    throw unexpected();
  }

  @Override
  public void delete(
      NoMode mode,
      RuleImpl rule,
      InternalMatch match,
      Object derived,
      BeliefSet<NoMode> belief,
      PropagationContext context) {
    throw unexpected();
  }

  @Override
  @SuppressWarnings("rawtypes") // as Drools has it
  public BeliefSet newBeliefSet(InternalFactHandle handle) {
    throw unexpected();
  }

  @Override
  @SuppressWarnings("rawtypes") // as Drools has it
  public LogicalDependency newLogicalDependency(
      TruthMaintenanceSystemInternalMatch<NoMode> match,
      BeliefSet<NoMode> belief,
      Object derived,
      Object value) {
    throw unexpected();
  }

  @Override
  public void read(
      LogicalDependency<NoMode> reason,
      BeliefSet<NoMode> belief,
      PropagationContext context,
      ObjectTypeConf type) {
    throw unexpected();
  }

  @Override
  public void stage(PropagationContext context, BeliefSet<NoMode> belief) {
    throw unexpected();
  }

  @Override
  public void unstage(PropagationContext context, BeliefSet<NoMode> belief) {
    throw unexpected();
  }

  @Override
  public TruthMaintenanceSystem getTruthMaintenanceSystem() {
    throw unexpected();
  }

  @Override
  public NoMode asMode(Object value) {
    throw unexpected();
  }
}
