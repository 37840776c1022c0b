package dev.winnow.core.condition;

import java.util.ArrayList;
import java.util.List;

/** Whether all that is found is also so; what is not stands in the way. */
record ForallNode(ConditionPart part, Node each, Node also) implements Node {

  @Override
  public void look(Search search, Runnable next) {
    int depth = search.depth();
    List<Object> against = new ArrayList<>();
    search.inside(() -> each.look(search, () -> check(search, depth, against)));
    boolean holds = against.isEmpty();
    search.tried(part, holds, against);
    if (holds) {
      search.holding(part, next);
    }
  }

  private void check(Search search, int depth, List<Object> against) {
    boolean[] also = {false};
    also().look(search, () -> also[0] = true);
    if (!also[0] && against.isEmpty()) {
      against.addAll(search.since(depth));
    }
  }

  @Override
  public String text() {
    return part.text();
  }
}
