package dev.winnow.core.engine;

import dev.winnow.core.CompiledRules;
import dev.winnow.core.compile.RuleMethods;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes down, when rules are compiled, what an engine must know of them before it loads any: what
 * each needs, and what it may put in. Stateless.
 */
public final class ModelIndexes {

  /** How the names of classes end that hold such an index, after the name of the model's class. */
  public static final String ENDING = "Index";

  /**
   * Implemented by such a class. It is found where nothing has been read so far, not even a jar.
   */
  public interface Kept {

    /**
     * What was written down.
     *
     * @return as {@link ModelIndexes#of} gave it
     */
    List<String> words();
  }

  private ModelIndexes() {}

  /**
   * The index of each model.
   *
   * @param rules compiled rules, with their bytecode
   * @return words by the names of the classes that are to hold them
   */
  public static Map<String, List<String>> of(CompiledRules rules) {
    Map<String, String> made = RuleMethods.in(rules.classes());
    Map<String, List<String>> words = new HashMap<>();
    for (CompiledModel model : LoadedModels.of(rules).types()) {
      List<ModelIndex.Entry> entries = new ArrayList<>();
      for (RuleGroups.Profile rule : model.profiles(rules.classes())) {
        String[] method = made.getOrDefault(rule.name(), "").split("#", 2);
        if (method.length < 2) {
          throw new IllegalStateException("nothing makes the rule \"" + rule.name() + "\"");
        }
        entries.add(
            new ModelIndex.Entry(
                rule.name(),
                method[0],
                method[1],
                NeedText.write(rule.need()),
                rule.brings().stream().map(Class::getName).sorted().toList()));
      }
      words.put(model.type().getName() + ENDING, new ModelIndex(entries).words());
    }
    return words;
  }
}
