package dev.winnow.core.engine;

import dev.winnow.core.fact.Timed;
import java.util.Arrays;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.drools.base.InitialFact;
import org.drools.core.common.BaseNode;
import org.drools.core.common.InternalFactHandle;
import org.drools.core.reteoo.RuleTerminalNode;
import org.drools.core.reteoo.Sink;
import org.drools.core.reteoo.TupleImpl;
import org.drools.tms.LogicalDependency;
import org.drools.tms.agenda.TruthMaintenanceSystemInternalMatch;
import org.jspecify.annotations.Nullable;
import org.kie.api.definition.rule.Rule;

/**
 * Looks at what the rule network holds of some facts: whether they go together with nothing but
 * themselves and what is always there, and whether all that follows is put off. One thread at a
 * time.
 */
final class RestCheck {

  private final Given given;
  private final Predicate<Timed> putOff;
  private final Predicate<String> putsIn;
  private final IdentityHashMap<Sink, List<String>> named = new IdentityHashMap<>();

  /**
   * A check.
   *
   * @param given the facts that neither come nor go
   * @param putOff whether what a rule has put off is due so late that it may be left alone
   * @param putsIn whether a rule, by its name, puts in what does not go with its reasons
   */
  RestCheck(Given given, Predicate<Timed> putOff, Predicate<String> putsIn) {
    this.given = given;
    this.putOff = putOff;
    this.putsIn = putsIn;
  }

  /** There is another session, with a network of its own. */
  void renewed() {
    named.clear();
  }

  private static List<String> rulesOf(Sink sink) {
    return Arrays.stream(((BaseNode) sink).getAssociatedRules()).map(Rule::getName).toList();
  }

  /**
   * The names of the rules that some facts wait for.
   *
   * @return null if the facts are part of more
   */
  @Nullable Set<String> rules(List<InternalFactHandle> facts) {
    Look look = new Look(facts);
    for (InternalFactHandle fact : facts) {
      fact.forEachLeftTuple(look::left);
      fact.forEachRightTuple(look::right);
    }
    return look.alone ? look.rules : null;
  }

  /** One look at some facts. */
  private final class Look {
    private final List<InternalFactHandle> facts;
    private final Set<String> rules = new HashSet<>();
    private boolean alone = true;

    Look(List<InternalFactHandle> facts) {
      this.facts = facts;
    }

    private void left(TupleImpl tuple) {
      at(tuple.getSink());
      look(tuple);
    }

    private void right(TupleImpl tuple) {
      at(tuple.getSink());
      for (TupleImpl child = tuple.getFirstChild();
          child != null;
          child = child.getRightParentNext()) {
        look(child);
      }
    }

    private void at(Sink sink) {
      rules.addAll(named.computeIfAbsent(sink, RestCheck::rulesOf));
    }

    private void look(TupleImpl tuple) {
      InternalFactHandle own = tuple.getFactHandle();
      if (own != null && !isTheirs(own)) {
        alone = false;
        return;
      }
      for (TupleImpl parent = tuple.getLeftParent();
          parent != null;
          parent = parent.getLeftParent()) {
        if (parent.getFactHandle() != null && !isTheirs(parent.getFactHandle())) {
          alone = false;
          return;
        }
      }
      if (tuple.getSink() instanceof RuleTerminalNode) {
        alone &= isPutOff(tuple);
        return;
      }
      for (TupleImpl child = tuple.getFirstChild(); child != null; child = child.getHandleNext()) {
        look(child);
      }
    }

    private boolean isTheirs(InternalFactHandle handle) {
      Object fact = handle.getObject();
      return facts.contains(handle) || fact instanceof InitialFact || given.has(fact.getClass());
    }

    /** Something must follow, or it would not be known that it has: the rule would fire again. */
    private boolean isPutOff(TupleImpl match) {
      if (!(match instanceof TruthMaintenanceSystemInternalMatch<?> logical)
          || putsIn.test(logical.getRule().getName())
          || logical.getLogicalDependencies() == null
          || logical.getLogicalDependencies().isEmpty()) {
        return false;
      }
      for (LogicalDependency<?> one = logical.getLogicalDependencies().getFirst();
          one != null;
          one = one.getNext()) {
        if (!(one.getObject() instanceof Timed timed) || !putOff.test(timed)) {
          return false;
        }
      }
      return true;
    }
  }
}
