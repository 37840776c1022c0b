package dev.winnow.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.rules.settings.DefaultSettings;
import dev.winnow.rules.settings.Settings;
import dev.winnow.rules.store.BundledRules;
import dev.winnow.rules.store.CompiledIndex;
import dev.winnow.rules.store.IndexJson;
import dev.winnow.text.yaml.YamlFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
    assertThat(compiled.canonical()).isEqualTo(DEFAULTS.canonicalParts());
    YamlFile written = YamlFile.of("texts", String.join("", compiled.texts().values()));
    assertThat(written.canonical()).isEqualTo(DEFAULTS.canonical());
    assertThat(compiled.texts().keySet()).containsExactlyInAnyOrderElementsOf(DEFAULTS.names());
  }

  @Test
  void theIndexThatTheBuildCompiledIsTheOneThatItWrote() throws IOException {
    assertThat(CompiledIndex.find().orElseThrow().index())
        .isEqualTo(IndexJson.read(BundledRules.text(BundledRules.INDEX)));
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
      })
  void mistakesAreSaidAsForAWhole(String text) throws IOException {
    List<Path> files = new ArrayList<>();
    files.add(Files.writeString(folder.resolve("settings.yaml"), text));
    String said = said(() -> LayeredSettings.whole(files).as(Settings.class));
    assertThat(said(() -> LayeredSettings.read(files))).isEqualTo(said);
  }

  private static String said(Runnable reading) {
    Throwable[] thrown = new Throwable[1];
    try {
      reading.run();
    } catch (RuntimeException e) {
      thrown[0] = e;
    }
    return String.valueOf(thrown[0]);
  }
}
