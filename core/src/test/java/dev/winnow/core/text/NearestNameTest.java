package dev.winnow.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestNameTest {

  @ParameterizedTest
  @CsvSource({
    "opne, open",
    "SEVERITY, severity",
    "sevrty, severity",
    "x, y",
    "tire, trie",
    "ab, ",
    "somethingelse, ",
    "'', y",
  })
  void isNearOrNothing(String wrong, String right) {
    List<String> names = List.of("open", "severity", "y", "trie", "timo", "ticket");
    assertThat(NearestName.of(wrong, names).orElse(null)).isEqualTo(right);
  }

  @Test
  void aPartIsMeantOnlyWhereNamesHaveParts() {
    List<String> ids = List.of("canary-rolled-back-late", "canary-rolled-back");
    assertThat(NearestName.of("rolled", ids)).isEmpty();
    assertThat(NearestName.orPart("rolled", ids)).contains("canary-rolled-back");
    assertThat(NearestName.orPart("ro", ids)).isEmpty();
  }

  @Test
  void whereNoneIsNearAllAreNamed() {
    assertThat(NearestName.hint("zzz", List.of("b", "a"))).isEqualTo("use one of a, b.");
    assertThat(NearestName.hint("bb", List.of("b", "a"))).isEqualTo("did you mean \"b\"?");
  }

  @Test
  void aFingerprintIsThatOfTheBytes() {
    assertThat(Sha256.of("abc"))
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        .isEqualTo(Sha256.of(new byte[] {'a', 'b', 'c'}));
  }
}
