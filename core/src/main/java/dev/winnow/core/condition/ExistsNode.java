package dev.winnow.core.condition;

import java.util.ArrayList;
import java.util.List;

/** Whether there is something, or nothing, of a kind. */
record ExistsNode(ConditionPart part, Node inner) implements Node {

  @Override
  public void look(Search search, Runnable next) {
    int depth = search.depth();
    List<Object> first = new ArrayList<>();
    boolean[] found = {false};
    search.inside(
        () ->
            inner.look(
                search,
                () -> {
                  if (!found[0]) {
                    found[0] = true;
                    first.addAll(search.since(depth));
                  }
                }));
    boolean holds = found[0] == (part.kind() == ConditionPart.Kind.EXISTS);
    search.tried(part, holds, first);
    if (holds) {
      search.holding(part, next);
    }
  }

  @Override
  public String text() {
    return part.text();
  }
}
