package dev.winnow.cli;

import dev.winnow.authoring.cases.CaseFiles;
import dev.winnow.authoring.cases.CaseRunner;
import dev.winnow.authoring.cases.ScenarioCase;
import dev.winnow.core.PolicyException;
import dev.winnow.core.PolicyProblem;
import dev.winnow.rules.PolicySource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The policy to test, with its cases.
 *
 * @param source where the policy comes from
 * @param runner runs its cases
 * @param files its files of cases
 * @param words which policy it is, for people
 */
record TestedPolicy(PolicySource source, CaseRunner runner, List<FileOfCases> files, String words) {

  /** A file with its cases. */
  record FileOfCases(String name, List<ScenarioCase> cases) {}

  /**
   * Loads what is named, or else what options and winnow.yaml say.
   *
   * @param compiling how its rules are compiled, and what is put over its settings
   * @throws PolicyException if rules, settings or cases have errors
   * @throws CommandFailure if what is named is not there
   */
  static TestedPolicy load(
      List<Path> named, PolicyFlags flags, UnaryOperator<PolicySource> compiling) {
    Project project = Project.of(named, flags);
    List<Path> policies = flags.policies().isEmpty() ? project.policies() : flags.policies();
    List<Path> paths = named.isEmpty() ? policies : named;
    if (paths.isEmpty()) {
      throw new CommandFailure(
          "there is nothing to test: name a folder with rules and cases, or name \"policies\" in"
              + " winnow.yaml. \"winnow init DIR\" starts a policy.");
    }
    Paths.check(paths);
    List<Path> rules = rules(paths, flags.policies(), policies);
    boolean only = flags.only() || (!rules.isEmpty() && project.only());
    Layers layers = new Layers(rules, only, flags.settings().or(project::settings));
    PolicySource source = compiling.apply(layers.source());
    CaseRunner runner = CaseRunner.of(source);
    return new TestedPolicy(
        source,
        runner,
        read(CaseFiles.find(paths), paths, runner),
        layers.words(runner.ids().size()));
  }

  /** Rules that are named; those of the policy for a file of cases, or else those beside it. */
  private static List<Path> rules(List<Path> paths, List<Path> flags, List<Path> policies) {
    List<Path> rules = new ArrayList<>(paths.stream().filter(CaseFiles::hasRules).toList());
    if (rules.isEmpty()) {
      rules.addAll(policies);
    } else {
      flags.stream().filter(path -> !rules.contains(path)).forEach(rules::add);
    }
    if (rules.isEmpty()) {
      for (Path path : paths) {
        Path folder = path.toAbsolutePath().getParent();
        if (Files.isRegularFile(path) && folder != null && hasRulesIn(folder)) {
          rules.add(Paths.shown(folder));
        }
      }
    }
    return rules.stream().distinct().toList();
  }

  private static boolean hasRulesIn(Path folder) {
    String[] names = folder.toFile().list();
    return names != null && List.of(names).stream().anyMatch(name -> name.endsWith(".drl"));
  }

  private static List<FileOfCases> read(List<Path> files, List<Path> paths, CaseRunner runner) {
    List<FileOfCases> read = new ArrayList<>();
    List<PolicyProblem> problems = new ArrayList<>();
    for (Path file : files) {
      try {
        read.add(new FileOfCases(file.toString(), runner.read(file)));
      } catch (PolicyException e) {
        problems.addAll(e.problems());
      }
    }
    if (!problems.isEmpty()) {
      throw new PolicyException(problems);
    }
    if (read.stream().allMatch(file -> file.cases().isEmpty())) {
      throw new NoCases(paths);
    }
    return read;
  }

  /** The files with those of their cases whose names contain a text. */
  List<FileOfCases> containing(String text) {
    List<FileOfCases> chosen = new ArrayList<>();
    for (FileOfCases file : files) {
      List<ScenarioCase> cases =
          file.cases().stream().filter(one -> one.name().contains(text)).toList();
      if (!cases.isEmpty()) {
        chosen.add(new FileOfCases(file.name(), cases));
      }
    }
    if (chosen.isEmpty()) {
      throw new CommandFailure("no case's name contains \"" + text + "\".");
    }
    return chosen;
  }
}
