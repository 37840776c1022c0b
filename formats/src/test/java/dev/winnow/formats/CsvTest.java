package dev.winnow.formats;

import static dev.winnow.formats.Reading.alert;
import static dev.winnow.formats.Reading.error;
import static dev.winnow.formats.Reading.signal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.winnow.core.signal.Acknowledgement;
import dev.winnow.core.signal.Labels;
import dev.winnow.core.signal.Resolution;
import dev.winnow.core.signal.Target;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvTest {

  private static final String PLAIN =
      "time: {column: when}\nname: \"{what}\"\nlabels: {host: host}\nmissing: [\"-\"]\n";
  private static final String HISTORY =
      """
      time: {column: when, format: "dd.MM.yyyy HH:mm"}
      sort: time
      incident: id
      name: "{kind}/{part}"
      labels: {id: id}
      severity: prio
      states:
        - when: {state: new}
          signal: alert
        - when: {state: "/work.*/", who: "/.+/"}
          signal: acknowledgement
          by: who
        - when: {state: "/work.*/"}
          signal: ignore
        - when: {state: done}
          signal: resolution
          by: who
          action: code
      """;

  @TempDir Path folder;

  private List<Item> read(String mapping, String csv) {
    return Reading.bytes(csv.getBytes(StandardCharsets.UTF_8), "x.csv", options(mapping));
  }

  private InputOptions options(String mapping) {
    try {
      Path yaml = Files.writeString(folder.resolve("mapping.yaml"), mapping);
      return Reading.as(InputFormat.CSV).withCsvMapping(yaml.toString());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void aRowIsAnAlert() {
    List<Item> items =
        read(
            PLAIN,
            "when,what,host\r\n2024-01-01 10:00,\"a \"\"b\"\", c\nd\",web\r\n\n2024-01-01 10:01,X,-\n");
    assertThat(alert(items.get(0)).name()).isEqualTo("a \"b\", c\nd");
    assertThat(alert(items.get(0)).labels()).isEqualTo(Map.of("host", "web"));
    assertThat(alert(items.get(0)).at()).isEqualTo(Instant.parse("2024-01-01T10:00:00Z"));
    assertThat(alert(items.get(1)).labels()).isEmpty();
    assertThat(items).extracting(Item::line).containsExactly(2L, 5L);
  }

  @Test
  void brokenRowsCostOnlyThemselves() {
    List<Item> items =
        read(
            PLAIN,
            "when,what,host\n1,2\n2024-01-01 10:00,\"X\"y,web\nnever,X,web\n,X,web\n2024-01-01 10:01,X,web\n");
    assertThat(items).hasSize(5);
    assertThat(error(items.get(0))).isEqualTo("The row has 2 cells, the header 3.");
    assertThat(error(items.get(1))).contains("not valid CSV");
    assertThat(error(items.get(2))).contains("\"never\" is not a time");
    assertThat(error(items.get(3))).contains("no time");
    assertThat(alert(items.get(4)).name()).isEqualTo("X");
  }

  @Test
  void aQuoteThatIsNeverClosedIsSaid() {
    List<Item> items =
        read(PLAIN, "when,what,host\n2024-01-01 10:01,X,web\n2024-01-01 10:00,\"X,web\nmore");
    assertThat(error(items.get(1))).contains("never closed");
    assertThat(items.get(1).line()).isEqualTo(3);
  }

  @Test
  void otherSeparatorsAndZonesAreMapped() {
    String mapping =
        "separator: \";\"\ntime: {column: t, format: \"dd.MM.yyyy\", zone: Europe/Zurich}\nname: \"{n}\"\n";
    List<Item> items = read(mapping, "t;n\n01.07.2024;a,b\n");
    assertThat(alert(items.get(0)).name()).isEqualTo("a,b");
    assertThat(alert(items.get(0)).at()).isEqualTo(Instant.parse("2024-06-30T22:00:00Z"));
  }

  @Test
  void aHistoryIsAnAlertAndWhatPeopleDidAboutIt() {
    List<Item> items =
        read(
            HISTORY,
            """
            id,when,kind,part,prio,state,who,code
            I2,02.01.2024 10:00,net,,4,work on,ann,
            I1,01.01.2024 10:00,disk,full,1,new,,
            I1,01.01.2024 11:00,disk,full,1,new,,
            I1,01.01.2024 12:00,disk,other,1,working,,
            I1,01.01.2024 13:00,disk,other,2,working,bob,
            I1,01.01.2024 14:00,disk,other,2,done,bob,c5
            I1,01.01.2024 15:00,disk,other,2,done,bob,c6
            I1,03.01.2024 15:00,disk,other,2,working,cat,
            I1,03.01.2024 16:00,disk,other,2,odd,cat,
            """);
    Labels labels = Labels.of(Map.of("id", "I1"));
    Target disk = Target.alert("disk/full", labels);
    assertThat(items)
        .extracting(Item::line)
        .containsExactly(3L, 4L, 6L, 6L, 7L, 8L, 2L, 2L, 9L, 9L, 10L);
    assertThat(alert(items.get(0)).labels()).isEqualTo(labels);
    assertThat(alert(items.get(0)).annotations()).containsEntry("severity", "1");
    assertThat(alert(items.get(2)).annotations()).containsEntry("severity", "2");
    assertThat(alert(items.get(2)).labels()).isEqualTo(labels);
    assertThat(signal(items.get(3)))
        .isEqualTo(new Acknowledgement(disk, "bob", Instant.parse("2024-01-01T13:00:00Z"), "csv"));
    assertThat(signal(items.get(4)))
        .isEqualTo(new Resolution(disk, "bob", "c5", Instant.parse("2024-01-01T14:00:00Z"), "csv"));
    assertThat(alert(items.get(6)).name()).isEqualTo("net/unknown");
    assertThat(alert(items.get(8)).name()).isEqualTo("disk/full");
    assertThat(signal(items.get(9))).isInstanceOf(Acknowledgement.class);
    assertThat(error(items.get(10))).contains("No entry of \"states\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "nmae: x|line 1, column 1|did you mean \"name\"?",
        "'time: {column: t}\\nlabls:\\n  a: b'|line 2, column 1|did you mean \"labels\"?",
        "sort: tiem|line 1|did you mean \"time\"?",
        "states: [{signal: alrt}]|line 1|did you mean \"alert\"?",
        "states: [{singal: alert}]|line 1|did you mean \"signal\"?",
        "name: [|line 1|Correct it.",
        "a: &a [x]|line 1|unknown",
        "name: x|not complete|add time: {column: ...}",
        "time: {column: t}|not complete|add name",
        "'time: {column: t}\\nname: x\\nseparator: \"\"'|not complete|separator",
        "''|mapping.yaml|.",
      })
  void mistakesInAMappingAreExplained(String mapping, String where, String what) {
    String yaml = mapping.replace("'", "").replace("\\n", "\n");
    assertThatThrownBy(() -> read(yaml, "t\n"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("mapping.yaml")
        .hasMessageContaining(where)
        .hasMessageContaining(what);
  }

  @Test
  void anAliasBombIsHarmless() {
    StringBuilder bomb = new StringBuilder("labels: &a0 {x: y}\n");
    for (int i = 1; i < 60; i++) {
      bomb.append("annotations: &a" + i + " [*a" + (i - 1) + ", *a" + (i - 1) + "]\n");
    }
    assertThatThrownBy(() -> read(bomb.toString(), "t\n")).isInstanceOf(InputException.class);
  }

  @Test
  void aMappingThatDoesNotFitIsExplained() {
    assertThatThrownBy(() -> read(PLAIN, "when,whatt,host\n"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("no column \"what\"")
        .hasMessageContaining("did you mean \"whatt\"?");
    assertThatThrownBy(() -> read("time: {column: t, format: jjj}\nname: x", "t\n"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("time is not valid");
    assertThatThrownBy(() -> read("time: {column: t}\nname: x\nstates: [{when: {t: /(/}}]", "t\n"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("RE2");
    assertThatThrownBy(
            () -> Reading.text("t\n", Reading.as(InputFormat.CSV).withCsvMapping("none.yaml")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("servicenow");
  }

  @Test
  void csvWithoutAMappingIsExplained() {
    assertThatThrownBy(
            () ->
                Reading.bytes(
                    "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8),
                    "x.csv",
                    InputOptions.defaults()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("--mapping");
  }

  @Test
  void aMappingIsUsedForFilesThatHaveItsColumns() {
    InputOptions options = options(PLAIN).withFormat(InputFormat.AUTO).withZone(ZoneId.of("UTC"));
    assertThat(Reading.text("when,what,host\n2024-01-01 10:00,X,web\n", options)).hasSize(1);
    assertThat(Reading.text("Zone A: X\n", options)).hasSize(1);
  }
}
