package dev.winnow.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.Policy;
import dev.winnow.core.signal.Labels;
import dev.winnow.rules.settings.CategoryTable;
import dev.winnow.rules.settings.PriorityTable;
import dev.winnow.rules.settings.Settings;
import dev.winnow.rules.store.BundledRules;
import dev.winnow.text.yaml.YamlFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SampleTest {

  private static final Path FOLDER = Path.of("../samples/upcommerce");

  @Test
  void upCommercesSettingsLoad() {
    Policy policy = Policies.bundled().withSettings(FOLDER.resolve("settings.yaml")).load();
    assertThat(policy.settings()).isNotEmpty();
  }

  @Test
  void everyTicketHasACategoryAndASeverity() throws Exception {
    Settings settings =
        YamlFile.read(FOLDER.resolve("settings.yaml"))
            .over(YamlFile.of("defaults.yaml", BundledRules.text(Policies.DEFAULTS)))
            .as(Settings.class);
    assertThat(settings.escalation().ladders().get("P1").last()).isNull();
    CategoryTable categories = new CategoryTable(settings.categories());
    PriorityTable priorities = new PriorityTable(settings.priorities());
    Labels none = Labels.of(Map.of());
    assertThat(Files.readAllLines(FOLDER.resolve("tickets.log")))
        .hasSize(31)
        .extracting(line -> line.substring(line.indexOf(": ") + 2))
        .allSatisfy(
            name -> {
              assertThat(categories.categoryOf(name, none)).doesNotContain("unknown");
              assertThat(priorities.severityOf(name, none, none)).isNotEqualTo("unknown");
            });
  }
}
