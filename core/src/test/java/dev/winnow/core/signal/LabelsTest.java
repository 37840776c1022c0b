package dev.winnow.core.signal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelsTest {

  @ParameterizedTest
  @CsvSource({"7, 7", "96.5 %, 96.5", "-0.5, -0.5", "' 12 days left', 12", "1.2e+02, 120"})
  void theNumberIsWhatTheValueBeginsWith(String value, double number) {
    assertThat(Labels.of("days", value).number("days")).isEqualTo(number);
  }

  @ParameterizedTest
  @CsvSource({"soon", "in 3 days", "%", "."})
  void whatBeginsWithNoNumberIsNotOne(String value) {
    assertThat(Labels.of("days", value).number("days")).isNaN();
  }

  @Test
  void whatIsNotThereIsNoNumber() {
    assertThat(Labels.none().number("days")).isNaN();
  }
}
