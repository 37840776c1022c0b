package dev.winnow.rules.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.winnow.core.fact.restart.Confidence;
import dev.winnow.core.fact.restart.Ender;
import dev.winnow.core.fact.restart.Indicator;
import dev.winnow.core.fact.restart.RestartCause;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class RestartTablesTest {

  private static final SignTable SIGNS =
      new SignTable(
          List.of(
              new SignRow("Unhealthy", false, null, "^Readiness", "none", null),
              new SignRow("Unhealthy", false, List.of("Timeout"), null, "slow", null),
              new SignRow(null, true, List.of("panic"), null, "fatal", null),
              new SignRow(null, true, null, "F[0-9]{4} [^ ]+", "fatal", null)));

  private static RedButton button(String cause, String confidence) {
    return new RedButton(
        "sre",
        "app",
        0,
        java.time.Duration.ofHours(1),
        java.time.Duration.ofMinutes(1),
        List.of(cause),
        confidence,
        "critical",
        null,
        null,
        true);
  }

  @Test
  void theFirstRowThatFitsCountsInCapitalsOrNot() {
    assertThat(SIGNS.signOf("Unhealthy", "Liveness: TIMEOUT")).isEqualTo(Indicator.SLOW);
    assertThat(SIGNS.signOf("Unhealthy", "Readiness: timeout")).isEqualTo(Indicator.NONE);
    assertThat(SIGNS.signOf("Failed", "timeout")).isEqualTo(Indicator.NONE);
  }

  @Test
  void whatAContainerSaysIsNotWhatIsSaidOfIt() {
    assertThat(SIGNS.signOf("", "panic: no")).isEqualTo(Indicator.FATAL);
    assertThat(SIGNS.signOf("Unhealthy", "panic: no")).isEqualTo(Indicator.NONE);
    assertThat(SIGNS.signOf("", "timeout")).isEqualTo(Indicator.NONE);
  }

  @Test
  void noMoreIsKeptThanWhatCounts() {
    assertThat(SIGNS.wordsIn("", "user x panic: y")).isEqualTo("panic");
    assertThat(SIGNS.wordsIn("", "F1128 12:34 secret")).isEqualTo("F1128 12:34");
    assertThat(SIGNS.wordsIn("", "nothing")).isEmpty();
  }

  @Test
  void theLineThatTellsMostIsTheOneThatFits() {
    assertThat(SIGNS.tellingLine("begin\n  panic: no\ngoroutine 1\n")).isEqualTo("panic: no");
    assertThat(SIGNS.tellingLine("begin\nend\n\n")).isEqualTo("end");
    assertThat(SIGNS.tellingLine(" \n")).isEmpty();
  }

  @Test
  void aPodIsKnownByItsControlGroup() {
    String uid = "0a1b2c3d-0000-4000-8000-0a1b2c3d4e5f";

    assertThat(SIGNS.podIn("task_memcg=/kubepods/burstable/pod" + uid + "/1f")).isEqualTo(uid);
    assertThat(SIGNS.podIn("kubepods-pod" + uid.replace('-', '_') + ".slice")).isEqualTo(uid);
    assertThat(SIGNS.podIn("Killed process 7 (java)")).isEmpty();
  }

  @Test
  void anEndIsTheFirstRowThatHasItsReasonAndItsCode() {
    EndTable ends =
        new EndTable(
            List.of(
                new EndRow(List.of("OOMKilled"), null, null, null, "kernel", "memory", "high"),
                new EndRow(null, List.of(137, 143), null, null, "outside", "unknown", "low"),
                new EndRow(null, null, 1, 125, "itself", "application", "low")));

    assertThat(ends.enderOf("OOMKilled", 137)).isEqualTo(Ender.KERNEL);
    assertThat(ends.causeOf("OOMKilled", 1)).isEqualTo(RestartCause.MEMORY);
    assertThat(ends.confidenceOf("OOMKilled", 1)).isEqualTo(Confidence.HIGH);
    assertThat(ends.enderOf("Error", 143)).isEqualTo(Ender.OUTSIDE);
    assertThat(ends.causeOf("Error", 125)).isEqualTo(RestartCause.APPLICATION);
    assertThat(ends.enderOf("Error", 126)).isEqualTo(Ender.UNSURE);
    assertThat(ends.causeOf("Error", 126)).isEqualTo(RestartCause.UNKNOWN);
  }

  @Test
  void aRowThatFitsEverythingOrSaysNothingIsRefused() {
    assertThatThrownBy(() -> new SignRow(null, true, null, null, "fatal", null))
        .hasMessageContaining("needs");
    assertThatThrownBy(() -> new SignRow("Failed", true, null, null, "fatal", null))
        .hasMessageContaining("no \"reason\"");
    assertThatThrownBy(() -> new SignRow(null, true, null, "(", "fatal", null))
        .hasMessageContaining("not a valid expression");
    assertThatThrownBy(() -> new EndRow(null, null, null, null, "itself", "memory", "low"))
        .hasMessageContaining("needs");
    assertThatThrownBy(() -> new EndRow(null, null, 1, null, "itself", "memory", "low"))
        .hasMessageContaining("belong together");
    assertThatThrownBy(() -> new EndRow(null, List.of(1), null, null, "nobody", "memory", "low"))
        .hasMessageContaining("must be one of");
  }

  /** Not even one that is sure counts, unless the button asks for it or for all. */
  @Property
  void anUnknownCauseNeverCountsForAnother(@ForAll RestartCause fault, @ForAll Confidence sure) {
    RedButton network = button("network", "low");

    assertThat(network.counts(RestartCause.UNKNOWN, sure)).isFalse();
    assertThat(network.counts(fault, sure)).isEqualTo(fault == RestartCause.NETWORK);
  }
}
