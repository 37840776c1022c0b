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

  /** How the names of such resources end. */
  public static final String ENDING = ".index";

  private ModelIndexes() {}

  /**
   * The index of each model.
   *
   * @param rules compiled rules, with their bytecode
   * @return texts by the names of the resources that they are to be written to
   */
  public static Map<String, String> of(CompiledRules rules) {
    Map<String, String> made = RuleMethods.in(rules.classes());
    Map<String, String> texts = new HashMap<>();
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
      String name = model.type().getName();
      texts.put(
          model.type().getPackageName().replace('.', '/') + "/" + ModelIndex.resource(name),
          new ModelIndex(entries).write());
    }
    return texts;
  }
}
