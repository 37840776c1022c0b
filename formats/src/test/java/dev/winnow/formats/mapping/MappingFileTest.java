package dev.winnow.formats.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.winnow.core.PolicyException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a mapping may say, what it may not, and what it may cost. */
class MappingFileTest {

  private static final Instant FLOOR = Instant.parse("2000-01-01T00:00:00Z");

  private static List<String> problems(String yaml) {
    PolicyException e =
        catchThrowableOfType(
            PolicyException.class, () -> MappingFile.read("own", "own.yaml", yaml, true));
    return e == null ? List.of() : e.problems().stream().map(Object::toString).toList();
  }

  private static List<String> read(String yaml, Map<String, Object> body) {
    Mapping mapping = MappingFile.read("own", "own.yaml", yaml, true);
    return new Translation(mapping, Body.of(body).get(0), FLOOR, new FirstNames())
        .all().stream().map(Comparison::line).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "nam: x\\nname: y|own.yaml:1:1: \"nam\" is not known here; did you mean \"name\"?",
        "name: a\\nsignal: alert|own.yaml:2:1: \"signal\" is not known here",
        "name: '('|own.yaml:1:7: name: this is not valid JSONata: Expected \")\" before end of expression",
        "severity: a|own.yaml:1:1: this mapping does not say what the alert's name is",
        "name: a\\nstates: [{signal: alarm}]|own.yaml:2:19: \"alarm\" is not a kind of signal",
        "name: a\\nzone: Mars|own.yaml:2:7: \"Mars\" is not a time zone",
        "name: a\\ndetect: {a: '/(/'}|own.yaml:2:13: /(/ is not a valid RE2 expression",
        "name: $uppercas(a)|own.yaml:1:7: name: there is no function $uppercas; did you mean $uppercase?",
        "name: a\\nlet: {tags: b}|own.yaml:2:13: $tags is a function; choose another name",
        "name: $eval(a)|own.yaml:1:7: name: $eval is not supported: use $json(text) to read JSON",
        "name: $now()|own.yaml:1:7: name: $now is not supported: a mapping reads no clock",
        "name: '$contains(a, /x/)'|own.yaml:1:7: name: regular expressions in slashes can take for ever",
        "name: '[1..9]'|own.yaml:1:7: name: ranges (..) are not supported",
      })
  void whatIsWrongIsSaidWithItsPlace(String yaml, String problem) {
    assertThat(problems(yaml.replace("\\n", "\n")))
        .hasSize(1)
        .first()
        .asString()
        .startsWith(problem);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'$f := function($n) {$f($n)}; $f(1)'",
        "'($f := function($n) {$f($n) + 1}; $f(1))'",
        "'($f := function($n, $t) {$f($n + 1, $t & $t)}; $f(0, \"xxxxxxxx\"))'",
        "'($f := function($n) {$append([$f($n)], [$f($n)])}; $f(1))'",
      })
  void whatNeverEndsIsStopped(String name) {
    String yaml =
        "name: "
            + (name.startsWith("'$f") ? "'(" + name.substring(1, name.length() - 1) + ")'" : name);
    assertThat(read(yaml, Map.of("a", "b")))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("refuse: the mapping own.yaml, line 1, name: ");
  }

  @Test
  void severalThingsThatAreWrongAreSaidAtOnce() {
    assertThat(problems("name: (\nseverity: )\nfoo: 1\n")).hasSize(3);
  }

  @Test
  void whatFailsIsSaidWithFileLineAndKey() {
    assertThat(read("name: a\nlabels:\n  b: $number(b)\n", Map.of("a", "A", "b", "x")))
        .containsExactly(
            "refuse: the mapping own.yaml, line 3, labels.b: it does not work for this body"
                + " (For input string: \"x\")");
  }

  @Test
  void aBodyWithoutANameIsRefused() {
    assertThat(read("name: a.b\n", Map.of("a", "A")))
        .containsExactly("refuse: the name of the alert is not in this body (name: a.b)");
  }

  @Test
  void aStateThatNoneFitsIsRefusedAndOneThatIsIgnoredIsNot() {
    String yaml = "name: a\nstates:\n  - {when: 'a = \"x\"', signal: ignore}\n";
    assertThat(read(yaml, Map.of("a", "x"))).containsExactly("nothing");
    assertThat(read(yaml, Map.of("a", "y")))
        .first()
        .asString()
        .startsWith("refuse: no entry of \"states\" in the mapping own fits this body");
  }

  @Test
  void whatIsNoTimeBecomesAnAnnotationAndTheAlertIsKept() {
    assertThat(read("name: a\nstartsAt: b\n", Map.of("a", "A", "b", "yesterday")))
        .containsExactly("alert: A {}, source own, annotations {startsAt=yesterday}");
  }

  @Test
  void aTimeBeforeTheFloorIsNoneAndAnEndBeforeTheStartIsNone() {
    String yaml = "name: a\nstartsAt: s\nendsAt: e\n";
    assertThat(read(yaml, Map.of("a", "A", "s", "0001-01-01T00:00:00Z", "e", 12)))
        .containsExactly("alert: A {}, source own");
    assertThat(read(yaml, Map.of("a", "A", "s", "2026-01-02T10:00:00Z", "e", "2026-01-01")))
        .containsExactly("alert: A {}, source own, startsAt 2026-01-02T10:00:00Z");
  }

  @Test
  void anItemMayBeSeveralSignalsAndValuesOfAllKindsAreTexts() {
    String yaml =
        """
        items: list
        name: n
        labels: {a: a, b: b, c: c, d: d, e: e}
        states:
          - signal: [alert, acknowledgement]
            by: $body.who
        """;
    Map<String, Object> item =
        Map.of("n", "N", "a", 1.50, "b", true, "c", List.of(1, "x"), "d", Map.of("k", 2));
    assertThat(read(yaml, Map.of("list", List.of(item), "who", "Ada")))
        .containsExactly(
            "alert: N {a=1.5, b=true, c=1, x, d={\"k\":2}}, source own",
            "acknowledgement: N {a=1.5, b=true, c=1, x, d={\"k\":2}}, source own, by Ada");
  }
}
