package dev.winnow.authoring.check;

import dev.winnow.core.fact.Within;
import java.util.Arrays;
import java.util.Optional;

/**
 * The whole numbers that a setter of facts takes. Immutable.
 *
 * @param least the least of them
 * @param most the greatest of them
 */
public record SetterRange(long least, long most) {

  /**
   * The range of a setter.
   *
   * @param setter its name, such as {@code setPriority}
   * @return its range; empty if it takes all numbers
   */
  public static Optional<SetterRange> of(String setter) {
    return FactTypes.ALL.stream()
        .flatMap(type -> Arrays.stream(type.getMethods()))
        .filter(method -> method.getName().equals(setter))
        .flatMap(method -> Optional.ofNullable(method.getAnnotation(Within.class)).stream())
        .findFirst()
        .map(within -> new SetterRange(within.least(), within.most()));
  }
}
