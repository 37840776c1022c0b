package dev.winnow.authoring.check;

import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

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
      Executable one = all.get(0);
      told.at(
          Code.WRONG_ARGUMENTS,
          start,
          word,
          what + " takes " + count(one.getParameterCount()) + ", not " + args.size(),
          "write: " + word + "( " + parameters(one) + " )");
      return;
    }
    for (int i = 0; i < args.size(); i++) {
      if (args.get(i).isPresent() && none(fitting, i, args.get(i).get())) {
        Executable one = fitting.get(0);
        told.at(
            Code.WRONG_TYPE,
            start,
            word,
            what
                + " takes "
                + Family.words(one.getParameterTypes()[i])
                + " as its "
                + ordinal(i)
                + " value, not "
                + Family.words(args.get(i).get()),
            "write: " + word + "( " + parameters(one) + " )");
        return;
      }
    }
  }

  private static boolean none(List<? extends Executable> fitting, int index, Type given) {
    Optional<Class<?>> raw = Shape.raw(given);
    if (raw.isEmpty()) {
      return false;
    }
    for (Executable one : fitting) {
      if (one.isVarArgs() || fits(one.getParameterTypes()[index], raw.get())) {
        return false;
      }
    }
    return true;
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

  private static String count(int count) {
    return count == 0 ? "nothing" : count == 1 ? "1 value" : count + " values";
  }

  private static String ordinal(int index) {
    List<String> words = List.of("first", "second", "third", "fourth", "fifth", "sixth");
    return index < words.size() ? words.get(index) : (index + 1) + "th";
  }
}
