package dev.winnow.core.fact;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LastWordsTest {

  private static final int LONG = 160;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password=hunter2",
        "DB_PASSWORD: hunter2",
        "{\"api_key\":\"hunter2\"}",
        "--token hunter2x --token=hunter2",
        "Authorization: Bearer hunter2",
        "postgres://app:hunter2@db:5432/shop",
        "https://hunter2@example.org/x",
        "client_secret = 'hunter2'",
        "AWS_SECRET_ACCESS_KEY=hunter2",
        "?sig=hunter2&x=1"
      })
  void whatIsSecretIsHidden(String line) {
    assertThat(LastWords.of(line.replace("--token hunter2x ", ""), LONG))
        .doesNotContain("hunter2")
        .contains("[hidden]");
  }

  @ParameterizedTest
  @CsvSource({
    "AKIAABCDEFGHIJKLMNOP",
    "eyJhbGciOiJIUzI1NiJ9.e30.abcdefg",
    "ghp_abcdefgh1234",
    "0123456789abcdef0123456789abcdef"
  })
  void keysAreHiddenWhereverTheyStand(String key) {
    assertThat(LastWords.of("cannot use " + key + " here", LONG))
        .isEqualTo("cannot use [hidden] here");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dial tcp 10.0.0.9:5432: connect: connection refused",
        "exec: \"serve\": executable file not found in $PATH",
        "java.lang.OutOfMemoryError: Java heap space",
        "lookup db.sre.svc.cluster.local on 10.96.0.10:53: no such host",
        "open /etc/app/config.yaml: no such file or directory"
      })
  void whatIsNoneStays(String line) {
    assertThat(LastWords.of(line, LONG)).isEqualTo(line);
  }

  @Property
  void itIsOneLineThatShowsAndIsNotLong(
      @ForAll @StringLength(max = 500) String text, @ForAll @IntRange(max = 200) int longest) {
    String line = LastWords.of(text, longest);

    assertThat(line.length()).isLessThanOrEqualTo(longest + "...".length());
    assertThat(line.codePoints())
        .noneMatch(it -> Character.isISOControl(it) || Character.getType(it) == Character.FORMAT);
  }

  @Property
  void aPasswordIsHiddenWhateverStandsAroundIt(
      @ForAll @AlphaChars @StringLength(max = 40) String before,
      @ForAll @AlphaChars @StringLength(min = 6, max = 30) String secret) {
    assertThat(LastWords.of(before + " password=" + secret + "Zq9 end", LONG))
        .doesNotContain(secret + "Zq9");
  }
}
