package dev.winnow.authoring.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What looks like a mistake and is none raises no alarm. */
class RightPoliciesTest {

  static List<Path> right() throws IOException {
    return Corpus.folders("right");
  }

  @ParameterizedTest
  @MethodSource("right")
  void raisesNoAlarm(Path folder) {
    CheckResult result = Corpus.check(folder);

    assertThat(result.rules()).isPositive();
    assertThat(result.findings())
        .filteredOn(finding -> finding.code() != Code.MISSING_CASES)
        .isEmpty();
  }

  @Test
  void theBundledPoliciesRaiseNoAlarm() {
    CheckResult result =
        PolicyCheck.of(List.of(Path.of("../rules/src/main/resources/dev/winnow/rules/policies")))
            .only()
            .run();

    assertThat(result.findings()).isEmpty();
    assertThat(result.rules()).isGreaterThan(100);
    assertThat(String.join("\n", result.texts().values()).lines())
        .filteredOn(line -> line.contains("check: allow"))
        .as("answers, each of which must say what makes two orders end alike")
        .hasSizeLessThanOrEqualTo(6)
        .allMatch(line -> line.startsWith("// check: allow order-dependent, because "));
  }
}
