package dev.winnow.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.engine.RuleBase;
import dev.winnow.rules.settings.Settings;
import dev.winnow.rules.store.BundledRules;
import dev.winnow.rules.store.CompiledIndex;
import dev.winnow.rules.store.DefaultSettings;
import dev.winnow.rules.store.IndexJson;
import dev.winnow.text.yaml.YamlFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings that the build has read are those that a start would read. */
class LayeredSettingsTest {

  private static final YamlFile DEFAULTS =
      YamlFile.of("defaults.yaml", BundledRules.text(Policies.DEFAULTS));

  @TempDir private Path folder = Path.of("");

  @Test
  void whatTheBuildWroteIsWhatTheDefaultsSay() {
    DefaultSettings compiled = DefaultSettings.compiled().orElseThrow();
    assertThat(compiled.settings()).isEqualTo(DEFAULTS.as(Settings.class));
    assertThat(compiled.settings().facts()).hasSameSizeAs(DEFAULTS.as(Settings.class).facts());
    assertThat(compiled.written()).isEqualTo(DEFAULTS.written());
    assertThat(YamlFile.canonical(compiled.written())).isEqualTo(DEFAULTS.canonical());
  }

  @Test
  void theIndexThatTheBuildCompiledIsTheOneThatItWrote() throws IOException {
    assertThat(CompiledIndex.find().orElseThrow().index())
        .isEqualTo(IndexJson.read(BundledRules.text(BundledRules.INDEX)));
  }

  @Test
  void theRulesThatTheBuildFoundToBeFirstAreThoseThatTheDefaultsAskFor() {
    RuleBase rules = RuleBase.of(BundledRules.load());
    assertThat(BundledRules.first()).isEqualTo(rules.first(DEFAULTS.as(Settings.class).facts()));
    assertThat(BundledRules.first()).hasSizeBetween(20, BundledRules.load().rules().size() - 1);
  }

  @Test
  void listsTakeNullsOrTakeNoneAsBefore() {
    Settings compiled = DefaultSettings.compiled().orElseThrow().settings();
    Settings read = DEFAULTS.as(Settings.class);
    assertThat(compiled.deadman().getClass()).isEqualTo(read.deadman().getClass());
    assertThat(compiled.dedup().ignore().getClass()).isEqualTo(read.dedup().ignore().getClass());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "# nothing\n",
        "scope:\n",
        "scope:\n  labels: [zone]\n",
        "hours:\n  night: {days: [mon, tue], from: '22:00', to: '06:00'}\n",
        "dedup:\n  ignore: [pod]\nfixes: []\nstorm:\n",
        "escalation:\n  ladders:\n    P3:\n    P1: {repeat: 3}\n  waits: {priorities: {P5: 1h, P4: null}}\n",
        "priorities:\n  severities: {1 - critical: 3, loud: 1, info: }\n  layers: {node: 1}\n",
        "guards:\n  risk: {otherwise: low}\n  dryRun: {all: true}\n  least: []\n",
        "inhibition:\n  table: {append: [{cause: A, symptom: B}]}\ndedup:\n  ignore: {prepend: [a]}\n",
        "escalation: {ladders: {P3: {steps: {append: [{channel: chat, to: [a], page: false}]}}}}\n",
        "deadman: {append: [], prepend: []}\nhold: {append: [{alerts: A, for: 5m}]}\n",
        "topology:\n  edges: [a -> b]\ncanary: {match: ['a=\"b\"']}\n",
      })
  void filesOverTheDefaultsAreReadAsAWhole(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("settings.yaml"), text);
    Path more = Files.writeString(folder.resolve("more.yaml"), "dedup:\n  ignore: [node]\n");
    for (List<Path> files : List.of(List.<Path>of(), List.of(file), List.of(file, more))) {
      YamlFile whole = LayeredSettings.whole(files);
      LayeredSettings layered = LayeredSettings.read(files);
      assertThat(layered.settings()).isEqualTo(whole.as(Settings.class));
      assertThat(layered.canonical()).isEqualTo(whole.canonical());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "- a\n",
        "a text\n",
        "scoep:\n  labels: [zone]\n",
        "scope: 3\n",
        "scope:\n  labels: 3\n  lables: [zone]\n",
        "guards:\n  freeze: [nights]\n",
        "dedup:\n  ignore:\nstorm: {}\nhold: [{}]\n",
        "escalation:\n  ladders: {P9: {repeat: 3}}\n  waits: 4\n",
        "priorities:\n  severities: {1 - Critical: 3}\n",
        "dedup: {ignore: {append: [[a]], prepend: b}}\nhold: {append: [{}]}\n",
        "escalation: {ladders: {P4: {steps: {append: []}}}}\nhold: {}\n",
        "engine: [1]\nguards: {risk: {actions: 3}, budget: {all: many}}\n",
      })
  void mistakesAreSaidAsForAWhole(String text) throws IOException {
    List<Path> files = new ArrayList<>();
    files.add(Files.writeString(folder.resolve("settings.yaml"), text));
    assertThat(outcome(() -> LayeredSettings.read(files)))
        .isInstanceOf(String.class)
        .isEqualTo(outcome(() -> read(LayeredSettings.whole(files))));
  }

  /** Each setting by itself, as it is, as far as it needs no quotes, and empty. */
  @Test
  void everySettingIsReadAsInAWhole() throws IOException {
    List<String> texts = new ArrayList<>();
    settings(DEFAULTS.written(), "", "", texts);
    assertThat(texts).hasSizeGreaterThan(300);
    for (String text : texts) {
      Path file = Files.writeString(folder.resolve("settings.yaml"), text);
      assertThat(outcome(() -> LayeredSettings.read(List.of(file))))
          .as(text)
          .isEqualTo(outcome(() -> read(YamlFile.read(file).over(DEFAULTS))));
    }
  }

  private static LayeredSettings read(YamlFile whole) {
    return new LayeredSettings(whole.as(Settings.class), whole.canonical());
  }

  private static Object outcome(Supplier<LayeredSettings> reading) {
    try {
      return reading.get();
    } catch (RuntimeException e) {
      return e.toString();
    }
  }

  private static void settings(Map<?, ?> written, String before, String after, List<String> texts) {
    written.forEach(
        (name, value) -> {
          String begin = before + "{\"" + name + "\": ";
          if (value instanceof Map<?, ?> group) {
            texts.add(begin + "{}" + after + "}");
            settings(group, begin, after + "}", texts);
          } else {
            String plain = value.toString().replaceAll("\"([a-zA-Z0-9-]+)\"", "$1");
            texts.add(begin + plain + after + "}");
            texts.add(begin + after + "}");
            if (plain.startsWith("[")) {
              texts.add(begin + "{append: " + plain + "}" + after + "}");
            }
          }
        });
  }
}
