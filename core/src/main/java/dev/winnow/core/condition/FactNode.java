package dev.winnow.core.condition;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.drools.model.Binding;

/**
 * A fact of a kind, with constraints.
 *
 * @param part what stands for its being there at all
 * @param variable the name by which it is known
 * @param source gives what is looked at, facts or what a call gives
 * @param type what it must be
 * @param bindings what can be asked of it by name
 * @param constraints what it must be besides
 */
record FactNode(
    ConditionPart part,
    String variable,
    Function<Search, Iterable<?>> source,
    Class<?> type,
    Map<String, Binding> bindings,
    List<TestNode> constraints)
    implements Node {

  @Override
  public void look(Search search, Runnable next) {
    boolean any = false;
    for (Object fact : source.apply(search)) {
      if (!type.isInstance(fact)) {
        continue;
      }
      any = true;
      if (!search.mayLook()) {
        return;
      }
      search.enter(this, fact);
      search.tried(part, true);
      search.holding(part, () -> test(0, search, next));
      search.leave();
    }
    if (!any) {
      search.tried(part, false);
    }
  }

  private void test(int index, Search search, Runnable next) {
    if (index == constraints.size()) {
      next.run();
    } else {
      constraints.get(index).look(search, () -> test(index + 1, search, next));
    }
  }

  @Override
  public String text() {
    String inner = constraints.stream().map(TestNode::text).collect(Collectors.joining(", "));
    String fact = part.fact() + (inner.isEmpty() ? "()" : "( " + inner + " )");
    return part.kind() == ConditionPart.Kind.FROM ? fact + " from ..." : fact;
  }
}
