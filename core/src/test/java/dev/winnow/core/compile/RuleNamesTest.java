package dev.winnow.core.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.winnow.core.PolicyException;
import dev.winnow.core.RuleFile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules that look like others, or like nothing. */
class RuleNamesTest {

  private static RuleFile rule(String name, String id) {
    return new RuleFile(
        "own.drl",
        "package dev.winnow.policy\n\nrule \"%s\"\n    @Id(\"%s\")\nwhen\n    Alert()\nthen\nend\n"
            .formatted(name, id));
  }

  @ParameterizedTest
  @CsvSource({
    "202E, turns the text around",
    "200B, zero-width space",
    "FEFF, zero-width no-break space",
    "2066, isolates a direction",
    "001B, escape of a terminal",
    "0007, bell",
    "2028, line separator",
    "E000, private use",
  })
  void whatNobodySeesIsRefusedInNames(String hex, String what) {
    String letter = Character.toString(Integer.parseInt(hex, 16));
    assertThatThrownBy(() -> RuleCompiler.compile(List.of(rule("A" + letter + "disk", "disk"))))
        .as(what)
        .isInstanceOf(PolicyException.class)
        .hasMessageContaining("own.drl:3:1: the name of this rule has the character U+" + hex);
  }

  @ParameterizedTest
  @CsvSource({
    "0430, a of Cyrillic",
    "03BF, o of Greek",
    "FF41, a full-width a",
    "00AD, soft hyphen",
    "200D, joiner",
    "2010, another hyphen",
  })
  void whatLooksLikeAnotherIsRefusedInIds(String hex, String what) {
    String letter = Character.toString(Integer.parseInt(hex, 16));
    assertThatThrownBy(() -> RuleCompiler.compile(List.of(rule("A disk", "disk-" + letter))))
        .as(what)
        .isInstanceOf(PolicyException.class)
        .hasMessageContaining("own.drl:3:1: the id of this rule has the character U+" + hex);
  }

  @Test
  void namesMayBeOfAnyLanguage() {
    RuleFile rule = rule("Диск заполнен: 磁盘已满, größer als ¾", "disk-full_2.1");
    assertThat(RuleCompiler.compile(List.of(rule)).rules())
        .extracting(info -> info.id())
        .containsExactly("disk-full_2.1");
  }
}
