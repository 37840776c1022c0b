package dev.winnow.rules.settings;

import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;

/**
 * Some things of a topology, in four bytes each: where much depends on much, all that each thing
 * depends on is many times more than there are things. Immutable.
 */
final class Things extends AbstractSet<String> {

  private final ThingNames names;
  private final int[] numbers;

  /**
   * Some things.
   *
   * @param names the names of all things
   * @param numbers the numbers of these, in ascending order
   */
  Things(ThingNames names, int[] numbers) {
    this.names = names;
    this.numbers = numbers;
  }

  @Override
  public boolean contains(Object thing) {
    return thing instanceof String name && Arrays.binarySearch(numbers, names.number(name)) >= 0;
  }

  @Override
  public Iterator<String> iterator() {
    return Arrays.stream(numbers).mapToObj(names::name).iterator();
  }

  @Override
  public int size() {
    return numbers.length;
  }
}
