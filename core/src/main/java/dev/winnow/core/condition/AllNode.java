package dev.winnow.core.condition;

import java.util.List;
import java.util.stream.Collectors;

/** Conditions that must all hold, one after the other. */
record AllNode(List<Node> nodes) implements Node {

  @Override
  public void look(Search search, Runnable next) {
    from(0, search, next);
  }

  private void from(int index, Search search, Runnable next) {
    if (index == nodes.size()) {
      next.run();
    } else {
      nodes.get(index).look(search, () -> from(index + 1, search, next));
    }
  }

  @Override
  public String text() {
    String all = nodes.stream().map(Node::text).collect(Collectors.joining(" and "));
    return nodes.size() == 1 ? all : "( " + all + " )";
  }
}
