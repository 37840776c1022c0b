package dev.winnow.authoring.mutation;

import dev.winnow.core.CompiledRules;
import dev.winnow.core.PolicyException;
import dev.winnow.core.PolicyProblem;
import dev.winnow.core.RuleFile;
import dev.winnow.core.compile.RuleCompiler;
import dev.winnow.core.compile.RuleParser;
import dev.winnow.core.engine.RuleBase;
import dev.winnow.core.language.Import;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Compiles mutants, many at once: each is a rule of its own name among the others. One that does
 * not compile is found and left out. For one thread.
 */
final class Laboratory {

  /** How many are compiled at once: the compiler needs memory for all of them. */
  private static final int BATCH = 120;

  /** A compiled mutant: where it is, and under which name. */
  record Specimen(Mutant mutant, RuleBase rules, String name) {}

  private final Map<String, RuleFile> files = new LinkedHashMap<>();
  private final List<Specimen> specimens = new ArrayList<>();
  private final List<Mutant> stillborn = new ArrayList<>();
  private int number;

  Laboratory(List<RuleFile> files) {
    files.forEach(file -> this.files.put(file.name(), file));
  }

  /** The mutants that compile, in their order. */
  List<Specimen> grow(List<Mutant> mutants) {
    for (int from = 0; from < mutants.size(); from += BATCH) {
      compile(mutants.subList(from, Math.min(mutants.size(), from + BATCH)));
    }
    return specimens;
  }

  /** The mutants that do not compile. */
  List<Mutant> stillborn() {
    return stillborn;
  }

  private void compile(List<Mutant> batch) {
    if (batch.isEmpty()) {
      return;
    }
    List<RuleFile> texts = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (Mutant mutant : batch) {
      String name = "mutant " + ++number;
      names.add(name);
      RuleFile of = files.get(mutant.file());
      boolean trusted = of != null && of.trusted();
      texts.add(new RuleFile(name, head(mutant) + renamed(mutant.text(), name), trusted));
    }
    try {
      CompiledRules compiled = RuleCompiler.compile(texts);
      RuleBase loaded = RuleBase.of(compiled);
      for (int index = 0; index < batch.size(); index++) {
        specimens.add(new Specimen(batch.get(index), loaded, names.get(index)));
      }
    } catch (PolicyException e) {
      without(batch, names, e);
    }
  }

  /** Compiles again without those that the compiler names; or in two halves, if it names none. */
  private void without(List<Mutant> batch, List<String> names, PolicyException e) {
    Set<String> named = new TreeSet<>();
    e.problems().stream().map(PolicyProblem::file).forEach(named::add);
    List<Mutant> good = new ArrayList<>();
    List<Mutant> bad = new ArrayList<>();
    for (int index = 0; index < batch.size(); index++) {
      (named.contains(names.get(index)) ? bad : good).add(batch.get(index));
    }
    if (!bad.isEmpty() || batch.size() == 1) {
      stillborn.addAll(batch.size() == 1 ? batch : bad);
      compile(batch.size() == 1 ? List.of() : good);
    } else {
      compile(batch.subList(0, batch.size() / 2));
      compile(batch.subList(batch.size() / 2, batch.size()));
    }
  }

  private String head(Mutant mutant) {
    StringBuilder head = new StringBuilder("package " + RuleCompiler.PACKAGE + "\n");
    RuleFile file = files.get(mutant.file());
    if (file != null) {
      for (Import one : RuleParser.parse(file).imports()) {
        head.append("import ").append(one.target()).append('\n');
      }
    }
    return head.toString();
  }

  private static String renamed(String rule, String name) {
    return rule.replaceFirst("rule\\s+(?:\"[^\"]*\"|'[^']*'|\\S+)", "rule \"" + name + "\"")
        .replaceFirst("@Id\\s*\\([^)]*\\)", "@Id(\"" + name + "\")");
  }
}
