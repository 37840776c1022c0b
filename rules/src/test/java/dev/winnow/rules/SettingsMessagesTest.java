package dev.winnow.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.winnow.core.PolicyException;
import dev.winnow.rules.settings.CauseRow;
import dev.winnow.rules.settings.Settings;
import dev.winnow.rules.store.BundledRules;
import dev.winnow.text.yaml.YamlFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What people are told about their settings files, word for word. */
class SettingsMessagesTest {

  private static Settings read(String text) {
    YamlFile defaults = YamlFile.of("defaults.yaml", BundledRules.text(Policies.DEFAULTS));
    return YamlFile.of("settings.yaml", text).over(defaults).as(Settings.class);
  }

  private static Arguments wrong(String text, String message) {
    return Arguments.of(text, message);
  }

  static Stream<Arguments> mistakes() {
    return Stream.of(
        wrong(
            "dedup:\n  reopn: 30m",
            "settings.yaml:2:3: \"reopn\" is not a setting; did you mean \"reopen\"?"
                + " (valid here: ignore, reopen, overtaken, series)"),
        wrong(
            "flapping:\n  colour: red",
            "settings.yaml:2:3: \"colour\" is not a setting (valid here: high, low, steady)"),
        wrong(
            "review: {quiet: 5 minutes}",
            "settings.yaml:1:17: \"quiet\" must be a duration such as 30s, 5m, 1h30m or 2d,"
                + " not \"5 minutes\""),
        wrong(
            "storm: {opens: many}",
            "settings.yaml:1:16: \"opens\" must be a whole number, not \"many\""),
        wrong(
            "storm: {opens: \"5\"}",
            "settings.yaml:1:16: \"opens\" must be a whole number, not the text \"5\"; leave the"
                + " quotes off"),
        wrong(
            "storm: {opens: 99999999999}",
            "settings.yaml:1:16: \"opens\" must be a whole number of at most 999999999, not"
                + " \"99999999999\""),
        wrong(
            "storm: {opens: 010}",
            "settings.yaml:1:16: \"opens\" must be a whole number, not \"010\""),
        wrong(
            "storm: {opens: }", "settings.yaml:1:15: \"opens\" has no value; write a whole number"),
        wrong(
            "storm: {opens: [5]}",
            "settings.yaml:1:16: \"opens\" must be a whole number, not a list"),
        wrong(
            "dedup: {ignore: pod}",
            "settings.yaml:1:17: \"ignore\" must be a list, such as [a, b], not \"pod\""),
        wrong(
            "dedup: [pod]",
            "settings.yaml:1:8: \"dedup\" must consist of \"name: value\" lines, not be a list"),
        wrong(
            "- dedup",
            "settings.yaml:1:1: a settings file must consist of \"name: value\" lines, not be a"
                + " list"),
        wrong(
            "deadman:\n  - alert: Watchdog\n    severity: critical",
            "settings.yaml:2:5: \"every\" is missing here (needed: alert, every, severity)"),
        wrong(
            "thresholds: [{metric: m, above: high, clear: 1, alert: A, severity: info}]",
            "settings.yaml:1:33: \"above\" must be a number, not \"high\""),
        wrong(
            "thresholds:\n  - {metric: m, above: 1, clear: 2, alert: A, severity: info}",
            "settings.yaml:2:5: the threshold of \"m\" is clear at 2.0, beyond its limit 1.0"),
        wrong(
            "slo:\n  objectives:\n    - {name: a, subject: s, objective: 100, good: g, total: t}",
            "settings.yaml:3:7: \"objective\" must be more than 0 and less than 100 per cent: none"
                + " may fail, or all may"),
        wrong(
            "slo:\n  objectives:\n    - {name: a, subject: s, objective: 99, good: g, total: g}",
            "settings.yaml:3:7: \"good\" and \"total\" must be two metrics"),
        wrong(
            "slo:\n  rates:\n    - {long: 1h, short: 1h, factor: 2, for: 0s, severity: page}",
            "settings.yaml:3:7: \"short\" must be a shorter time than \"long\""),
        wrong(
            "capacity:\n  services:\n    - {service: s, memory: 256MB, cpu: 250m}",
            "settings.yaml:3:7: \"256MB\" is no amount of memory: write 512Mi, 2Gi or 1Ti"),
        wrong(
            "capacity:\n  services:\n    - {service: s, cpu: fast}",
            "settings.yaml:3:7: \"fast\" is no share of processors: write 250m or 2"),
        wrong(
            "capacity:\n  services:\n    - {service: s, memory: 256Mi, used: 101, cpu: 250m}",
            "settings.yaml:3:7: \"used\" must be more than 0, up to 100 per cent"),
        wrong(
            "capacity:\n  services:\n    - {service: s, cpuOf: other}",
            "settings.yaml:2:3: \"cpuOf\" names \"other\", which is not one of \"services\" with"
                + " \"cpu\""),
        wrong(
            "hold:\n  - for: 5m",
            "settings.yaml:2:5: a row needs \"alerts\" or \"match\", to say what it is about"),
        wrong(
            "hold:\n  - {for: 5m, alerts: \"A(\"}",
            "settings.yaml:2:5: \"A(\" is not a valid expression: missing closing )"),
        wrong(
            "escalation:\n  ladders:\n    P3:\n      steps: [{channel: chat, to: [a], page: yes}]",
            "settings.yaml:4:46: \"page\" must be true or false, not \"yes\""),
        wrong(
            "escalation:\n  ladders:\n    P4:\n      steps: [{channel: pager, to: [a]}]",
            "settings.yaml:2:3: P4 must not page: write page: false, or raise what needs it to P3"
                + " or above"),
        wrong(
            "escalation:\n  ladders:\n    P2: {steps: []}",
            "settings.yaml:3:9: \"steps\" is empty, so nobody would be told: write a step, such as"
                + " {channel: chat, to: [on-call], page: false}; if nobody is to be told on"
                + " purpose, write ~ in place of the whole ladder"),
        wrong(
            "escalation:\n  ladders:\n    P2:\n      steps: [{channel: chat, to: []}]",
            "settings.yaml:4:15: a step needs a \"channel\", and in \"to\" whom it tells, such as"
                + " [on-call]"),
        wrong(
            "engine:\n  firings: 1",
            "settings.yaml:2:3: \"firings\" must be at least 1000, not 1: bundled rules that fire"
                + " more often than that for one signal would be taken for a loop, and taken out"),
        wrong(
            "inhibition:\n  table:\n    append: []\n    prepent: [{cause: A, symptom: B}]",
            "settings.yaml:4:5: \"prepent\" is not a setting; did you mean \"prepend\"? (valid here:"
                + " prepend, append)"),
        wrong(
            "inhibition:\n  table: {append: {cause: A, symptom: B}}",
            "settings.yaml:2:19: \"append\" must be a list, such as [a, b]; {append: [...]} and"
                + " {prepend: [...]} add to the one so far"),
        wrong(
            "inhibition:\n  table: {}",
            "settings.yaml:2:10: \"table\" must be a list, such as [a, b]; {append: [...]} and"
                + " {prepend: [...]} add to the one so far"),
        wrong(
            "inhibition:\n  table:\n    append:\n      - {cause: A, symptom: B}\n      - {cause: A}",
            "settings.yaml:5:9: a row needs \"alerts\" or \"match\", to say what it is about"),
        wrong(
            "hold: [{for: 5m, match: {append: ['a=\"b\"']}}]",
            "settings.yaml:1:25: \"match\" has no items so far, so write the list itself, such as"
                + " [a, b]"),
        wrong(
            "storm: {opens: 1}\nstorm: {opens: 2}",
            "settings.yaml:2:1: \"storm\" is given twice, first in line 1"),
        wrong("storm:\n\topens: 5", "settings.yaml:2:1: tabs cannot indent YAML; use spaces"),
        wrong(
            "storm: opens: 5",
            "settings.yaml:1:13: \":\" is not expected here; is the line indented as its"
                + " neighbours are, or are quotes missing?"),
        wrong(
            "storm: {opens: 5\n",
            "settings.yaml:2:1: this is not valid YAML: expected ',' or '}', but got stream end;"
                + " is the bracket of line 1 not closed?"),
        wrong(
            "storm: {opens: 5}\n---\nstorm: {opens: 6}",
            "settings.yaml:2:1: a second document begins here; only one is read, so remove"
                + " \"---\""),
        wrong(
            "hold:\n  - {alerts: \u201cDisk.*\u201d, for: 1h}",
            "settings.yaml:2:14: \u201c is no quotation mark of YAML and would be part of the text;"
                + " write \", or put all of it in '...' if it is meant"),
        wrong(
            "storm:\n\u00a0\u00a0opens: 3",
            "settings.yaml:2:1: this begins with the space U+00A0, which is part of it; write an"
                + " ordinary space"),
        wrong(
            "storm:\n   opens: 3\n  within: 5m",
            "settings.yaml:3:3: this line begins elsewhere than those above it; indent it as its"
                + " neighbours are"),
        wrong(
            "hold: [{alerts: \"X, for: 1h}]\nstorm: {opens: 3}\n",
            "settings.yaml:1:17: this quotation mark is not closed"),
        wrong(
            "scope:\n  labels: [@zone]",
            "settings.yaml:2:12: \"@\" cannot begin a value; put the value in quotes"),
        wrong(
            "transients: {alerts: %d}",
            "settings.yaml:1:22: \"%\" cannot begin a value; put the value in quotes"),
        wrong("storm: *other", "settings.yaml:1:8: this alias (*) has no anchor (&) before it"),
        wrong(
            "storm: !!java.net.URL [\"http://localhost\"]",
            "settings.yaml:1:8: tags (!) are not supported here; remove it"),
        wrong(
            "storm: !mine {opens: 5}",
            "settings.yaml:1:8: tags (!) are not supported here; remove it"),
        wrong(
            "storm: {opens: 0}", "settings.yaml:1:8: \"opens\" and \"within\" must be more than 0"),
        wrong(
            "categories: {labels: []}",
            "settings.yaml:1:13: the categories need at least one label"),
        wrong(
            "transients: {alerts: \"(\"}",
            "settings.yaml:1:13: \"(\" is not a valid expression: missing closing )"),
        wrong(
            "flapping: {high: 3}",
            "settings.yaml:1:11: \"low\" must be at least 0, \"high\" at least \"low\" and at most"
                + " 100 per cent"),
        wrong(
            "priorities: {severities: {blue: 6}}",
            "settings.yaml:1:13: \"blue\" must be a priority, 1 to 5"),
        wrong(
            "priorities: {severities: {Blue: 2}}",
            "settings.yaml:1:13: write the severity \"Blue\" in lower case; alerts may write it as"
                + " they like"),
        wrong(
            "a: &a {opens: 5}\nstorm:\n  <<: *a",
            "settings.yaml:3:3: \"<<\" is not supported; write the settings out"),
        wrong(
            "? [a]\n: b",
            "settings.yaml:1:3: a name is expected before \":\"; put it in quotes if it is one"),
        wrong(
            "dedup:\u0000",
            "settings.yaml:1:7: this is not a text file: it has the control character U+0000"),
        wrong(
            "storm: {opens: 5\ndedup: {reopen: 5m}",
            "settings.yaml:2:6: this is not valid YAML: expected ',' or '}', but got :; is the"
                + " bracket of line 1 not closed?"),
        wrong(
            "[".repeat(60),
            "settings.yaml:1:51: this is nested more than 50 levels deep; is a bracket not closed?"),
        wrong(
            "a: &a [x]\nb: [" + "*a,".repeat(51) + "]",
            "settings.yaml:2:155: this is one alias (*) more than the 50 of lists and groups that a"
                + " file may have; write out what is meant"),
        wrong(
            "priorities:\n  severities: &s\n    gold: *s",
            "settings.yaml:3:11: this alias (*) is inside of what it stands for, which would go on"
                + " without end; write out what is meant"));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void saysWhatIsWrongAndWhere(String text, String message) {
    assertThatThrownBy(() -> read(text)).isInstanceOf(PolicyException.class).hasMessage(message);
  }

  @Test
  void saysAllThatIsWrongInOrder() {
    String text = "storm: {opens: x}\nflapping: {hi: 1}\ndedup: {reopen: 1}";
    PolicyException all = catchThrowableOfType(PolicyException.class, () -> read(text));
    assertThat(all.problems()).extracting("line").containsExactly(1, 2, 3);
  }

  @Test
  void aBillionLaughsAreNotLaughed() {
    StringBuilder text = new StringBuilder("a0: &a0 [x]\n");
    for (int i = 1; i < 12; i++) {
      text.append("a").append(i).append(": &a").append(i).append(" [");
      text.append(("*a" + (i - 1) + ",").repeat(4)).append("]\n");
    }
    text.append("dedup: {ignore: *a11}");
    assertThatThrownBy(() -> read(text.toString())).isInstanceOf(PolicyException.class);
  }

  @Test
  void whatIsFarTooLongIsRefusedWithItsPlace() {
    String words = ("word ".repeat(1_000) + "\n    ").repeat(14);
    List<String> places = new ArrayList<>();
    for (String text :
        List.of(
            "ownership:\n  otherwise: " + "a".repeat(5_000_000),
            "ownership:\n  otherwise: " + words,
            "ownership:\n  otherwise: &x " + words + "\n  table: [{alerts: *x, owner: a}]",
            "ownership:\n  table: [{alerts: \"" + "[ab]|".repeat(12_000) + "\", owner: a}]",
            "ownership: " + words)) {
      PolicyException refused = catchThrowableOfType(PolicyException.class, () -> read(text));
      refused.problems().stream().map(Object::toString).forEach(places::add);
    }

    assertThat(places)
        .containsExactly(
            "settings.yaml:2:262145: this line has 5000013 characters, and 262144 are the most;"
                + " write it on several lines",
            "settings.yaml:2:14: \"otherwise\" has 69999 characters, and 65536 are the most",
            "settings.yaml:2:14: \"alerts\" has 69999 characters, and 65536 are the most",
            "settings.yaml:2:14: \"otherwise\" has 69999 characters, and 65536 are the most",
            "settings.yaml:2:11: \"[ab]|[ab]|[ab]|[ab]|[ab]|[ab]|[ab]|[ab]|[ab]|[ab]|[ab]|[ab]|[ab]|"
                + "[ab]|[ab]|[ab]|[ab]|[ab]|[ab]|[ab]|...\" is not a valid expression: too large:"
                + " its parts, each repetition counted, are many",
            "settings.yaml:1:12: \"ownership\" has 69999 characters, and 65536 are the most");
  }

  @Test
  void manyNamesAreOneExpression() {
    String names =
        IntStream.range(0, 3_000).mapToObj(i -> "Service" + i).collect(Collectors.joining("|"));

    assertThat(read("ownership:\n  table: [{alerts: " + names + ", owner: a}]").ownership().table())
        .hasSize(1);
  }

  @Test
  void aFileThatContainsItselfIsRefused() {
    assertThatThrownBy(() -> read("dedup: &d\n  ignore: [*d]"))
        .isInstanceOf(PolicyException.class)
        .hasMessage(
            "settings.yaml:2:12: this alias (*) is inside of what it stands for, which would go on"
                + " without end; write out what is meant");
  }

  @Test
  void emptyFilesAndSectionsSayNothing() {
    Settings defaults = read("");
    assertThat(read("# only a comment\n").facts()).hasSameSizeAs(defaults.facts());
    assertThat(read("---\n").storm()).isEqualTo(defaults.storm());
    assertThat(read("storm:\n").storm()).isEqualTo(defaults.storm());
  }

  @Test
  void listsAreAddedToWhereThatIsWritten() {
    Settings defaults = read("");
    Settings settings =
        read(
            "inhibition:\n  table:\n    append: [{cause: A, symptom: B}]\n"
                + "dedup: {ignore: {prepend: [first], append: [last]}}");

    assertThat(settings.inhibition().table())
        .startsWith(defaults.inhibition().table().toArray(CauseRow[]::new))
        .hasSize(defaults.inhibition().table().size() + 1);
    assertThat(settings.dedup().ignore())
        .startsWith("first")
        .containsAll(defaults.dedup().ignore())
        .endsWith("last");
  }

  @Test
  void mapsMergeListsReplaceAndEmptyEntriesGo() {
    Settings settings =
        read("priorities: {severities: {page: 2, info: }}\nscope: {labels: [pod]}\ndeadman: []");
    assertThat(settings.priorities().severities())
        .containsEntry("page", 2)
        .containsEntry("critical", 2)
        .doesNotContainKey("info");
    assertThat(settings.scope().labels()).containsExactly("pod");
    assertThat(settings.deadman()).isEmpty();
    assertThat(
            read("escalation: {ladders: {P1: {last: }}}").escalation().ladders().get("P1").last())
        .isNull();
  }

  @Test
  void textsAreTakenAsTheyAreWritten() {
    Settings settings = read("scope: {labels: [no, on, 1.10, 2026-01-01, \"x: y\"]}");
    assertThat(settings.scope().labels()).containsExactly("no", "on", "1.10", "2026-01-01", "x: y");
  }

  @Test
  void sayWhatIsWrongWithFiles(@TempDir Path folder) throws Exception {
    Path missing = folder.resolve("none.yaml");
    assertThatThrownBy(() -> YamlFile.read(missing))
        .hasMessage(missing + ": there is no such file");
    assertThatThrownBy(() -> YamlFile.read(folder))
        .hasMessage(folder + ": this is a folder, a file is needed");
    Path binary = Files.write(folder.resolve("b.yaml"), new byte[] {(byte) 0xca, (byte) 0xfe, 0});
    assertThatThrownBy(() -> YamlFile.read(binary))
        .hasMessage(binary + ":1:1: this is not text in UTF-8; save the file as UTF-8");
    Path latin = folder.resolve("latin.yaml");
    Files.write(latin, "# a\nscope: {labels: [z\u00fcrich]}".getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> YamlFile.read(latin))
        .hasMessage(latin + ":2:19: this is not text in UTF-8; save the file as UTF-8");
    Path wide = folder.resolve("wide.yaml");
    Files.write(wide, "storm: {}".getBytes(StandardCharsets.UTF_16));
    assertThatThrownBy(() -> YamlFile.read(wide))
        .hasMessage(wide + ":1:1: this is not text in UTF-8; save the file as UTF-8");
    Path large = Files.write(folder.resolve("large.yaml"), new byte[10 * 1024 * 1024 + 1]);
    assertThatThrownBy(() -> YamlFile.read(large))
        .hasMessage(large + ": this file is larger than 10 MB");
    Path marked =
        Files.write(folder.resolve("bom.yaml"), "\uFEFFstorm: {}".getBytes(StandardCharsets.UTF_8));
    assertThat(YamlFile.read(marked).canonical()).isEqualTo("{\"storm\":{}}");
  }

  @Test
  void theCanonicalTextIgnoresOrderAndLayout() {
    assertThat(YamlFile.of("a", "b: [1, x]\na: {d: 2, c: \"3\"}").canonical())
        .isEqualTo(YamlFile.of("b", "# hi\na:\n  c: 3\n  d: 2\nb:\n- 1\n- x").canonical())
        .isEqualTo("{\"a\":{\"c\":\"3\",\"d\":\"2\"},\"b\":[\"1\",\"x\"]}");
  }
}
