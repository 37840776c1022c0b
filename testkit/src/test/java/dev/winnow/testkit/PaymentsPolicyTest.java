package dev.winnow.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.authoring.cases.CaseResult;
import dev.winnow.rules.Policies;
import dev.winnow.rules.PolicySource;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** What the documentation shows, in use. */
class PaymentsPolicyTest {

  private static final Path RESOURCES = Path.of("src/test/resources");

  @WinnowCases(
      policy = "classpath:policies/payments/payments.drl",
      settings = "src/test/resources/settings.yaml")
  void everyCasePasses() {}

  @WinnowCases(policy = "src/test/resources/policies", settings = "classpath:settings.yaml")
  void nothingIsAStorm(CaseResult result) {
    assertThat(result.passed()).isTrue();
    assertThat(result.fired()).containsKey("dedup-open").doesNotContainKey("storm-begin");
  }

  @TestFactory
  Stream<DynamicNode> cases() {
    PolicySource source =
        Policies.bundled()
            .withRules(RESOURCES.resolve("policies"))
            .withSettings(RESOURCES.resolve("settings.yaml"));
    return PolicyCases.of(source, RESOURCES.resolve("policies")).tests();
  }
}
