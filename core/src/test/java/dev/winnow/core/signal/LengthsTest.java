package dev.winnow.core.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class LengthsTest {

  private static final Instant AT = Instant.parse("2021-09-03T09:15:00Z");

  @Test
  void aLineOfTenMegabytesKeepsItsBeginning() {
    LogLine line = new LogLine("Error #12 " + "x".repeat(10_000_000), AT, "app.log");
    assertThat(line.text()).startsWith("Error #12 ").endsWith("…").hasSize(LogLine.LONGEST);
  }

  @Test
  void aLineThatIsJustNotTooLongIsWhole() {
    String text = "x".repeat(LogLine.LONGEST);
    assertThat(new LogLine(text, AT, "app.log").text()).isEqualTo(text);
  }

  @Test
  void aCharacterOfTwoPartsIsNotCutInTwo() {
    for (int before = LogLine.LONGEST - 4; before <= LogLine.LONGEST; before++) {
      String text = "x".repeat(before) + "\uD83C\uDF31".repeat(4);
      String cut = new ChatLine("anna", text, AT, "").text();
      assertThat(cut.chars().filter(c -> Character.isHighSurrogate((char) c)).count())
          .isEqualTo(cut.chars().filter(c -> Character.isLowSurrogate((char) c)).count());
    }
  }

  @Test
  void aLineIsInALog() {
    assertThatThrownBy(() -> new LogLine("Error", AT, " "))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("in which log");
  }
}
