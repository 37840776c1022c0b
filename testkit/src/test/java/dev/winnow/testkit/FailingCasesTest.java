package dev.winnow.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.testkit.engine.EventConditions.displayName;
import static org.junit.platform.testkit.engine.EventConditions.event;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.instanceOf;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import dev.winnow.rules.Policies;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;
import org.opentest4j.AssertionFailedError;

/** A case that fails is a test that fails, with what was expected. */
class FailingCasesTest {

  private static final Path FAILING = Path.of("src/test/resources/policies-failing");

  /** Not run by itself: its name is no test's. */
  static class Failing {

    @WinnowCases(cases = "src/test/resources/policies-failing")
    void annotated() {}

    @TestFactory
    Stream<DynamicNode> dynamic() {
      return PolicyCases.of(Policies.bundled(), FAILING).tests();
    }
  }

  /** Names what is not there. */
  static class Missing {

    @WinnowCases(cases = "classpath:no/such")
    @Tag("missing")
    void annotated() {}
  }

  @Test
  void oneTestFailsAndTheOtherDoesNot() {
    Events tests =
        EngineTestKit.engine("junit-jupiter")
            .selectors(selectClass(Failing.class))
            .execute()
            .testEvents();

    tests.assertStatistics(all -> all.started(4).succeeded(2).failed(2));
    tests
        .failed()
        .assertThatEvents()
        .haveExactly(
            2,
            event(
                displayName("This one does not"),
                finishedWithFailure(
                    instanceOf(AssertionFailedError.class),
                    message(
                        text ->
                            text.contains("cases.yaml:6: This one does not")
                                && text.contains("number of tickets  2         1")))));
  }

  @Test
  void whatDiffersCanBeCompared() {
    CaseFailure failure = CaseFailure.of(FAILING);

    assertThat(failure.error().getExpected().getStringRepresentation())
        .isEqualTo("number of tickets: 2");
    assertThat(failure.error().getActual().getStringRepresentation())
        .isEqualTo("number of tickets: 1");
  }

  private record CaseFailure(AssertionFailedError error) {
    static CaseFailure of(Path folder) {
      PolicyCases cases = PolicyCases.of(Policies.bundled(), folder);
      try {
        PolicyCases.check(cases.run(cases.all().get(1)));
        throw new IllegalStateException("it passed");
      } catch (AssertionFailedError e) {
        return new CaseFailure(e);
      }
    }
  }

  @Test
  void testsKnowTheirLines() {
    DynamicContainer file =
        (DynamicContainer) PolicyCases.of(Policies.bundled(), FAILING).tests().toList().get(0);
    List<String> sources =
        file.getChildren().map(test -> test.getTestSourceUri().orElseThrow().toString()).toList();

    assertThat(sources).hasSize(2);
    assertThat(sources.get(1)).startsWith("file:/").endsWith("cases.yaml?line=6");
  }

  @Test
  void noCasesAreAnError() {
    assertThatThrownBy(() -> PolicyCases.of(Policies.bundled(), Path.of("src/main")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("there is no cases.yaml in [src/main]");
    EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(Missing.class))
        .execute()
        .containerEvents()
        .assertStatistics(all -> all.failed(1));
  }
}
