package dev.winnow.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.documents.Survival.Span;
import dev.winnow.documents.text.Moments;
import dev.winnow.documents.text.Spans;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

  private static Span span(int minutes, boolean over) {
    return new Span(Duration.ofMinutes(minutes), over);
  }

  @Test
  void whatIsNotOverCountsAsLonger() {
    assertThat(Survival.of(List.of(span(1, true), span(2, true), span(9, true))).within(0.5))
        .isEqualTo("2 min");
    Survival open = Survival.of(List.of(span(1, true), span(3, false), span(5, false)));
    assertThat(open.within(0.5)).isEqualTo("more than 5 min");
    assertThat(open.most(0.5)).isEmpty();
    assertThat(open.open()).isEqualTo(2);
    // Of Kaplan and Meier: 1, 2+, 3 leaves 2/3 after 1 and 0 after 3.
    assertThat(Survival.of(List.of(span(3, true), span(1, true), span(2, false))).within(0.5))
        .isEqualTo("3 min");
  }

  @ParameterizedTest
  @CsvSource({
    "9, 10, '40 points better than a coin flip (90 %, 95 % sure: 60 to 98 %)'",
    "5, 10, 'cannot be told from a coin flip (50 %, 95 % sure: 24 to 76 %)'",
    "0, 10, '50 points worse than a coin flip (0 %, 95 % sure: 0 to 28 %)'",
    "1, 1, 'cannot be told from a coin flip (100 %, 95 % sure: 21 to 100 %)'"
  })
  void alertsAreMeasuredAgainstACoin(int useful, int of, String words) {
    assertThat(new CoinFlip(useful, of).verdict()).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "PT0S, 0 s",
    "PT59.9S, 59 s",
    "PT1M, 1 min",
    "PT1M5S, 1 min 5 s",
    "PT1H15M, 1 h 15 min",
    "PT47H59M, 47 h 59 min",
    "P2D, 2 d",
    "P3DT2H30M, 3 d 2 h"
  })
  void durationsAreWords(Duration span, String words) {
    assertThat(Spans.of(span)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "UTC, 2021-09-03T09:15:00Z, 2021-09-03 09:15 UTC, 09:15 UTC",
    "Z, 2021-09-03T09:15:07.9Z, 2021-09-03 09:15:07 UTC, 09:15:07 UTC",
    "Europe/London, 2021-01-03T09:15:00Z, 2021-01-03 09:15 UTC, 09:15 UTC",
    "Europe/Berlin, 2021-09-03T09:15:00Z, 2021-09-03 11:15 +02:00 (09:15 UTC), 11:15 (09:15 UTC)",
    "Europe/Berlin, 2021-09-03T22:15:00Z, 2021-09-04 00:15 +02:00 (2021-09-03 22:15 UTC), 00:15 (2021-09-03 22:15 UTC)",
    // The hour that comes twice is told apart.
    "Europe/Berlin, 2021-10-31T00:30:00Z, 2021-10-31 02:30 +02:00 (00:30 UTC), 02:30 (00:30 UTC)",
    "Europe/Berlin, 2021-10-31T01:30:00Z, 2021-10-31 02:30 +01:00 (01:30 UTC), 02:30 (01:30 UTC)"
  })
  void timesAreThoseOfTheTeamWithUtcBeside(ZoneId zone, Instant at, String text, String clock) {
    assertThat(new Moments(zone).of(at).text()).isEqualTo(text);
    assertThat(new Moments(zone).of(at).clock()).isEqualTo(clock);
    assertThat(new Moments(ZoneOffset.UTC).name()).isEqualTo("UTC");
  }

  @ParameterizedTest
  @CsvSource({
    "'feat: x', FEATURE, '', false",
    "'FEAT(cart)!: x (#41, SHOP-7)', FEATURE, '#41 SHOP-7', true",
    "'fix(security): x', SECURITY, '', false",
    "'fix: x UTF-8', FIX, 'UTF-8', false",
    "'chore: x', OTHER, '', false",
    "'Merge branch 7', OTHER, '', false",
    "'abc#41 x1-2', OTHER, '', false"
  })
  void changesAreOfTheKindOfTheirScopeOrType(
      String line, ChangeKind kind, String numbers, boolean breaking) {
    Map<ChangeKind, List<String>> kinds =
        Map.of(
            ChangeKind.FEATURE, List.of("feat"),
            ChangeKind.FIX, List.of("fix"),
            ChangeKind.SECURITY, List.of("security"));
    ChangeText change = ChangeText.of(line, kinds);
    assertThat(change.kind()).isEqualTo(kind);
    assertThat(String.join(" ", change.numbers())).isEqualTo(numbers);
    assertThat(change.breaking()).isEqualTo(breaking);
  }
}
