package dev.winnow.authoring.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.winnow.core.PolicyException;
import dev.winnow.rules.store.BundledRules;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CaseFileTest {

  private static final Set<String> RULES = Set.of("dedup-open", "dedup-repeat");

  @Test
  void namesWhatIsMisspelt() {
    wrong(
        "{at: +0m, alrt: Down}",
        "{tickets: 1}",
        "3:25: \"alrt\" is not known here; did you mean \"alert\"?");
    wrong("{at: 5m, alert: Down}", "{tickets: 1}", "\"at\" must be a moment such as +0m");
    wrong("{at: +0m, alert: Down}", "{tikets: 1}", "4:14: \"tikets\" is not known here");
    wrong(
        "{at: +0m, alert: Down}",
        "{fired: [dedup-opn]}",
        "4:22: \"dedup-opn\" is not a rule's id; did you mean \"dedup-open\"?");
    wrong(
        "{at: +0m, alert: Down, repeat: often}",
        "{tickets: 1}",
        "\"repeat\" must be such as: 3 every 1m");
    wrong("{at: +0m, alert: Down}", "{dispositions: {open: 1}}", "did you mean \"opened\"?");
    wrong(
        "{at: +0m, feedback: ticket 1, verdict: nice}",
        "{tickets: 0}",
        "\"nice\" is not a verdict; write useful or no-action");
    wrong("{at: +0m}", "{tickets: 0}", "a signal needs one of alert, resolved");
  }

  @Test
  void saysWhatDiffers() {
    CaseRunner runner = Bundled.runner(BundledRules.load());
    CaseResult result =
        runner.run(
            CaseFile.of(
                    "c.yaml",
                    text(
                        "{at: +0m, alert: Down}",
                        "{tickets: [{count: 2}], fired: [dedup-repeat], not-fired: [dedup-open]}"),
                    RULES)
                .get(0));
    assertThat(result.passed()).isFalse();
    assertThat(result.differences())
        .extracting(Difference::toString)
        .containsExactly(
            "ticket 1: count: expected 2, but it was 1",
            "rule dedup-repeat: expected fires, but it was does not fire",
            "rule dedup-open: expected does not fire, but it was fires");
    assertThat(result.describe())
        .contains("failed: c.yaml:2: it works", "+0m alert Down -> opened (dedup-open)");
  }

  private static void wrong(String signal, String expect, String message) {
    assertThatThrownBy(() -> CaseFile.of("c.yaml", text(signal, expect), RULES))
        .isInstanceOf(PolicyException.class)
        .hasMessageContaining(message);
  }

  private static String text(String signal, String expect) {
    return String.join(
        "\n",
        List.of(
            "cases:",
            "  - name: it works",
            "    signals: [" + signal + "]",
            "    expect: " + expect,
            ""));
  }
}
