package dev.winnow.core.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What rules ask of facts that rest outside the session. One thread at a time. */
final class RestPlan {

  private final Map<String, List<RestBranch>> branches = new HashMap<>();
  private final List<RestJoin> joins = new ArrayList<>();
  private final Map<Class<?>, List<RestJoin>> meeting = new HashMap<>();

  /**
   * A plan.
   *
   * @param plan the rules that are loaded
   * @param settings the facts that neither come nor go
   */
  RestPlan(DirectPlan plan, Given settings) {
    for (DirectForm form : plan.forms()) {
      List<RestBranch> ways = new ArrayList<>();
      for (DirectForm way : DirectFormReader.alternatives(form.rule())) {
        RestBranch branch = new RestBranch(way, settings, joins.size());
        joins.addAll(branch.joins());
        ways.add(branch);
      }
      branches.put(form.name(), ways);
    }
  }

  /** The ways in which a rule may match; none if it is not known. */
  List<RestBranch> of(String rule) {
    return branches.getOrDefault(rule, List.of());
  }

  /** The joins of which facts of a type could be the other side. */
  List<RestJoin> meeting(Class<?> type) {
    return meeting.computeIfAbsent(
        type,
        any -> joins.stream().filter(join -> join.otherType().isAssignableFrom(any)).toList());
  }
}
