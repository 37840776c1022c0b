package dev.winnow.testkit;

import dev.winnow.authoring.cases.CaseFiles;
import dev.winnow.authoring.cases.CaseResult;
import dev.winnow.authoring.cases.CaseRunner;
import dev.winnow.authoring.cases.ScenarioCase;
import dev.winnow.core.PolicyException;
import dev.winnow.rules.PolicySource;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.opentest4j.AssertionFailedError;

/**
 * The cases of a policy as dynamic tests, for what {@link WinnowCases} cannot say.
 *
 * <pre>{@code
 * class PolicyTest {
 *
 *   @TestFactory
 *   Stream<DynamicNode> cases() {
 *     PolicySource source = Policies.bundled().withRules(Path.of("policies"));
 *     return PolicyCases.of(source, Path.of("policies")).tests();
 *   }
 * }
 * }</pre>
 *
 * <p>Immutable, safe for use by several threads.
 */
public final class PolicyCases {

  private final CaseRunner runner;
  private final List<Path> files;

  private PolicyCases(CaseRunner runner, List<Path> files) {
    this.runner = runner;
    this.files = List.copyOf(files);
  }

  /**
   * The cases of a policy.
   *
   * @param source the policy
   * @param filesOrFolders files of cases, rule files with cases beside them, or folders, beneath
   *     which all {@code cases.yaml} and {@code *.cases.yaml} are found
   * @return its cases
   * @throws PolicyException if the policy has errors, by file, line and column
   * @throws IllegalArgumentException if there is no file of cases
   */
  public static PolicyCases of(PolicySource source, Path... filesOrFolders) {
    List<Path> files = CaseFiles.find(List.of(filesOrFolders));
    if (files.isEmpty()) {
      throw new IllegalArgumentException(
          "there is no cases.yaml in "
              + List.of(filesOrFolders)
              + "; a test without cases shows nothing");
    }
    return new PolicyCases(CaseRunner.of(source), files);
  }

  /**
   * The cases as tests, a container for each file, each test with the line where its case begins.
   *
   * @return dynamic nodes for a method with {@code @TestFactory}
   * @throws PolicyException if a file of cases has errors, by line and column
   */
  public Stream<DynamicNode> tests() {
    List<DynamicNode> nodes = new ArrayList<>();
    for (Path file : files) {
      URI uri = file.toAbsolutePath().toUri();
      Stream<DynamicTest> tests =
          runner.read(file).stream()
              .map(one -> DynamicTest.dynamicTest(one.name(), line(uri, one), () -> check(one)));
      nodes.add(DynamicContainer.dynamicContainer(file.toString(), uri, tests));
    }
    return nodes.stream();
  }

  private static URI line(URI file, ScenarioCase one) {
    return URI.create(file + "?line=" + one.line());
  }

  private void check(ScenarioCase one) {
    check(runner.run(one));
  }

  /** All cases, in the order of the files. */
  List<ScenarioCase> all() {
    return files.stream().flatMap(file -> runner.read(file).stream()).toList();
  }

  CaseResult run(ScenarioCase one) {
    return runner.run(one);
  }

  /** Fails if the case did, with what was expected and what it was, for tools that compare. */
  static void check(CaseResult result) {
    if (!result.passed()) {
      throw new AssertionFailedError(
          result.describe(),
          String.join(
              "\n",
              result.differences().stream().map(d -> d.subject() + ": " + d.expected()).toList()),
          String.join(
              "\n",
              result.differences().stream().map(d -> d.subject() + ": " + d.actual()).toList()));
    }
  }
}
