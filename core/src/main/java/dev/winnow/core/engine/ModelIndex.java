package dev.winnow.core.engine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.drools.model.Rule;

/**
 * What was read of rules when they were compiled, kept beside their classes: so that nothing of a
 * rule need be loaded before it can match. Immutable.
 *
 * @param entries the rules, in the order of their model
 */
record ModelIndex(List<Entry> entries) {

  /**
   * A rule.
   *
   * @param name its name
   * @param type the class of the method that makes it
   * @param method the method
   * @param need what it needs, as a text
   * @param brings the types that it may put in, by name
   */
  record Entry(String name, String type, String method, String need, List<String> brings) {

    private String line() {
      return String.join("\t", name, type, method, need, String.join(" ", brings));
    }

    private static Entry of(String line) {
      String[] words = line.split("\t", -1);
      return new Entry(
          words[0],
          words[1],
          words[2],
          words[3],
          words[4].isEmpty() ? List.of() : List.of(words[4].split(" ")));
    }
  }

  /** The name of the resource that holds the index of a model, beside its class. */
  static String resource(String model) {
    return model.substring(model.lastIndexOf('.') + 1) + ModelIndexes.ENDING;
  }

  /** The index of a model, if it was kept. */
  static Optional<ModelIndex> besides(Class<?> model) {
    try (InputStream in = model.getResourceAsStream(resource(model.getName()))) {
      return in == null
          ? Optional.empty()
          : Optional.of(read(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  static ModelIndex read(String text) {
    return new ModelIndex(text.lines().map(Entry::of).toList());
  }

  String write() {
    return entries.stream().map(one -> one.line() + "\n").collect(Collectors.joining());
  }

  boolean isAll(Predicate<String> chosen) {
    return entries.stream().allMatch(one -> chosen.test(one.name()));
  }

  /** Makes some of the rules, and loads nothing of the others. */
  List<Rule> rules(Predicate<String> chosen, ClassLoader loader)
      throws ReflectiveOperationException {
    List<Rule> rules = new ArrayList<>();
    for (Entry one : entries) {
      if (chosen.test(one.name())) {
        rules.add((Rule) loader.loadClass(one.type()).getMethod(one.method()).invoke(null));
      }
    }
    return rules;
  }

  List<RuleGroups.Profile> profiles(ClassLoader loader) {
    return entries.stream().map(one -> profile(one, loader)).toList();
  }

  private static RuleGroups.Profile profile(Entry one, ClassLoader loader) {
    Set<Class<?>> brings = new HashSet<>();
    one.brings().forEach(name -> brings.add(type(name, loader)));
    Need need = NeedText.read(one.need(), name -> type(name, loader));
    return new RuleGroups.Profile(one.name(), need, brings);
  }

  /** A type; what cannot be told may be any. */
  static Class<?> type(String name, ClassLoader loader) {
    try {
      return Class.forName(name, false, loader);
    } catch (ClassNotFoundException | LinkageError e) {
      return Object.class;
    }
  }
}
