package dev.winnow.core.engine;

import dev.winnow.core.fact.incident.Affected;
import dev.winnow.core.fact.incident.LikeliestCause;
import dev.winnow.core.fact.ticket.Weight;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.rule.FactHandle;

/**
 * The likeliest cause of each affected thing. It depends on nothing but which things are affected,
 * so it is the same after a restore. As facts, all pairs of a thing and what it depends on would be
 * too many: only what is chosen becomes one.
 */
final class LikelyCauses {

  /** An affected thing, as a cause and as a symptom. */
  private static final class Node {
    final Affected is;

    /** How many affected things are evidence for it. */
    long shownBy = 0;

    @Nullable LikeliestCause chosen;
    @Nullable FactHandle handle;

    Node(Affected is) {
      this.is = is;
    }

    /** Its weight is compared without a division. */
    static int compareWeight(Node one, Node other) {
      return Long.compare(one.explains() * other.is.priority(), other.explains() * one.is.priority());
    }

    /** How many it would explain, itself among them. */
    private long explains() {
      return Weight.roughly(shownBy + 1);
    }
  }

  private static final Comparator<Node> BY_NAME =
      Comparator.comparing((Node node) -> node.is.spot()).thenComparing(node -> node.is.incident());

  private static final Comparator<Node> LIKELIEST_FIRST =
      ((Comparator<Node>) Node::compareWeight)
          .reversed()
          .thenComparingLong(node -> node.is.since())
          .thenComparing(BY_NAME);

  private final Map<Affected, Node> nodes = new HashMap<>();
  private final Map<String, Set<Node>> ofThing = new HashMap<>();

  /** What depends on each thing. */
  private final Map<String, Set<Node>> above = new HashMap<>();

  /** Those for which there is evidence. */
  private final TreeSet<Node> likely = new TreeSet<>(LIKELIEST_FIRST);

  /** The things that weigh otherwise than when causes were chosen last. */
  private final Set<String> changed = new HashSet<>();

  private final List<FactHandle> gone = new ArrayList<>();

  void stands(Affected affected) {
    Node node = new Node(affected);
    nodes.put(affected, node);
    for (String thing : affected.below()) {
      above.computeIfAbsent(thing, any -> new HashSet<>()).add(node);
    }
    ofThing.computeIfAbsent(affected.thing(), any -> new HashSet<>()).add(node);
    shows(node, 1);
    for (Node symptom : of(above, affected.thing())) {
      node.shownBy += affected.isShownBy(symptom.is) ? 1 : 0;
    }
    if (node.shownBy > 0) {
      likely.add(node);
    }
    changed.add(affected.thing());
  }

  void withdrawn(Affected affected) {
    Node node = nodes.remove(affected);
    if (node == null) {
      return;
    }
    likely.remove(node);
    shows(node, -1);
    remove(ofThing, affected.thing(), node);
    for (String thing : affected.below()) {
      remove(above, thing, node);
    }
    Optional.ofNullable(node.handle).ifPresent(gone::add);
    changed.add(affected.thing());
  }

  /** A symptom is evidence for causes, or not any more. */
  private void shows(Node symptom, int more) {
    for (String thing : symptom.is.below()) {
      for (Node cause : of(ofThing, thing)) {
        if (cause.is.isShownBy(symptom.is)) {
          likely.remove(cause);
          cause.shownBy += more;
          if (cause.shownBy > 0) {
            likely.add(cause);
          }
          changed.add(thing);
        }
      }
    }
  }

  private static Collection<Node> of(Map<String, Set<Node>> all, String thing) {
    return all.getOrDefault(thing, Set.of());
  }

  private static void remove(Map<String, Set<Node>> all, String thing, Node node) {
    all.computeIfPresent(
        thing,
        (any, some) -> {
          some.remove(node);
          return some.isEmpty() ? null : some;
        });
  }

  /**
   * Puts in what is the likeliest by now, in place of what was.
   *
   * @return false if nothing is otherwise
   */
  boolean choose(RuleSession memory) {
    if (changed.isEmpty()) {
      return false;
    }
    boolean any = !gone.isEmpty();
    gone.forEach(memory::delete);
    gone.clear();
    Collection<Node> concerned = concerned();
    changed.clear();
    List<Node> others = new ArrayList<>();
    Map<Node, Optional<LikeliestCause>> chosen = new HashMap<>();
    for (Node node : concerned) {
      Optional<LikeliestCause> likeliest = likeliest(node);
      if (!likeliest.equals(Optional.ofNullable(node.chosen))) {
        others.add(node);
        chosen.put(node, likeliest);
      }
    }
    others.sort(BY_NAME);
    for (Node node : others) {
      any = true;
      if (!become(node, chosen.getOrDefault(node, Optional.empty()), memory)) {
        break;
      }
    }
    return any;
  }

  /** What has changed, and what depends on it. */
  private Collection<Node> concerned() {
    long most = 0;
    for (String thing : changed) {
      most += of(above, thing).size() + of(ofThing, thing).size();
    }
    if (most >= nodes.size()) {
      return nodes.values();
    }
    Set<Node> concerned = new LinkedHashSet<>();
    for (String thing : changed) {
      concerned.addAll(of(ofThing, thing));
      concerned.addAll(of(above, thing));
    }
    return concerned;
  }

  /**
   * A rule that makes things affected because of what is chosen could go round: it is taken out.
   */
  private static boolean become(Node node, Optional<LikeliestCause> likeliest, RuleSession memory) {
    Optional.ofNullable(node.handle).ifPresent(memory::delete);
    node.handle = null;
    node.chosen = likeliest.orElse(null);
    if (likeliest.isEmpty()) {
      return true;
    }
    boolean may = memory.mayRepeat(likeliest.get());
    if (may) {
      node.handle = memory.insert(likeliest.get());
    }
    return may;
  }

  private Optional<LikeliestCause> likeliest(Node symptom) {
    return cause(symptom)
        .map(
            cause ->
                new LikeliestCause(
                    symptom.is.spot(),
                    cause.is.spot(),
                    cause.is.incident(),
                    Node.compareWeight(cause, symptom) >= 0));
  }

  /**
   * The likeliest cause: the first of all that are likely on which the symptom depends. Where that
   * takes longer than to look at all on which it depends, these are looked at.
   */
  private Optional<Node> cause(Node symptom) {
    int left = symptom.is.below().size();
    for (Node cause : likely) {
      if (left-- <= 0) {
        return amongBelow(symptom);
      }
      if (symptom.is.below().contains(cause.is.thing()) && cause.is.couldExplain(symptom.is)) {
        return Optional.of(cause);
      }
    }
    return Optional.empty();
  }

  private Optional<Node> amongBelow(Node symptom) {
    Node likeliest = null;
    for (String thing : symptom.is.below()) {
      for (Node cause : of(ofThing, thing)) {
        if (cause.shownBy > 0
            && cause.is.couldExplain(symptom.is)
            && (likeliest == null || LIKELIEST_FIRST.compare(cause, likeliest) < 0)) {
          likeliest = cause;
        }
      }
    }
    return Optional.ofNullable(likeliest);
  }

  void clear() {
    nodes.clear();
    ofThing.clear();
    above.clear();
    likely.clear();
    changed.clear();
    gone.clear();
  }
}
