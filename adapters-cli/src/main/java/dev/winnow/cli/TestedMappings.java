package dev.winnow.cli;

import dev.winnow.authoring.cases.CaseFiles;
import dev.winnow.cli.output.CaseReport;
import dev.winnow.cli.output.JUnitXml;
import dev.winnow.core.PolicyException;
import dev.winnow.formats.mapping.MappingCase;
import dev.winnow.formats.mapping.MappingCases;
import dev.winnow.formats.mapping.MappingRunner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The mappings among what is to be tested.
 *
 * @param files the files of their cases
 * @param rest the other paths: rules and their cases
 * @param part only cases whose names contain this are run
 */
record TestedMappings(List<Path> files, List<Path> rest, String part) {

  /** The mappings among some paths. */
  static TestedMappings among(List<Path> paths, String part) {
    List<Path> rest = paths.stream().filter(path -> !isOfMapping(path)).toList();
    return new TestedMappings(MappingCases.find(paths), rest, part);
  }

  private static boolean isOfMapping(Path path) {
    if (Files.isDirectory(path)) {
      return !MappingCases.find(List.of(path)).isEmpty()
          && CaseFiles.find(List.of(path)).isEmpty()
          && !CaseFiles.hasRules(path);
    }
    boolean cases = !MappingCases.find(List.of(path)).isEmpty();
    if (!cases && isMapping(path)) {
      throw new CommandFailure(
          path
              + " is a mapping without cases. Write them in the file "
              + String.valueOf(path).replaceAll("[.]yaml$", MappingCases.ENDING)
              + " beside it; docs/mappings.md shows how.");
    }
    return cases;
  }

  private static boolean isMapping(Path path) {
    if (!path.toString().endsWith(".yaml") || !Files.isRegularFile(path)) {
      return false;
    }
    try (java.util.stream.Stream<String> lines = Files.lines(path)) {
      return lines.anyMatch(line -> line.startsWith("detect:") || line.startsWith("states:"));
    } catch (IOException | UncheckedIOException e) {
      return false;
    }
  }

  /** Whether there is nothing else to test. */
  boolean isAll() {
    return !files.isEmpty() && rest.isEmpty();
  }

  /**
   * Runs the cases.
   *
   * @throws PolicyException if a mapping or its cases have errors
   */
  List<JUnitXml.Suite> run(CaseReport report) {
    List<JUnitXml.Suite> suites = new ArrayList<>();
    for (Path file : files) {
      MappingRunner runner = new MappingRunner(file);
      List<MappingRunner.Result> results =
          MappingCases.read(file).stream()
              .filter(one -> one.name().contains(part))
              .map(runner::run)
              .toList();
      if (!results.isEmpty()) {
        List<String> bad =
            results.stream()
                .filter(one -> !one.differences().isEmpty())
                .map(MappingRunner.Result::describe)
                .toList();
        report.file(file.toString(), results.size() - bad.size(), bad);
        suites.add(
            new JUnitXml.Suite(file.toString(), results.stream().map(TestedMappings::of).toList()));
      }
    }
    if (isAll() && suites.isEmpty()) {
      throw new CommandFailure("no case's name contains \"" + part + "\".");
    }
    return suites;
  }

  private static JUnitXml.Case of(MappingRunner.Result result) {
    MappingCase tested = result.tested();
    boolean passed = result.differences().isEmpty();
    return new JUnitXml.Case(
        tested.name(),
        tested.line(),
        passed ? "" : result.differences().get(0),
        passed ? "" : result.describe());
  }
}
