package dev.winnow.authoring.catalogue;

import dev.winnow.authoring.cases.ScenarioCase;
import dev.winnow.core.PolicyException;
import dev.winnow.core.RuleFile;
import dev.winnow.core.compile.RuleParser;
import dev.winnow.core.language.Pattern;
import dev.winnow.core.language.RuleFileText;
import dev.winnow.core.language.RuleText;
import dev.winnow.rules.settings.SettingsKeys;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The rules of a policy, with what feeds them and what they feed. Immutable.
 *
 * @param entries the rules by file and line
 */
public record Catalogue(List<Entry> entries) {

  /**
   * A rule.
   *
   * @param id its stable id
   * @param sentence its name
   * @param file the file it is written in
   * @param line the line where it begins, from 1
   * @param metadata what else its head says, such as {@code Owner} and {@code Runbook}
   * @param settings the keys of the settings that it reads
   * @param reads the kinds of facts that it looks at, in alphabetical order
   * @param effects what it does
   * @param fires the cases that expect it to fire
   * @param silent the cases that expect it not to fire
   */
  public record Entry(
      String id,
      String sentence,
      String file,
      int line,
      Map<String, String> metadata,
      List<String> settings,
      List<Reading> reads,
      List<Effect> effects,
      List<ScenarioCase> fires,
      List<ScenarioCase> silent) {

    /** Keeps its own copies. */
    public Entry {
      metadata = Map.copyOf(metadata);
      settings = List.copyOf(settings);
      reads = List.copyOf(reads);
      effects = List.copyOf(effects);
      fires = List.copyOf(fires);
      silent = List.copyOf(silent);
    }
  }

  /** Keeps its own copy. */
  public Catalogue {
    entries = List.copyOf(entries);
  }

  /**
   * Reads rules.
   *
   * @param files the rule files
   * @param cases the cases that are about them
   * @return the catalogue
   * @throws PolicyException if a file is not written as rules
   */
  public static Catalogue of(List<RuleFile> files, List<ScenarioCase> cases) {
    List<Entry> entries = new ArrayList<>();
    for (RuleFile file : files) {
      RuleFileText text = RuleParser.parse(file);
      Types types = new Types(text);
      text.rules().forEach(rule -> entries.add(entry(text, rule, types, cases)));
    }
    entries.sort(Comparator.comparing(Entry::file).thenComparingInt(Entry::line));
    return new Catalogue(entries);
  }

  /**
   * The ids of all rules.
   *
   * @return sorted
   */
  public Set<String> ids() {
    Set<String> ids = new TreeSet<>();
    entries.forEach(entry -> ids.add(entry.id()));
    return ids;
  }

  private static Entry entry(
      RuleFileText file, RuleText rule, Types types, List<ScenarioCase> cases) {
    TreeSet<String> settings = new TreeSet<>();
    TreeMap<String, TreeSet<String>> facts = new TreeMap<>();
    for (Pattern pattern : rule.patterns()) {
      String type = pattern.type();
      if (pattern.from().isEmpty() && !type.equals("Object")) {
        types
            .find(type)
            .flatMap(SettingsKeys::of)
            .ifPresentOrElse(
                settings::add,
                () ->
                    facts
                        .computeIfAbsent(type, name -> new TreeSet<>())
                        .addAll(types.properties(pattern)));
      }
    }
    return new Entry(
        rule.id(),
        rule.name(),
        file.name(),
        rule.place().line(),
        rule.metadata(),
        List.copyOf(settings),
        facts.entrySet().stream()
            .map(fact -> new Reading(fact.getKey(), List.copyOf(fact.getValue())))
            .toList(),
        new Effects(types).of(rule),
        cases.stream().filter(one -> one.fired().contains(rule.id())).toList(),
        cases.stream().filter(one -> one.notFired().contains(rule.id())).toList());
  }
}
