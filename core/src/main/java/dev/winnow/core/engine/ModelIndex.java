package dev.winnow.core.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.drools.model.Rule;

/**
 * What was read of rules when they were compiled, kept beside their classes: so that nothing of a
 * rule need be loaded before it can match. Immutable.
 *
 * @param entries the rules, in the order of their model
 */
record ModelIndex(List<Entry> entries) {

  /** How many words each entry is kept as. */
  private static final int WORDS = 5;

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

    private static Entry of(List<String> words, int from) {
      String brings = words.get(from + 4);
      return new Entry(
          words.get(from),
          words.get(from + 1),
          words.get(from + 2),
          words.get(from + 3),
          brings.isEmpty() ? List.of() : List.of(brings.split(" ")));
    }

    private Stream<String> words() {
      return Stream.of(name, type, method, need, String.join(" ", brings));
    }
  }

  /** The index of a model, if it was kept. */
  static Optional<ModelIndex> besides(Class<?> model) {
    String name = model.getName() + ModelIndexes.ENDING;
    try {
      Class<?> type = Class.forName(name, true, model.getClassLoader());
      return Optional.of(of(((ModelIndexes.Kept) type.getConstructor().newInstance()).words()));
    } catch (ClassNotFoundException e) {
      return Optional.empty();
    } catch (ReflectiveOperationException | ClassCastException | LinkageError e) {
      throw LoadedModels.damaged(e);
    }
  }

  static ModelIndex of(List<String> words) {
    List<Entry> entries = new ArrayList<>();
    for (int from = 0; from < words.size(); from += WORDS) {
      entries.add(Entry.of(words, from));
    }
    return new ModelIndex(entries);
  }

  List<String> words() {
    return entries.stream().flatMap(Entry::words).toList();
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
