package dev.winnow.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What options may say. */
class JournalOptionsTest {

  @Test
  void whatIsNotSaidIsPutIn() {
    JournalOptions options = JournalOptions.at("winnow.db");
    assertThat(options.durability()).isEqualTo("always");
    assertThat(options.keep()).isEqualTo(Duration.ofDays(30));
    assertThat(options.keepSnapshots()).isEqualTo(3);
    assertThat(options.retryLock()).isEqualTo(Duration.ofSeconds(1));
    assertThat(options.timeout()).isEqualTo(Duration.ofSeconds(30));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "jdbc:mysql://localhost/x",
        ":memory:",
        "jdbc:sqlite:",
        "jdbc:sqlite::memory:",
        "winnow.db?x=1",
        "jdbc:postgresql://localhost/x?password=hunter2",
        "jdbc:postgresql://me:hunter2@localhost/x"
      })
  void aPlaceThatIsNoneIsRefusedWithoutItsSecret(String url) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JournalOptions.at(url))
        .withMessageStartingWith("journal: url ")
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("hunter2"));
  }

  @ParameterizedTest
  @CsvSource({
    "never, PT1S, 1, PT1S, durability must be always or crash",
    "crash, -PT1S, 1, PT1S, keep must not be negative",
    "crash, PT1S, -1, PT1S, keepSnapshots must be at least 1",
    "crash, PT1S, 1, P2D, timeout must be"
  })
  void whatIsWrongIsNamed(
      String durability, Duration keep, int snapshots, Duration timeout, String why) {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new JournalOptions(
                    "x.db", "", "", durability, keep, snapshots, Duration.ZERO, timeout))
        .withMessageContaining(why);
  }

  @Test
  void aNameSaysNothingThatIsSecret() {
    assertThat(Location.of("jdbc:sqlite:a/b.db")).hasToString("a/b.db");
    assertThat(Location.of("jdbc:postgresql://host:1/db?sslkey=x&user=me"))
        .hasToString("postgresql://host:1/db");
  }
}
