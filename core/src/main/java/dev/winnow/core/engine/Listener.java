package dev.winnow.core.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.drools.base.base.ObjectType;
import org.drools.base.reteoo.PropertySpecificUtil;
import org.drools.base.rule.IndexableConstraint;
import org.drools.base.rule.constraint.AlphaNodeFieldConstraint;
import org.drools.base.rule.constraint.BetaConstraint;
import org.drools.base.util.index.ConstraintTypeOperator;
import org.drools.core.common.InternalFactHandle;
import org.drools.core.common.ReteEvaluator;
import org.drools.core.impl.InternalRuleBase;
import org.drools.core.reteoo.AlphaNode;
import org.drools.core.reteoo.EntryPointNode;
import org.drools.core.reteoo.LeftInputAdapterNode;
import org.drools.core.reteoo.LeftTupleSink;
import org.drools.core.reteoo.ObjectSink;
import org.drools.core.reteoo.ObjectTypeNode;
import org.drools.core.reteoo.RightInputAdapterNode;
import org.drools.util.bitmask.BitMask;
import org.kie.api.definition.rule.Rule;

/**
 * A place in the rule network where facts of a type arrive, with the first conditions before it.
 *
 * @param conditions what must hold of the fact alone
 * @param heeded the properties of which a change is told on
 * @param indexed the properties by which facts are kept in order there
 * @param rules the names of the rules that go on from there
 */
record Listener(
    List<AlphaNodeFieldConstraint> conditions, BitMask heeded, BitMask indexed, Set<String> rules) {

  /** All places of a network where facts of a type arrive. */
  static List<Listener> of(Class<?> type, InternalRuleBase rules) {
    List<String> properties = PropertySpecificUtil.getAccessibleProperties(rules, type);
    List<Listener> found = new ArrayList<>();
    for (EntryPointNode entry : rules.getRete().getEntryPointNodes().values()) {
      for (ObjectTypeNode node : entry.getObjectTypeNodes().values()) {
        ObjectType known = node.getObjectType();
        if (known.isAssignableFrom(type)) {
          new Walk(known, properties, found).over(node, List.of());
        }
      }
    }
    return found;
  }

  /** Whether the place hears of a change of some properties. */
  boolean hears(BitMask changed) {
    return heeded.intersects(changed);
  }

  /** Whether a change of some properties moves a fact there. */
  boolean isMovedBy(BitMask changed) {
    return indexed.intersects(changed);
  }

  /** Whether a fact is there now. */
  boolean admits(InternalFactHandle handle, ReteEvaluator session) {
    for (AlphaNodeFieldConstraint condition : conditions) {
      if (!condition.isAllowed(handle, session)) {
        return false;
      }
    }
    return true;
  }

  /** One walk over what is below a type. */
  private record Walk(ObjectType type, List<String> properties, List<Listener> found) {

    void over(org.drools.core.reteoo.ObjectSource node, List<AlphaNodeFieldConstraint> before) {
      for (ObjectSink sink : node.getObjectSinkPropagator().getSinks()) {
        if (sink instanceof AlphaNode alpha) {
          List<AlphaNodeFieldConstraint> conditions = new ArrayList<>(before);
          conditions.add(alpha.getConstraint());
          over(alpha, conditions);
        } else if (sink instanceof RightInputAdapterNode<?> right) {
          add(before, right.getInferredMask(), indexed(right), right.getBetaNode());
        } else if (sink instanceof LeftInputAdapterNode left) {
          for (LeftTupleSink next : left.getSinkPropagator().getSinks()) {
            add(before, next.getInferredMask(), none(), left);
          }
        } else {
          throw new IllegalStateException("an unknown place in the network: " + sink);
        }
      }
    }

    private void add(
        List<AlphaNodeFieldConstraint> conditions,
        BitMask heeded,
        BitMask indexed,
        org.drools.core.common.BaseNode node) {
      Set<String> rules = new LinkedHashSet<>();
      Arrays.stream(node.getAssociatedRules())
          .map(Rule::getName)
          .sorted(Comparator.naturalOrder())
          .forEach(rules::add);
      found.add(new Listener(List.copyOf(conditions), heeded, indexed, rules));
    }

    private BitMask none() {
      return PropertySpecificUtil.getEmptyPropertyReactiveMask(properties.size());
    }

    /** Facts are kept by what must be equal; where nothing must, by what is compared. */
    private BitMask indexed(RightInputAdapterNode<?> node) {
      BetaConstraint<?>[] constraints = node.getBetaNode().getConstraints();
      boolean equal = Arrays.stream(constraints).anyMatch(Walk::isEqual);
      BitMask mask = none();
      for (BetaConstraint<?> one : constraints) {
        if (one instanceof IndexableConstraint indexable
            && indexable.getConstraintType() != ConstraintTypeOperator.UNKNOWN
            && (!equal || isEqual(one))) {
          mask = mask.setAll(one.getListenedPropertyMask(Optional.empty(), type, properties));
        }
      }
      return mask;
    }

    private static boolean isEqual(BetaConstraint<?> constraint) {
      return constraint instanceof IndexableConstraint indexable
          && indexable.getConstraintType() == ConstraintTypeOperator.EQUAL;
    }
  }
}
