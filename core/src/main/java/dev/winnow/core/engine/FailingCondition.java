package dev.winnow.core.engine;

import java.util.List;
import java.util.Optional;
import org.drools.core.common.InternalAgendaGroup;
import org.drools.core.common.InternalFactHandle;
import org.drools.core.common.ReteEvaluator;
import org.drools.core.impl.InternalRuleBase;
import org.drools.core.phreak.RuleAgendaItem;
import org.drools.core.reteoo.AlphaNode;
import org.drools.core.reteoo.EntryPointNode;
import org.drools.core.reteoo.ObjectSink;
import org.drools.core.reteoo.ObjectSource;
import org.drools.core.reteoo.ObjectTypeNode;
import org.kie.api.definition.rule.Rule;
import org.kie.api.runtime.KieSession;

/**
 * Finds the rule whose condition failed with an error that names none, as one does that is no
 * exception: the rule of a condition on one fact that fails again, or that which the rule engine
 * was about to evaluate.
 */
final class FailingCondition {

  private final ReteEvaluator session;
  private final List<InternalFactHandle> facts;

  private FailingCondition(KieSession session, List<InternalFactHandle> facts) {
    this.session = (ReteEvaluator) session;
    this.facts = facts;
  }

  /** The name of the rule. */
  static Optional<String> in(KieSession session, List<InternalFactHandle> facts) {
    FailingCondition search = new FailingCondition(session, facts);
    return search.onOneFact().or(search::nextOnAgenda);
  }

  private Optional<String> onOneFact() {
    InternalRuleBase rules = session.getKnowledgeBase();
    for (EntryPointNode entry : rules.getRete().getEntryPointNodes().values()) {
      for (ObjectTypeNode type : entry.getObjectTypeNodes().values()) {
        for (InternalFactHandle fact : facts) {
          if (type.getObjectType().isAssignableFrom(fact.getObject().getClass())) {
            Optional<String> found = below(type, fact);
            if (found.isPresent()) {
              return found;
            }
          }
        }
      }
    }
    return Optional.empty();
  }

  private Optional<String> below(ObjectSource source, InternalFactHandle fact) {
    for (ObjectSink sink : source.getObjectSinkPropagator().getSinks()) {
      if (sink instanceof AlphaNode alpha) {
        Optional<String> found = at(alpha, fact);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<String> at(AlphaNode alpha, InternalFactHandle fact) {
    boolean allowed;
    try {
      allowed = alpha.getConstraint().isAllowed(fact, session);
    } catch (RuntimeException | LinkageError | StackOverflowError | OutOfMemoryError e) {
      return List.of(alpha.getAssociatedRules()).stream().map(Rule::getName).sorted().findFirst();
    }
    return allowed ? below(alpha, fact) : Optional.empty();
  }

  private Optional<String> nextOnAgenda() {
    return Optional.ofNullable(
            session.getActivationsManager().getAgendaGroupsManager().getNextFocus())
        .map(InternalAgendaGroup::peek)
        .map(RuleAgendaItem::getRule)
        .map(Rule::getName);
  }
}
