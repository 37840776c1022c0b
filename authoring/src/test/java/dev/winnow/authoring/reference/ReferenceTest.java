package dev.winnow.authoring.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.winnow.rules.Policies;
import dev.winnow.rules.store.BundledRules;
import dev.winnow.rules.store.RuleFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Keeps the references equal to the code; -Dwinnow.regenerate=true writes them. */
class ReferenceTest {

  private static final Path PAGES = Path.of("../docs/reference");

  private final JavaSources sources = new JavaSources();
  private final RuleUse use =
      new RuleUse(BundledRules.sources(), RuleFiles.folder(Path.of("../docs/cookbook")), sources);
  private final List<FactGroup> groups =
      FactGroup.all(FactGroup.settings(Policies.bundled().withSettings(rows()).load().settings()));

  /** Settings with a row in each list that is empty by default, so that there are facts of it. */
  private static Path rows() {
    return Path.of("src/test/resources/reference-settings.yaml");
  }

  @Test
  void thePageOfFactsIsTheGeneratedOneAndLeavesNothingUndescribed() throws IOException {
    FactPage page = new FactPage(sources, use);
    check("facts.md", page.of(groups));
    assertThat(page.undescribed()).isEmpty();
  }

  @Test
  void thePageOfSettingsIsTheGeneratedOne() throws IOException {
    String schema = BundledRules.text(Policies.SCHEMA);
    String defaults = BundledRules.text(Policies.DEFAULTS);
    check(
        "settings.md", new SettingsPage(new ObjectMapper().readTree(schema), defaults, use).text());
  }

  private static void check(String name, String generated) throws IOException {
    Path page = PAGES.resolve(name);
    if (Boolean.getBoolean("winnow.regenerate")) {
      Files.createDirectories(PAGES);
      Files.writeString(page, generated);
    }
    assertThat(Files.readString(page)).isEqualTo(generated);
  }

  private static final Path CORE = Path.of("../core/src/main/java");

  @Test
  void everyKindOfFactAndSignalIsOnThePage() throws Exception {
    Set<Class<?>> shown = new TreeSet<>(java.util.Comparator.comparing(Class::getName));
    groups.forEach(group -> shown.addAll(group.types()));
    List<Class<?>> missing = new ArrayList<>();
    for (String folder : List.of("signal", "fact")) {
      for (String name : names(CORE, folder)) {
        Class<?> type = Class.forName(name);
        boolean open = java.lang.reflect.Modifier.isPublic(type.getModifiers());
        if (open && !shown.contains(type) && !FactGroup.NONE.contains(type)) {
          missing.add(type);
        }
      }
    }
    assertThat(missing).isEmpty();
    assertThat(shown).hasSizeGreaterThan(50);
  }

  /** The classes of a folder and of those in it. */
  private static Set<String> names(Path sources, String folder) throws IOException {
    try (Stream<Path> files = Files.walk(sources.resolve("dev/winnow/core").resolve(folder))) {
      return files
          .map(file -> sources.relativize(file).toString())
          .filter(name -> name.endsWith(".java") && !name.endsWith("package-info.java"))
          .map(name -> name.replace(".java", "").replace('/', '.'))
          .collect(Collectors.toSet());
    }
  }
}
