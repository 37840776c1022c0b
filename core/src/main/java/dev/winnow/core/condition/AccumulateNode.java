package dev.winnow.core.condition;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.drools.model.Variable;
import org.drools.model.functions.accumulate.AccumulateFunction;
import org.jspecify.annotations.Nullable;

/** Numbers and lists that are made of all that is found. */
record AccumulateNode(Node each, List<AccumulateFunction> functions) implements Node {

  /** A function with what it has gathered so far. */
  private record Gathering(
      AccumulateFunction model,
      org.kie.api.runtime.rule.AccumulateFunction<Serializable> function,
      Serializable context) {}

  @Override
  public void look(Search search, Runnable next) {
    List<Gathering> gatherings = functions.stream().map(AccumulateNode::begun).toList();
    int depth = search.depth();
    search.inside(() -> each.look(search, () -> gather(search, depth, gatherings)));
    List<String> set = new ArrayList<>();
    for (Gathering one : gatherings) {
      Object result = result(one);
      if (result != null) {
        search.put(one.model().getResult().getName(), result);
        set.add(one.model().getResult().getName());
      }
    }
    next.run();
    set.forEach(search::remove);
  }

  @SuppressWarnings("unchecked")
  private static Gathering begun(AccumulateFunction model) {
    var function =
        (org.kie.api.runtime.rule.AccumulateFunction<Serializable>) model.createFunctionObject();
    Serializable context = function.createContext();
    try {
      function.init(context);
    } catch (Exception e) {
      throw new IllegalStateException("an accumulate cannot begin: " + e.getMessage(), e);
    }
    return new Gathering(model, function, context);
  }

  private static void gather(Search search, int depth, List<Gathering> gatherings) {
    for (Gathering one : gatherings) {
      Object value =
          one.model().getSource() instanceof Variable<?> variable
              ? search.value(variable)
              : search.since(depth).get(0);
      if (value != null) {
        one.function().accumulate(one.context(), value);
      }
    }
  }

  private static @Nullable Object result(Gathering one) {
    try {
      return one.function().getResult(one.context());
    } catch (Exception e) {
      return null;
    }
  }

  @Override
  public String text() {
    return "accumulate( " + each.text() + " )";
  }
}
