package dev.winnow.core.condition;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.drools.model.Binding;
import org.drools.model.Variable;

/** One search: where it stands, and how far it may go. For one thread. */
final class Search implements Match {

  private record Entered(FactNode node, Object fact) {}

  private final Facts facts;
  private final MatchObserver lookout;
  private final Map<String, Object> values = new HashMap<>();
  private final Deque<Entered> entered = new ArrayDeque<>();
  private final Deque<Integer> held = new ArrayDeque<>();
  private List<Object> blocking = List.of();
  private int left;
  private int inside = 0;

  Search(Facts facts, MatchObserver lookout, int limit) {
    this.facts = facts;
    this.lookout = lookout;
    this.left = limit;
  }

  Facts source() {
    return facts;
  }

  /** Takes one of the looks that are allowed; false if there is none left. */
  boolean mayLook() {
    return left-- > 0;
  }

  boolean cutOff() {
    return left < 0;
  }

  void enter(FactNode node, Object fact) {
    entered.addLast(new Entered(node, fact));
    values.put(node.variable(), fact);
  }

  void leave() {
    Entered last = entered.removeLast();
    values.remove(last.node().variable());
    last.node().bindings().keySet().forEach(values::remove);
  }

  void put(String variable, Object value) {
    values.put(variable, value);
  }

  void remove(String variable) {
    values.remove(variable);
  }

  int depth() {
    return entered.size();
  }

  /** The facts from some depth on. */
  List<Object> since(int depth) {
    return facts().subList(depth, entered.size());
  }

  void tried(ConditionPart part, boolean holds) {
    lookout.tried(part, holds, this);
  }

  void tried(ConditionPart part, boolean holds, List<Object> found) {
    blocking = found;
    lookout.tried(part, holds, this);
    blocking = List.of();
  }

  void complete() {
    lookout.complete(this);
  }

  /** Goes on with a condition noted as held. */
  void holding(ConditionPart part, Runnable next) {
    if (inside > 0) {
      next.run();
    } else {
      held.addLast(part.number());
      next.run();
      held.removeLast();
    }
  }

  void inside(Runnable search) {
    inside++;
    search.run();
    inside--;
  }

  /** What a variable stands for; null where it has no value, as it is for the rule. */
  @org.jspecify.annotations.Nullable
  Object value(Variable<?> variable) {
    String name = variable.getName();
    Object known = values.get(name);
    return known != null ? known : bound(name).orElse(null);
  }

  /** Bindings are worked out when they are asked for: others may guard them. */
  private Optional<Object> bound(String name) {
    for (Iterator<Entered> latest = entered.descendingIterator(); latest.hasNext(); ) {
      Binding binding = latest.next().node().bindings().get(name);
      if (binding != null) {
        Optional<Object> value = evaluated(binding);
        value.ifPresent(found -> values.put(name, found));
        return value;
      }
    }
    return Optional.empty();
  }

  private Optional<Object> evaluated(Binding binding) {
    try {
      return Optional.ofNullable(binding.eval(arguments(binding.getInputVariables())));
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }

  Object[] arguments(Variable<?>[] variables) {
    Object[] arguments = new Object[variables.length];
    for (int i = 0; i < variables.length; i++) {
      arguments[i] = value(variables[i]);
    }
    return arguments;
  }

  @Override
  public List<Object> facts() {
    List<Object> list = new ArrayList<>(entered.size());
    entered.forEach(one -> list.add(one.fact()));
    return list;
  }

  @Override
  public Map<Integer, Object> byPart() {
    Map<Integer, Object> map = new TreeMap<>();
    entered.forEach(one -> map.put(one.node().part().number(), one.fact()));
    return map;
  }

  @Override
  public Map<String, Object> values() {
    entered.forEach(one -> one.node().bindings().keySet().forEach(this::bound));
    return new TreeMap<>(values);
  }

  @Override
  public Set<Integer> held() {
    return new TreeSet<>(held);
  }

  @Override
  public List<Object> blocking() {
    return List.copyOf(blocking);
  }
}
