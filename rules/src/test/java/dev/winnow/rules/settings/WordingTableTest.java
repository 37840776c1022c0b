package dev.winnow.rules.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.fact.incident.Wording;
import dev.winnow.core.signal.Labels;
import dev.winnow.rules.Policies;
import dev.winnow.rules.store.BundledRules;
import dev.winnow.text.yaml.YamlFile;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people read first of an incident, by the default settings. */
class WordingTableTest {

  private static final Settings SETTINGS =
      YamlFile.of("defaults.yaml", BundledRules.text(Policies.DEFAULTS)).as(Settings.class);
  private static final WordingTable WORDS =
      new WordingTable(SETTINGS.wording(), SETTINGS.dashboards(), SETTINGS.scope());
  private static final RunbookTable RUNBOOKS =
      new RunbookTable(SETTINGS.runbooks(), SETTINGS.wording());

  private static String runbook(String annotation) {
    return RUNBOOKS.runbookOf("Slow", Labels.none(), Labels.of("runbook_url", annotation));
  }

  private static Wording of(Map<String, String> labels, Map<String, String> annotations) {
    return WORDS.of("DiskFull", false, Labels.of(labels), Labels.of(annotations));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TODO",
        "todo",
        "TODO: write it",
        "TBD",
        "tbd (ask Ann)",
        "N/A",
        "n/a",
        "none",
        "-",
        "...",
        "???",
        "FIXME",
        "<url>",
        "https://",
        "https://wiki.example/TODO",
        "http://TODO",
        "https://wiki.example/todo.md",
        "to be written",
        "coming soon",
        "No runbook yet",
        "https://wiki.example/{{ $labels.alertname }}",
        "placeholder",
        "XXX",
        " TODO "
      })
  void aPlaceholderIsNoRunbook(String text) {
    assertThat(runbook(text)).isNotEqualTo(text);
    assertThat(of(Map.of(), Map.of("dashboard", text)).dashboard()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://wiki.example/runbooks/disk", "https://wiki.example/todo-app/disk", "wiki: disks",
        "https://example.com/none-of-us.html", "restart it, then call Ann", "docs/none/disk.md"
      })
  void whatIsNoneStays(String text) {
    assertThat(runbook(text)).isEqualTo(text);
  }

  @Test
  void theSummaryIsTheFirstThatSaysMoreThanTheName() {
    assertThat(
            of(
                    Map.of("instance", "db-1:9100"),
                    Map.of(
                        "summary",
                        "Disk full (instance db-1:9100)",
                        "description",
                        "It is at 97 %\n  LABELS = map[instance:db-1:9100]"))
                .summary())
        .isEqualTo("It is at 97 %");
  }

  @Test
  void aStormIsNotToldByTheLabelsOfOneOfMany() {
    assertThat(WORDS.of("Storm", true, Labels.of("host", "a"), Labels.none()).about()).isEmpty();
  }

  @Property
  void whatIsShownIsBoundedAndOneLine(
      @ForAll @Size(max = 12)
          Map<@StringLength(min = 1, max = 90) String, @StringLength(max = 300) String> labels,
      @ForAll @StringLength(max = 2000) String summary) {
    Wording wording = of(labels, Map.of("summary", summary));
    assertThat(wording.about().length()).isLessThanOrEqualTo(503);
    assertThat(wording.summary().length()).isLessThanOrEqualTo(253);
    assertThat(wording.about() + wording.summary()).doesNotContain("\n", "\u202e", "\u001b");
  }
}
