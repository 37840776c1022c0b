package dev.winnow.cli.build;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntBinaryOperator;
import java.util.function.IntFunction;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Dynamic calls of every kind; what they give is compared with what takes their place. */
public final class DynamicCalls implements Supplier<List<String>> {

  private final List<String> said = new ArrayList<>();
  private final String own = "own";

  /** Made by reflection. */
  public DynamicCalls() {}

  record Every(
      boolean yes,
      char letter,
      byte small,
      short number,
      int count,
      long large,
      float rough,
      double fine,
      String text,
      int[] list,
      List<String> texts) {}

  record Nothing() {}

  private interface Greeting {
    String to(String name);

    default Supplier<String> twice(String name) {
      return () -> to(name) + " " + to(name);
    }

    static Function<String, Greeting> maker() {
      return word -> name -> word + ", " + name;
    }
  }

  private interface Joiner<A, B> {
    String join(A one, B other, long third, double fourth);
  }

  @Override
  public List<String> get() {
    texts((byte) 1, (short) 2, 'c', 4, 5L, 6.5f, 7.25, true, null, new int[0].length + 0L);
    records();
    lambdas(3, 4L, 2.5);
    references();
    return said;
  }

  private void texts(
      byte b, short s, char c, int i, long l, float f, double d, boolean z, Object none, Long box) {
    said.add("" + b + s + c + i + l + f + d + z + none + box + own);
    said.add("one " + i + " \1 two \2 three " + own + '\n');
    String text = own;
    text += c;
    text += none;
    said.add(text);
  }

  private void records() {
    int[] list = {1};
    Every one = every(list, Float.NaN, 0.0);
    Every same = every(list, Float.NaN, 0.0);
    Every minus = every(list, Float.NaN, -0.0);
    said.add(one.equals(same) + " " + one.equals(minus) + " " + one.equals(nothing(0)));
    said.add(
        one.equals(the(one))
            + " "
            + one.equals(the("x"))
            + " "
            + (one.hashCode() == same.hashCode()));
    said.add(every(null, 1.5f, 2.5).toString());
    said.add("" + every(null, 1.5f, 2.5).hashCode());
    said.add(
        new Nothing() + " " + new Nothing().hashCode() + new Nothing().equals(the(new Nothing())));
  }

  private static Object the(Object same) {
    return same;
  }

  private static Object nothing(int index) {
    return new Object[1][index];
  }

  private static Every every(int[] list, float rough, double fine) {
    return new Every(
        true, 'x', (byte) -1, (short) 2, 3, 1L << 40, rough, fine, null, list, List.of("a"));
  }

  private void lambdas(int i, long l, double d) {
    Supplier<String> captures = () -> own + i + l + d;
    Joiner<Integer, String> mixed = (one, other, third, fourth) -> one + i + other + third + fourth;
    IntBinaryOperator sum = (a, b) -> a + b + i;
    Runnable nothing = () -> said.add("ran");
    nothing.run();
    said.add(captures.get() + mixed.join(1, "2", 3, 4) + sum.applyAsInt(5, 6));
    said.add(Greeting.maker().apply("Hello").twice("you").get());
    Supplier<Supplier<String>> nested = () -> () -> own + i;
    said.add(nested.get().get());
  }

  private void references() {
    Function<String, Integer> length = String::length;
    ToLongFunction<Integer> widened = Integer::intValue;
    ToDoubleFunction<Long> wider = Long::longValue;
    LongFunction<Object> boxed = Long::valueOf;
    IntFunction<int[]> array = int[]::new;
    Supplier<List<String>> list = ArrayList::new;
    Function<Object, String> bound = String::valueOf;
    BiFunction<String, String, String> unbound = String::concat;
    UnaryOperator<String> self = this::shout;
    Comparator<String> order = String::compareToIgnoreCase;
    Supplier<String> above = super::toString;
    said.add("" + length.apply("four") + widened.applyAsLong(7) + wider.applyAsDouble(8L));
    said.add("" + boxed.apply(9) + array.apply(3).length + list.get() + bound.apply(1));
    said.add(unbound.apply("a", "b") + self.apply("c") + order.compare("A", "b"));
    said.add("" + (above.get() != null));
    Map<String, Long> counted =
        Stream.of("a", "b", "a")
            .collect(
                Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    said.add(counted + IntStream.range(0, 4).mapToObj(Integer::toString).toList().toString());
    said.add(Arrays.toString(Stream.of("x").map(DynamicCalls::twice).toArray(String[]::new)));
  }

  private String shout(String text) {
    return text.toUpperCase(java.util.Locale.ROOT) + own;
  }

  private static String twice(String text) {
    return text + text;
  }
}
