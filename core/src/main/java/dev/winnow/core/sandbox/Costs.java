package dev.winnow.core.sandbox;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Type;

/**
 * Which of the calls that rules may make take the longer the more they are given. What is not here
 * takes about the same time whatever it is given. Stateless.
 */
final class Costs {

  private static final String STREAM = "java/util/stream/Stream";

  private static final Set<String> LOOKED_AT =
      Set.of(
          "addAll",
          "compareTo",
          "compareToIgnoreCase",
          "concat",
          "contentEquals",
          "copyOf",
          "endsWith",
          "equals",
          "equalsIgnoreCase",
          "hashCode",
          "isBlank",
          "join",
          "max",
          "min",
          "putAll",
          "reverse",
          "startsWith",
          "stream",
          "strip",
          "stripLeading",
          "stripTrailing",
          "substring",
          "toLowerCase",
          "toString",
          "toUpperCase",
          "trim",
          "valueOf");

  private static final Set<String> PUT =
      Set.of(
          "add",
          "ceiling",
          "containsKey",
          "floor",
          "get",
          "getOrDefault",
          "higher",
          "lower",
          "put",
          "putIfAbsent");

  private static final Set<String> SOUGHT =
      Set.of("contains", "frequency", "indexOf", "lastIndexOf", "remove", "replace");

  private static final Set<String> COMPARED =
      Set.of("containsAll", "containsValue", "disjoint", "removeAll", "retainAll");

  private Costs() {}

  /** What must be counted before a call. */
  enum Cost {
    /** Each value that it is given. */
    LOOKED_AT,
    /** The same, several times. */
    SORTED,
    /** The second, by which the first keeps or finds it. */
    PUT,
    /** The second, for each in the first if that is a list. */
    SOUGHT,
    /** The second, for each in the first. */
    COMPARED,
    /** What stands behind a place in the first. */
    MOVED,
    /** Each value of a stream. */
    EACH,
    /** The same, several times. */
    EACH_SORTED;

    boolean isOfEach() {
      return this == EACH || this == EACH_SORTED;
    }
  }

  /**
   * What a call costs.
   *
   * @param owner the class that it names
   * @param name the method
   * @param operands what it is given, the object first
   * @return empty if it takes about the same time always
   */
  static Optional<Cost> of(String owner, String name, List<Type> operands) {
    if (!owner.startsWith("java/") || operands.isEmpty() || !isObject(operands, 0)) {
      return Optional.empty();
    } else if (owner.equals(STREAM)) {
      return ofStream(name);
    } else if (operands.size() > 1 && !isObject(operands, 1) && isMoving(name, owner)) {
      return Optional.of(Cost.MOVED);
    } else if (LOOKED_AT.contains(name)) {
      return Optional.of(Cost.LOOKED_AT);
    } else if (name.equals("sort")) {
      return Optional.of(Cost.SORTED);
    } else if (operands.size() < 2 || !isObject(operands, 1)) {
      return Optional.empty();
    } else if (PUT.contains(name)) {
      return Optional.of(Cost.PUT);
    } else if (SOUGHT.contains(name)) {
      return Optional.of(Cost.SOUGHT);
    }
    return COMPARED.contains(name) ? Optional.of(Cost.COMPARED) : Optional.empty();
  }

  private static Optional<Cost> ofStream(String name) {
    return switch (name) {
      case "distinct", "max", "min" -> Optional.of(Cost.EACH);
      case "sorted" -> Optional.of(Cost.EACH_SORTED);
      default -> Optional.empty();
    };
  }

  private static boolean isObject(List<Type> operands, int place) {
    return operands.get(place).getSort() == Type.OBJECT;
  }

  private static boolean isMoving(String name, String owner) {
    return owner.startsWith("java/util/") && (name.equals("add") || name.equals("remove"));
  }

  /** Whether what is made takes in what it is given. */
  static boolean isFilled(String owner, String descriptor) {
    Type[] given = Type.getArgumentTypes(descriptor);
    return owner.startsWith("java/util/") && given.length == 1 && given[0].getSort() == Type.OBJECT;
  }
}
