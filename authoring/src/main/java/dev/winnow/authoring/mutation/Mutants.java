package dev.winnow.authoring.mutation;

import dev.winnow.core.RuleFile;
import dev.winnow.core.compile.RuleParser;
import dev.winnow.core.language.Place;
import dev.winnow.core.language.RuleFileText;
import dev.winnow.core.language.RuleText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes the mutants of rule files. Stateless. */
final class Mutants {

  private Mutants() {}

  /** All mutants of a file, in the order of its rules. */
  static List<Mutant> of(RuleFile file, boolean thorough) {
    RuleFileText read = RuleParser.parse(file);
    Map<String, Mutant> mutants = new LinkedHashMap<>();
    for (RuleText rule : read.rules()) {
      for (Edit edit : new Whens(file.text(), rule, thorough).edits()) {
        add(file, rule, edit, true, mutants);
      }
      for (Edit edit : new Thens(file.text(), rule).edits()) {
        add(file, rule, edit, false, mutants);
      }
    }
    return new ArrayList<>(mutants.values());
  }

  private static void add(
      RuleFile file, RuleText rule, Edit edit, boolean when, Map<String, Mutant> mutants) {
    String text = edit.applied(file.text(), rule.place().start(), rule.place().end());
    Mutant mutant =
        new Mutant(
            file.name(),
            Place.in(file.text(), edit.start(), edit.end()),
            rule.id(),
            rule.name(),
            edit.before(file.text()),
            edit.after(file.text()),
            edit.hint(),
            when,
            text);
    mutants.putIfAbsent(text, mutant);
  }
}
