package dev.winnow.authoring.check;

import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Holds the values that methods and constructors are given to what they take. For one thread. */
final class Arguments {

  private final Reporter told;

  Arguments(Reporter told) {
    this.told = told;
  }

  /** Says what is wrong with the values that a method or constructor is given. */
  void check(
      List<? extends Executable> all,
      String what,
      int start,
      String word,
      List<Optional<Type>> args) {
    List<? extends Executable> fitting =
        all.stream()
            .filter(one -> one.isVarArgs() || one.getParameterCount() == args.size())
            .toList();
    if (fitting.isEmpty()) {
      Executable one = nearest(all, args.size());
      told.at(
          Code.WRONG_ARGUMENTS,
          start,
          word,
          what + " takes " + counts(all) + ", not " + args.size(),
          "write: " + word + "( " + parameters(one) + " )");
      return;
    }
    Executable one = nearest(fitting, args);
    int wrong = wrong(one, args);
    if (wrong < args.size()) {
      told.at(
          Code.WRONG_TYPE,
          start,
          word,
          what
              + " takes "
              + Family.words(one.getParameterTypes()[wrong])
              + " as its "
              + ordinal(wrong)
              + " value, not "
              + args.get(wrong).map(Family::words).orElse("that"),
          "write: " + word + "( " + parameters(one) + " )");
    }
  }

  private static Executable nearest(List<? extends Executable> all, int count) {
    Executable nearest = all.get(0);
    for (Executable one : all) {
      if (Math.abs(one.getParameterCount() - count)
          < Math.abs(nearest.getParameterCount() - count)) {
        nearest = one;
      }
    }
    return nearest;
  }

  /** The one of which the most values fit. */
  private static Executable nearest(List<? extends Executable> all, List<Optional<Type>> args) {
    Executable nearest = all.get(0);
    for (Executable one : all) {
      if (fitting(one, args) > fitting(nearest, args)) {
        nearest = one;
      }
    }
    return nearest;
  }

  private static long fitting(Executable one, List<Optional<Type>> args) {
    return IntStream.range(0, args.size()).filter(i -> takes(one, i, args.get(i))).count();
  }

  /** The number of the first value that it does not take; that of all if it takes all. */
  private static int wrong(Executable one, List<Optional<Type>> args) {
    int at = 0;
    while (at < args.size() && takes(one, at, args.get(at))) {
      at++;
    }
    return at;
  }

  private static boolean takes(Executable one, int index, Optional<Type> given) {
    Optional<Class<?>> raw = given.flatMap(Shape::raw);
    return raw.isEmpty() || one.isVarArgs() || fits(one.getParameterTypes()[index], raw.get());
  }

  private static boolean fits(Class<?> wanted, Class<?> given) {
    Family family = Family.of(wanted);
    if (family == Family.OTHER || family == Family.CONSTANT || family == Family.TIME) {
      return wanted == Object.class
          || wanted.isAssignableFrom(given)
          || given == Object.class
          || wanted.isPrimitive()
          || (given.isInterface() && wanted.isInterface())
          || given.isAssignableFrom(wanted)
          || (wanted.isInterface()
              && !given.isPrimitive()
              && given != String.class
              && !given.getName().startsWith("dev.winnow."));
    }
    return family == Family.of(given) || given == Object.class;
  }

  private static String parameters(Executable one) {
    List<String> names = new ArrayList<>();
    boolean named = Arrays.stream(one.getParameters()).allMatch(p -> p.isNamePresent());
    Class<?> owner = one.getDeclaringClass();
    for (int i = 0; i < one.getParameterCount(); i++) {
      if (owner.isRecord()
          && !(one instanceof Method)
          && owner.getRecordComponents().length == one.getParameterCount()) {
        names.add(owner.getRecordComponents()[i].getName());
      } else {
        names.add(
            named
                ? one.getParameters()[i].getName()
                : Family.words(one.getGenericParameterTypes()[i]));
      }
    }
    return String.join(", ", names);
  }

  /** How many values there may be. */
  private static String counts(List<? extends Executable> all) {
    List<Integer> counts =
        all.stream().map(Executable::getParameterCount).distinct().sorted().toList();
    String words =
        String.join(" or ", counts.stream().map(String::valueOf).toList())
            .replaceAll(" or (?=.* or )", ", ");
    return words.equals("0") ? "nothing" : words + (words.equals("1") ? " value" : " values");
  }

  private static String ordinal(int index) {
    List<String> words = List.of("first", "second", "third", "fourth", "fifth", "sixth");
    return index < words.size() ? words.get(index) : (index + 1) + "th";
  }
}
