package dev.winnow.core.condition;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Facts that fulfil a rule's conditions so far. Valid only while it is handed out. */
public interface Match {

  /**
   * The facts in the order of the rule.
   *
   * @return a copy
   */
  List<Object> facts();

  /**
   * The facts by the conditions that they were matched by.
   *
   * @return a copy; keys are numbers of conditions of the kinds FACT and FROM
   */
  Map<Integer, Object> byPart();

  /**
   * What the rule's variables stand for.
   *
   * @return a copy; names begin with a dollar sign; variables without a value are left out
   */
  Map<String, Object> values();

  /**
   * The conditions outside of {@code not} and {@code exists} that hold.
   *
   * @return a copy of their numbers
   */
  Set<Integer> held();

  /**
   * The facts that a {@code not} or {@code forall} found, and that stand in its way.
   *
   * @return a copy; empty unless such a condition was tried last
   */
  List<Object> blocking();
}
