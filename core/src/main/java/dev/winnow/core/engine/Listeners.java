package dev.winnow.core.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.drools.base.base.ObjectType;
import org.drools.base.reteoo.PropertySpecificUtil;
import org.drools.base.rule.IndexableConstraint;
import org.drools.base.rule.constraint.AlphaNodeFieldConstraint;
import org.drools.base.rule.constraint.BetaConstraint;
import org.drools.base.util.index.ConstraintTypeOperator;
import org.drools.base.util.index.IndexUtil;
import org.drools.core.common.BaseNode;
import org.drools.core.common.InternalFactHandle;
import org.drools.core.common.ReteEvaluator;
import org.drools.core.impl.InternalRuleBase;
import org.drools.core.reteoo.AlphaNode;
import org.drools.core.reteoo.BetaNode;
import org.drools.core.reteoo.EntryPointNode;
import org.drools.core.reteoo.LeftInputAdapterNode;
import org.drools.core.reteoo.LeftTupleSink;
import org.drools.core.reteoo.ObjectSink;
import org.drools.core.reteoo.ObjectSource;
import org.drools.core.reteoo.ObjectTypeNode;
import org.drools.core.reteoo.RightInputAdapterNode;
import org.drools.util.bitmask.BitMask;
import org.kie.api.definition.rule.Rule;

/**
 * The places in the rule network that hear when some properties of facts of a type change, with the
 * first conditions on the way to them. As the network has them, so that what Drools hears and what
 * is said here cannot differ. Immutable.
 */
final class Listeners {

  private final List<Place> places = new ArrayList<>();
  private final List<Fork> types = new ArrayList<>();

  private Listeners() {}

  /**
   * A place where facts arrive.
   *
   * @param moves whether the change may move a fact there, because facts are kept in an order
   * @param rules the names of the rules that go on from there
   */
  record Place(boolean moves, List<String> rules) {}

  /** Where ways part: the numbers of the places there, and the ways that go on. */
  private static final class Fork {
    private final int[] places;
    private final Way[] ways;

    Fork(List<Integer> places, List<Way> ways) {
      this.places = places.stream().mapToInt(Integer::intValue).toArray();
      this.ways = ways.toArray(Way[]::new);
    }
  }

  /** A way on, for facts of which a condition holds. */
  private record Way(AlphaNodeFieldConstraint condition, Fork to) {}

  /** Where the rule network takes facts of a type in; nowhere if no rule asks for such. */
  static List<ObjectTypeNode> asking(Class<?> type, InternalRuleBase rules) {
    List<ObjectTypeNode> asking = new ArrayList<>();
    for (EntryPointNode entry : rules.getRete().getEntryPointNodes().values()) {
      for (ObjectTypeNode node : entry.getObjectTypeNodes().values()) {
        if (node.getObjectType().isAssignableFrom(type)) {
          asking.add(node);
        }
      }
    }
    return asking;
  }

  /**
   * The places that hear.
   *
   * @param type the type of the fact that changes
   * @param changed which of its properties do
   * @param rules the rule network
   */
  static Listeners of(Class<?> type, BitMask changed, InternalRuleBase rules) {
    List<String> properties = PropertySpecificUtil.getAccessibleProperties(rules, type);
    Listeners found = new Listeners();
    for (ObjectTypeNode node : asking(type, rules)) {
      found.types.add(
          new Walk(node.getObjectType(), changed, properties, rules, found.places).from(node));
    }
    return found;
  }

  /** The same for properties by their names. */
  static Listeners of(Class<?> type, Set<String> changed, InternalRuleBase rules) {
    List<String> properties = PropertySpecificUtil.getAccessibleProperties(rules, type);
    BitMask mask = PropertySpecificUtil.getEmptyPropertyReactiveMask(properties.size());
    for (String property : changed) {
      mask = PropertySpecificUtil.setPropertyOnMask(mask, properties.indexOf(property));
    }
    return of(type, mask, rules);
  }

  /** The names of all rules that hear. */
  Set<String> rules() {
    return places.stream()
        .flatMap(place -> place.rules.stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  Place get(int place) {
    return places.get(place);
  }

  /** At which of the places a fact is. */
  boolean[] at(InternalFactHandle handle, ReteEvaluator session) {
    boolean[] at = new boolean[places.size()];
    for (Fork type : types) {
      go(type, handle, session, at);
    }
    return at;
  }

  private static void go(
      Fork fork, InternalFactHandle handle, ReteEvaluator session, boolean[] at) {
    for (int place : fork.places) {
      at[place] = true;
    }
    for (Way way : fork.ways) {
      if (way.condition.isAllowed(handle, session)) {
        go(way.to, handle, session, at);
      }
    }
  }

  /** One walk over what is below a type. */
  private record Walk(
      ObjectType type,
      BitMask changed,
      List<String> properties,
      InternalRuleBase rules,
      List<Place> found) {

    Fork from(ObjectSource source) {
      List<Integer> places = new ArrayList<>();
      List<Way> ways = new ArrayList<>();
      for (ObjectSink sink : source.getObjectSinkPropagator().getSinks()) {
        if (sink instanceof AlphaNode alpha) {
          Fork to = from(alpha);
          if (to.places.length > 0 || to.ways.length > 0) {
            ways.add(new Way(alpha.getConstraint(), to));
          }
        } else {
          places(sink, places);
        }
      }
      return new Fork(places, ways);
    }

    private void places(ObjectSink sink, List<Integer> places) {
      if (sink instanceof RightInputAdapterNode<?> right) {
        add(right.getInferredMask(), isMovedAt(right), right.getBetaNode(), places);
      } else if (sink instanceof LeftInputAdapterNode left) {
        for (LeftTupleSink next : left.getSinkPropagator().getSinks()) {
          add(next.getInferredMask(), false, left, places);
        }
      } else {
        throw new IllegalStateException("an unknown place in the rule network: " + sink);
      }
    }

    private void add(BitMask heeded, boolean moves, BaseNode node, List<Integer> places) {
      if (heeded.intersects(changed)) {
        places.add(found.size());
        found.add(
            new Place(
                moves,
                Arrays.stream(node.getAssociatedRules()).map(Rule::getName).sorted().toList()));
      }
    }

    /**
     * Facts are kept by what must be equal; where nothing must, by what is compared, if Drools
     * keeps them by that at all in such a place.
     */
    private boolean isMovedAt(RightInputAdapterNode<?> node) {
      BetaNode place = node.getBetaNode();
      BetaConstraint<?>[] constraints = place.getConstraints();
      boolean equal = Arrays.stream(constraints).anyMatch(Walk::isEquality);
      return Arrays.stream(constraints)
          .filter(one -> equal ? isEquality(one) : isOrder(one, place))
          .map(one -> one.getListenedPropertyMask(Optional.empty(), type, properties))
          .anyMatch(mask -> mask.intersects(changed));
    }

    private static boolean isEquality(BetaConstraint<?> constraint) {
      return constraint instanceof IndexableConstraint indexable
          && indexable.getConstraintType() == ConstraintTypeOperator.EQUAL;
    }

    private boolean isOrder(BetaConstraint<?> constraint, BetaNode place) {
      return IndexUtil.isIndexableForNode(place.getType(), constraint, rules.getConfiguration());
    }
  }
}
