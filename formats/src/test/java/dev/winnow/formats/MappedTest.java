package dev.winnow.formats;

import static dev.winnow.formats.Reading.alert;
import static dev.winnow.formats.Reading.error;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.winnow.core.signal.Alert;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of bodies that mappings read. */
class MappedTest {

  private static final InputOptions AUTO = InputOptions.defaults();
  private static final String PINGDOM =
      "{'check_id':7,'check_name':'Shop','current_state':'DOWN','state_changed_timestamp':1767348300}";
  private static final String GRAFANA =
      "{'ruleId':3,'ruleName':'Lag','state':'alerting','title':'[Alerting] Lag'}";
  private static final String ENVELOPED =
      "{'receivedAt':'2026-01-02T10:06:00Z','body':{'version':'4','alerts':[{'status':'firing',"
          + "'labels':{'alertname':'Deep'},'startsAt':'2026-01-02T09:00:00Z'}]}}";

  @TempDir private Path folder = Path.of("");

  private static List<Item> read(String text) {
    return Reading.text(text.replace('\'', '"'), AUTO);
  }

  @ParameterizedTest
  @ValueSource(strings = {"%s\n%s\n%s\n", "[%s,%s,%s]", "%s %s %s", "\n[\n%s,\n%s,\n%s]\n"})
  void bodiesOfSeveralToolsMayFollowEachOtherInAnyLayout(String layout) {
    List<Item> items = read(String.format(layout, PINGDOM, GRAFANA, ENVELOPED));
    assertThat(Reading.signals(items))
        .extracting(signal -> ((Alert) signal).name())
        .containsExactlyInAnyOrder("Shop", "Lag", "Deep");
  }

  @Test
  void aRecordersTimeIsThatOfTheNewsAndTheStartAFactOfTheAlert() {
    Alert alert = alert(read(ENVELOPED).get(0));
    assertThat(alert.at()).isEqualTo(Instant.parse("2026-01-02T10:06:00Z"));
    assertThat(alert.startsAt()).contains(Instant.parse("2026-01-02T09:00:00Z"));
  }

  @Test
  void whatNoMappingFitsIsNamedWithItsLineAndTheRestIsRead() {
    List<Item> items = read(PINGDOM + "\n{'check_id':1,'check_name':'x'}\n{broken\n" + PINGDOM);
    assertThat(Reading.rejected(items)).extracting(Item.Rejected::line).containsExactly(2L, 3L);
    assertThat(Reading.rejected(items).get(0).error())
        .contains("The nearest is pingdom, for which it lacks current_state.");
    assertThat(items).hasSize(4);
  }

  @Test
  void anUnknownToolIsRefusedWithTheNearest() {
    assertThatThrownBy(() -> read("{'incident':{'incident_id':'1'},'version':'1'}"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("The nearest is google-cloud, for which it lacks incident.state.")
        .hasMessageContaining("docs/mappings.md");
  }

  @Test
  void aMappingOfOnesOwnIsUsedAndItsFaultsAreNamed() throws IOException {
    Path own = folder.resolve("own.yaml");
    Files.writeString(own, "name: what\nlabels:\n  n: $number(n)\n");
    InputOptions options = AUTO.withCsvMapping(own.toString());
    List<Item> items =
        Reading.text("{\"what\":\"A\",\"n\":\"4\"}\n{\"what\":\"A\",\"n\":\"x\"}\n", options);
    assertThat(alert(items.get(0)).labels()).containsEntry("n", "4");
    assertThat(items.get(1).line()).isEqualTo(2);
    assertThat(error(items.get(1))).contains("own.yaml, line 3, labels.n: ");
    Files.writeString(own, "detect: {a: b}\nname: (\n");
    assertThatThrownBy(() -> Reading.text("{\"a\":1}", options))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("own.yaml:2:7: name: this is not valid JSONata");
  }

  @Test
  void aToolsNameStandsForAllItsMappings() {
    String events = "{\"routing_key\":\"k\",\"event_action\":\"resolve\",\"dedup_key\":\"d\"}";
    List<Item> items = Reading.text(events, AUTO.withCsvMapping("pagerduty"));
    assertThat(alert(items.get(0)).name()).isEqualTo("d");
    assertThat(items.get(0).text()).doesNotContain("\"k\"");
  }
}
