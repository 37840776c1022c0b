package dev.winnow.rules.store;

import dev.winnow.core.CompiledRules;
import dev.winnow.core.RuleInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What is known of compiled rules besides their bytecode. Immutable.
 *
 * @param hash a hash of the rules' text
 * @param models the classes from which an engine is built
 * @param classes all classes
 * @param files the rule files
 * @param rules the rules
 */
public record RuleIndex(
    String hash,
    List<String> models,
    List<String> classes,
    List<String> files,
    List<RuleInfo> rules) {

  /** Keeps its own copies. */
  public RuleIndex {
    models = List.copyOf(models);
    classes = List.copyOf(classes);
    files = List.copyOf(files);
    rules = List.copyOf(rules);
  }

  /**
   * The index of compiled rules.
   *
   * @param compiled the rules
   * @param files the names of their files
   * @return the index
   */
  public static RuleIndex of(CompiledRules compiled, List<String> files) {
    return new RuleIndex(
        compiled.hash(),
        compiled.models(),
        new ArrayList<>(compiled.classes().keySet()),
        files,
        compiled.rules());
  }

  /** The same, of rules that may be anybody's. */
  RuleIndex untrusted() {
    return new RuleIndex(
        hash, models, classes, files, rules.stream().map(RuleInfo::untrusted).toList());
  }

  /** The rules with their bytecode. */
  CompiledRules with(Map<String, byte[]> bytecode) {
    return new CompiledRules(bytecode, models, rules, hash);
  }
}
