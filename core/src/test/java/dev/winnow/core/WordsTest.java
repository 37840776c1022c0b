package dev.winnow.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.winnow.core.fact.incident.Incident;
import dev.winnow.core.signal.Alert;
import dev.winnow.core.signal.Labels;
import dev.winnow.core.signal.Matcher;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Labels, matchers, alerts, and how much a state changes. */
class WordsTest {

  private static final Labels ZONE = Labels.of("zone", "AB");

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\'',
      value = {
        "zone=AB, true",
        "zone=A, false",
        "zone!=A, true",
        "zone=~A, false",
        "zone=~A.*, true",
        "zone=~A|AB, true",
        "zone!~A, true",
        "zone!~.B, false",
        "' zone = \"AB\" ', true",
        "missing=, true",
        "missing=~.+, false",
        "missing!=x, true",
        "alertname=~Down|Up, true"
      })
  void aMatcherReadsAsInAlertmanager(String text, boolean matches) {
    assertThat(Matcher.parse(text).matches("Up", ZONE)).isEqualTo(matches);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "zone",
        "=x",
        "zone==\"x",
        "zone=\"x",
        "zone=~(",
        "zone=~a(?=b)",
        "zone=~(((a{99}){99}){99})"
      })
  void whatIsNoMatcherIsRefused(String text) {
    assertThatThrownBy(() -> Matcher.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aMatcherReadsWhatItWrites() {
    Matcher matcher = Matcher.of("a", Matcher.Operator.EQUAL, "say \"hi\" \\ bye");
    assertThat(Matcher.parse(matcher.toString())).isEqualTo(matcher);
    assertThat(Matcher.parse(matcher.toString()).value()).isEqualTo("say \"hi\" \\ bye");
  }

  @Test
  void aLabelOfAnyLettersIsWrittenInQuotes() {
    Matcher matcher = Matcher.of("größe \"x\"", Matcher.Operator.EQUAL, "groß");
    assertThat(matcher.toString()).isEqualTo("\"größe \\\"x\\\"\"=\"groß\"");
    assertThat(Matcher.parse(matcher.toString())).isEqualTo(matcher);
    assertThat(Matcher.parse(" \"dienst.name\" =~ \"k.*\" ").label()).isEqualTo("dienst.name");
    assertThat(Matcher.parse("a=" + "\"" + "\\\\".repeat(100_000) + "\"").value()).hasSize(100_000);
  }

  @Test
  void labelsAreSortedAndHoldNoEmptyValue() {
    Labels labels = Labels.of(Map.of("b", "2", "a", "1", "c", ""));
    assertThat(labels).containsExactly(Map.entry("a", "1"), Map.entry("b", "2"));
    assertThat(labels.value("c")).isEmpty();
    assertThat(labels.get("c")).isNull();
    assertThat(labels.with("a", "")).isEqualTo(Labels.of("b", "2"));
    assertThat(labels).isEqualTo(Map.of("a", "1", "b", "2"));
    assertThat(labels.hashCode()).isEqualTo(Map.of("a", "1", "b", "2").hashCode());
    assertThatThrownBy(() -> labels.put("d", "4"))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void anAlertIsWhatItsBuilderWasTold() {
    Instant at = Instant.parse("2026-01-05T08:00:00Z");
    Alert alert =
        Alert.resolved("Up")
            .label("zone", "AB")
            .annotation("runbook", "https://example.org")
            .at(at)
            .startsAt(at.minusSeconds(1))
            .endsAt(at)
            .source("test")
            .build();
    assertThat(alert.firing()).isFalse();
    assertThat(alert.isResolved()).isTrue();
    assertThat(alert.labels()).isEqualTo(ZONE);
    assertThat(alert.annotations().value("runbook")).isEqualTo("https://example.org");
    assertThat(alert.startsAt()).contains(at.minusSeconds(1));
    assertThat(alert.atMillis()).isEqualTo(at.toEpochMilli());
    assertThatThrownBy(() -> Alert.firing(" ").build())
        .isInstanceOf(IllegalArgumentException.class);
  }

  /**
   * By hand, as nagioscore does in base/flapping.c: the newest of 20 changes weighs 1.25, each
   * older one 0.5 / 19 less, and the sum is divided by 20.
   */
  @ParameterizedTest
  @CsvSource({
    "1, 0", // it opened
    "11, 0", // and was repeated
    "10, 6", // 1.25 / 20
    "101, 12", // (1.25 + 1.2237) / 20
    "1011, 12", // (1.2237 + 1.1974) / 20
    "10111, 11", // (1.1974 + 1.1711) / 20
    "1010, 18", // (1.25 + 1.2237 + 1.1974) / 20
    "101010101010101010101, 100", // all 20 changed: 20 x 1.0 on average
    "100000000000000000000, 3", // only the oldest: 0.75 / 20
    "1000000000000000000000, 0" // and then it is out of sight
  })
  void theChangeOfAStateIsAsNagiosCountsIt(String states, int percent) {
    Incident incident = Incident.opened(Alert.firing("Up").build().accepted(1, "Up", "Up"));
    for (char state : states.substring(1).toCharArray()) {
      boolean firing = state == '1';
      incident.counts(firing);
    }
    assertThat(incident.getChange()).isEqualTo(percent);
  }
}
