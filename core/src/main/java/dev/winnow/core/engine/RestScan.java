package dev.winnow.core.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.kie.api.runtime.KieSession;

/** The facts of a session where rules join them with others, at one moment. */
final class RestScan {

  /** How many facts may be looked at for one question; beyond that the answer is not worth it. */
  private static final int LOOKS = 64;

  /** Stands for the text where none must be equal, or where it cannot be told. */
  private static final Object ANY_TEXT = new Object();

  private final Map<Class<?>, List<Object>> byType = new HashMap<>();
  private final IdentityHashMap<RestJoin, Map<Object, List<Object>>> there =
      new IdentityHashMap<>();

  RestScan(KieSession session) {
    for (Object fact : session.getObjects()) {
      byType.computeIfAbsent(fact.getClass(), any -> new ArrayList<>()).add(fact);
    }
  }

  /** The facts that a join asks for beside one that would rest, by what must be equal. */
  private Map<Object, List<Object>> of(RestJoin join) {
    return there.computeIfAbsent(join, this::found);
  }

  private Map<Object, List<Object>> found(RestJoin join) {
    Map<Object, List<Object>> found = new HashMap<>();
    byType.forEach(
        (type, facts) -> {
          if (join.otherType().isAssignableFrom(type)) {
            for (Object fact : facts) {
              if (join.meets(fact)) {
                found.computeIfAbsent(textOf(join, fact), any -> new ArrayList<>(1)).add(fact);
              }
            }
          }
        });
    return found;
  }

  /** Where nothing must be equal all facts are looked at, and so are they if it cannot be told. */
  private static Object textOf(RestJoin join, Object fact) {
    try {
      Object text = join.equal().isPresent() ? join.equal().get().other().of(fact) : null;
      return text == null ? ANY_TEXT : text;
    } catch (DirectTest.UnsureException e) {
      return ANY_TEXT;
    }
  }

  /** Whether a fact is there, other than some, that a rule may join with one that would rest. */
  boolean hasFor(RestJoin join, Object fact, List<?> but) {
    Map<Object, List<Object>> all = of(join);
    if (all.isEmpty()) {
      return false;
    }
    Object text = join.equal().map(texts -> texts.resting().of(fact)).orElse(null);
    return isAny(all.getOrDefault(ANY_TEXT, List.of()), join, fact, but)
        || (text != null && isAny(all.getOrDefault(text, List.of()), join, fact, but));
  }

  private static boolean isAny(List<Object> facts, RestJoin join, Object fact, List<?> but) {
    if (facts.size() > LOOKS) {
      return true;
    }
    for (Object other : facts) {
      if (!but.contains(other) && join.joins(fact, other)) {
        return true;
      }
    }
    return false;
  }
}
