package dev.winnow.formats;

import static dev.winnow.formats.Reading.alert;
import static dev.winnow.formats.Reading.error;
import static dev.winnow.formats.Reading.signal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.winnow.core.signal.Acknowledgement;
import dev.winnow.core.signal.Alert;
import dev.winnow.core.signal.Labels;
import dev.winnow.core.signal.Resolution;
import dev.winnow.core.signal.Unacknowledgement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What ticket systems export, with the shipped mappings and with some of one's own. */
class CsvExportsTest {

  private static final String FIELDS =
      "number,opened_at,short_description,priority,state,category,assignment_group,assigned_to,"
          + "sys_updated_on,sys_updated_by\n";
  private static final String LABELS =
      "\"Number\",\"Opened\",\"Short description\",\"Priority\",\"State\",\"Updated\"\n";

  @TempDir Path folder;

  private static List<Item> detected(String csv) {
    return Reading.bytes(
        csv.getBytes(StandardCharsets.UTF_8), "export.txt", InputOptions.defaults());
  }

  private List<Item> mapped(String mapping, String csv) {
    try {
      Path yaml = Files.writeString(folder.resolve("own.yaml"), mapping);
      InputOptions options = Reading.as(InputFormat.CSV).withCsvMapping(yaml.toString());
      return Reading.bytes(csv.getBytes(StandardCharsets.UTF_8), "export.csv", options);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void theFieldsOfServiceNowAreKnown() {
    List<Item> items =
        detected(
            FIELDS
                + "INC7,2026-02-01 08:00:00,Tills are slow,3 - Moderate,New,Shop,Shop ops,,2026-02-01 08:00:10,lea\n"
                + "INC7,2026-02-01 08:00:00,Tills are down,1 - Critical,In Progress,Shop,Shop ops,Max,2026-02-01 08:20:00,max\n"
                + "INC7,2026-02-01 08:00:00,Tills are down,1 - Critical,Resolved,Shop,Shop ops,Max,2026-02-01 09:00:00,max\n");
    assertThat(items).extracting(Item::line).containsExactly(2L, 3L, 3L, 4L);
    assertThat(alert(items.get(0)).name()).isEqualTo("Shop");
    assertThat(alert(items.get(0)).labels()).isEqualTo(Labels.of(Map.of("number", "INC7")));
    assertThat(alert(items.get(1)).annotations())
        .containsEntry("severity", "1 - Critical")
        .containsEntry("summary", "Tills are down");
    assertThat(((Acknowledgement) signal(items.get(2))).by()).isEqualTo("Max");
    assertThat(((Resolution) signal(items.get(3))).by()).isEqualTo("max");
  }

  private static final String LIST =
      "number,opened_at,short_description,priority,state,assigned_to,sys_updated_on,resolved_at,"
          + "closed_at\n";

  @Test
  void aListTellsOfEachIncidentWhenItBeganAndEnded() {
    List<Item> items =
        detected(
            LIST
                + "INC7,2026-02-01 08:00:00,Tills are down,1 - Critical,Closed,Max,2026-02-09 03:00:00,2026-02-01 10:00:00,2026-02-09 03:00:00\n"
                + "INC8,2026-02-01 09:00:00,Slow,3 - Moderate,Closed,Max,2026-02-01 11:00:00,,2026-02-01 10:30:00\n"
                + "INC9,2026-02-01 09:30:00,Lame,2 - High,In Progress,Max,2026-02-01 12:00:00,,\n");
    assertThat(items)
        .extracting(item -> signal(item).getClass().getSimpleName() + " " + signal(item).at())
        .containsExactly(
            "Alert 2026-02-01T08:00:00Z",
            "Alert 2026-02-01T09:00:00Z",
            "Alert 2026-02-01T09:30:00Z",
            "Resolution 2026-02-01T10:00:00Z",
            "Resolution 2026-02-01T10:30:00Z",
            "Acknowledgement 2026-02-01T12:00:00Z");
    assertThat(items).extracting(Item::line).containsExactly(2L, 3L, 4L, 2L, 3L, 4L);
  }

  @ParameterizedTest
  @CsvSource({
    "'INC7,,x,1 - Critical,Closed,,2026-02-01 11:00:00,,'",
    "'INC7,soon,x,1 - Critical,Closed,,2026-02-01 11:00:00,2026-02-01 10:00:00,'",
    "'INC7,2026-02-01 12:00:00,x,1 - Critical,Closed,,2026-02-01 11:00:00,2026-02-01 10:00:00,'"
  })
  void aListWithoutABeginningTellsOfItsLatestChange(String row) {
    assertThat(detected(LIST + row + "\n"))
        .extracting(item -> signal(item).at().toString())
        .containsExactly("2026-02-01T11:00:00Z", "2026-02-01T11:00:00Z");
  }

  @Test
  void whereAnIncidentHasASecondRowEachTellsOfAChange() {
    List<Item> items =
        detected(
            LIST
                + "INC7,2026-02-01 08:00:00,x,1 - Critical,New,,2026-02-01 08:05:00,,\n"
                + "INC8,2026-02-01 08:00:00,x,1 - Critical,New,,2026-02-01 08:06:00,,\n"
                + "INC7,2026-02-01 08:00:00,x,1 - Critical,Closed,,2026-02-01 11:00:00,2026-02-01 10:00:00,\n");
    assertThat(items)
        .extracting(item -> signal(item).at().toString())
        .containsExactly("2026-02-01T08:05:00Z", "2026-02-01T08:06:00Z", "2026-02-01T11:00:00Z");
  }

  @Test
  void whatIsNewAgainWithNobodyWasHandedBack() {
    List<Item> items =
        detected(
            FIELDS
                + "INC7,2026-02-01 08:00:00,x,2 - High,New,Shop,Ops,,2026-02-01 08:00:10,lea\n"
                + "INC7,2026-02-01 08:00:00,x,2 - High,In Progress,Shop,Ops,Max,2026-02-01 08:20:00,max\n"
                + "INC7,2026-02-01 08:00:00,x,2 - High,New,Shop,Ops,,2026-02-01 09:00:00,max\n"
                + "INC7,2026-02-01 08:00:00,x,2 - High,New,Shop,Ops,,2026-02-01 09:30:00,max\n");
    assertThat(items).extracting(Item::line).containsExactly(2L, 3L, 3L, 4L, 4L, 5L);
    assertThat(signal(items.get(4))).isInstanceOf(Unacknowledgement.class);
  }

  @Test
  void anIncidentWhoseEndIsToldInARowGoesOnWithoutOne() {
    List<Item> items =
        detected(
            FIELDS
                + "INC8,2026-02-01 08:00:00,x,1 - Critical,New,Shop,Ops,,2026-02-01 08:00:10,lea\n");
    assertThat(alert(items.get(0)).endsAt()).hasValue(Instant.parse("2026-03-03T08:00:10Z"));
    String own = "time: {column: at}\nname: \"{what}\"\nlasts: 30d\n";
    assertThatThrownBy(() -> mapped(own, "at,what\n2026-02-01 08:00:00,x\n"))
        .hasMessageContaining("lasts: 30d; it needs incident");
  }

  @ParameterizedTest
  @CsvSource({
    "New,true",
    "1,true",
    "In Progress,true",
    "2,true",
    "On Hold,true",
    "3,true",
    "Waiting for a part,true",
    "Resolved,false",
    "6,false",
    "Closed,false",
    "7,false",
    "Canceled,false",
    "8,false"
  })
  void everyStateOfServiceNowMeansSomething(String state, boolean open) {
    List<Item> items =
        detected(
            LABELS + "INC1,2026-02-01 08:00:00,x,2 - High," + state + ",2026-02-01 08:00:10\n");
    assertThat(alert(items.get(0)).firing()).isTrue();
    assertThat(items).hasSize(open ? 1 : 2);
    assertThat(items.stream().anyMatch(item -> signal(item) instanceof Resolution))
        .isEqualTo(!open);
  }

  @ParameterizedTest
  @CsvSource({
    "Nummer;Priorität;Status;Kurzbeschreibung;Zugewiesen an;Aktualisiert,2 - Hoch,Neu,In Bearbeitung,Gelöst",
    "Nummer;Priorität;Status;Kurzbeschreibung;Zugewiesen an;Aktualisiert,2 - Hoch,Neu,Zurückgestellt,Abgebrochen",
    "Numéro;Priorité;État;Brève description;Affecté à;Mis à jour,2 - Élevée,Nouveau,En cours,Résolu",
    "Numéro;Priorité;État;Brève description;Affecté à;Mis à jour,2 - Élevée,Nouveau,En attente,Clôturé",
    "Número;Prioridad;Estado;Breve descripción;Asignado a;Actualizado,2 - Alta,Nuevo,En curso,Cerrado",
    "Número;Prioridade;Estado;Descrição resumida;Atribuído a;Atualizado,2 - Alta,Novo,Em andamento,Encerrado",
    "番号;優先度;ステータス;簡単な説明;アサイン先;更新日時,2 - 高,新規,処理中,解決済み",
    "番号;優先度;状態;簡単な説明;アサイン先;更新日時,2 - 高,新規,保留中,クローズ済み",
  })
  void whoeverExportsFromServiceNowInAnotherLanguageIsUnderstood(
      String header, String high, String open, String taken, String over) {
    List<Item> items =
        detected(
            header.replace(';', ',')
                + ("\nINC1,%1$s,%2$s,x,,2026-02-01 08:00:10\nINC1,%1$s,%3$s,x,Max,2026-02-01 08:20:00\n"
                        + "INC1,%1$s,%4$s,x,Max,2026-02-01 09:00:00\n")
                    .formatted(high, open, taken, over));
    assertThat(items).hasSize(4);
    assertThat(alert(items.get(0)).annotations()).containsEntry("severity", high);
    assertThat(((Acknowledgement) signal(items.get(2))).by()).isEqualTo("Max");
    assertThat(signal(items.get(3))).isInstanceOf(Resolution.class);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-14 16:05:06",
    "14-02-2026 16:05:06",
    "02-14-2026 16:05:06",
    "14/02/2026 04:05:06 PM",
    "02/14/2026 16:05:06",
    "14.02.2026 16.05.06",
    "2026-02-14 04.05.06 pm"
  })
  void theTimesThatServiceNowDisplaysAreRead(String time) {
    List<Item> items = detected(LABELS + "INC1,x,x,2 - High,New," + time + "\n");
    assertThat(alert(items.get(0)).at()).isEqualTo(Instant.parse("2026-02-14T16:05:06Z"));
  }

  @Test
  void aDayThatMayBeAMonthIsToldByTheRestOfTheFile() {
    List<Item> items =
        detected(
            LABELS
                + "INC1,x,x,2 - High,New,03/04/2026 10:00:00\n"
                + "INC2,x,x,2 - High,New,30/04/2026 10:00:00\n");
    assertThat(alert(items.get(0)).at()).isEqualTo(Instant.parse("2026-04-03T10:00:00Z"));
  }

  @Test
  void aDayThatMayBeAMonthIsNotGuessed() {
    String csv = LABELS + "INC1,x,x,2 - High,New,03/04/2026 10:00:00\n";
    assertThatThrownBy(() -> detected(csv))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("2026-03-04T10:00:00Z or 2026-04-03T10:00:00Z")
        .hasMessageContaining("extends: servicenow");
    List<Item> items = mapped("extends: servicenow\ntime: {format: \"M/d/yyyy HH:mm:ss\"}\n", csv);
    assertThat(alert(items.get(0)).at()).isEqualTo(Instant.parse("2026-03-04T10:00:00Z"));
  }

  @Test
  void aProblemOfZabbixEndsAtItsRecovery() {
    List<Item> items =
        detected(
            """
            "Severity","Time","Recovery time","Status","Host","Problem","Duration","Ack","Actions","Tags"
            "Disaster","2026-02-01 10:10:00","","PROBLEM","db9","Store is gone","1m","No","",""
            "High","2026-02-01 10:00:00","2026-02-01 10:20:00","RESOLVED","web1","No answer","20m","No","","a: b"
            """);
    assertThat(items)
        .extracting(item -> alert(item).name())
        .containsExactly("No answer", "Store is gone", "No answer");
    assertThat(items).extracting(item -> alert(item).firing()).containsExactly(true, true, false);
    Alert end = alert(items.get(2));
    assertThat(end.at()).isEqualTo(Instant.parse("2026-02-01T10:20:00Z"));
    assertThat(end.startsAt()).contains(Instant.parse("2026-02-01T10:00:00Z"));
    assertThat(end.labels()).isEqualTo(alert(items.get(0)).labels());
    assertThat(alert(items.get(1)).annotations()).containsEntry("severity", "Disaster");
  }

  @Test
  void anEndThatIsNoneIsSaidAndTheAlertKept() {
    String mapping = "time: {column: from}\nends: {column: to}\nname: \"{what}\"\n";
    List<Item> items =
        mapped(
            mapping,
            "from,to,what\n2026-02-01 10:00,2026-02-01 09:00,A\n2026-02-01 10:01,soon,B\n");
    assertThat(error(items.get(0))).contains("before the beginning");
    assertThat(error(items.get(1))).contains("\"soon\" is not a time");
    assertThat(alert(items.get(2)).name()).isEqualTo("A");
    assertThat(alert(items.get(3)).name()).isEqualTo("B");
    assertThatThrownBy(() -> mapped(mapping + "incident: what\n", "from,to,what\n"))
        .hasMessageContaining("ends")
        .hasMessageContaining("incident");
    assertThatThrownBy(() -> mapped(mapping + "sort: none\n", "from,to,what\n"))
        .hasMessageContaining("sort: time");
  }

  @Test
  void incidentsOfPagerDutyAndJiraAreKnown() {
    List<Item> pages =
        detected(
            """
            id,incident_number,description,service_name,created_on,resolved_on,urgency
            Q1,17,Queue is full,mail,2026-02-01T10:00:00+01:00,2026-02-01T10:30:00+01:00,high
            """);
    assertThat(alert(pages.get(0)).at()).isEqualTo(Instant.parse("2026-02-01T09:00:00Z"));
    assertThat(alert(pages.get(1)).firing()).isFalse();
    List<Item> issues =
        detected(
            """
            Issue Type,Issue key,Summary,Assignee,Priority,Status,Created,Resolved
            Incident,OPS-1,Mail is late,Ann,Highest,Open,03/Feb/26 9:00 AM,
            Incident,OPS-2,Mail is lost,Ann,Low,Done,03/Feb/26 9:05 AM,03/Feb/26 1:05 PM
            """);
    assertThat(issues).hasSize(3);
    assertThat(alert(issues.get(0)).annotations()).containsEntry("severity", "Highest");
    assertThat(alert(issues.get(2)).at()).isEqualTo(Instant.parse("2026-02-03T13:05:00Z"));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-03T10:00:00.000+0100",
    "2026-02-03T10:00:00+01:00",
    "2026-02-03T09:00:00.123Z",
    "2026-02-03 09:00:00.0",
    "03/Feb/2026 09:00",
    "03.02.2026 09:00",
    "03.02.26 09:00",
    "'Feb 3, 2026 9:00 AM'",
    "'Feb 3, 2026, 9:00 AM'"
  })
  void timesOfJiraAreReadAsItsSitesAndItsApiWriteThem(String created) {
    List<Item> issues =
        detected(
            "Issue key,Summary,Priority,Status,Created\nOPS-1,Late,High,Open,\"%s\"\n"
                .formatted(created));
    assertThat(alert(issues.get(0)).at().truncatedTo(ChronoUnit.SECONDS))
        .isEqualTo(Instant.parse("2026-02-03T09:00:00Z"));
  }

  @Test
  void aHeaderThatNobodyKnowsNamesTheNearestMapping() {
    assertThatThrownBy(
            () ->
                Reading.bytes(
                    "Severity,Time,Host\n".getBytes(StandardCharsets.UTF_8),
                    "x.csv",
                    InputOptions.defaults()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("Nearest is zabbix, which needs Recovery time, Status, Problem too.")
        .hasMessageContaining("--mapping");
    assertThatThrownBy(() -> mapped("extends: servicenou\n", "a,b\n"))
        .hasMessageContaining("did you mean \"servicenow\"?");
  }

  @Test
  void aNameMayChooseAmongColumns() {
    String mapping = "time: {column: t}\nname: \"{a|b}{/c}\"\n";
    List<Item> items = mapped(mapping, "t,a,b,c\n2026-01-01 10:00,,B,C\n2026-01-01 10:00,,,\n");
    assertThat(alert(items.get(0)).name()).isEqualTo("B/C");
    assertThat(alert(items.get(1)).name()).isEqualTo("unknown");
  }

  @Test
  void theTeachingSetHasTheDayFirst() {
    List<Item> items =
        detected(
            "number,incident_state,sys_updated_at,priority\nINC1,New,02-03-2026 08:48,2 - High\n");
    assertThat(alert(items.get(0)).at()).isEqualTo(Instant.parse("2026-03-02T08:48:00Z"));
  }

  @Test
  void aRaiseIsNotTakenOnByWhoHadTheTicketBefore() {
    String row = "INC7,2026-02-01 08:00:00,Tills,%s,In Progress,Shop,Ops,%s,2026-02-01 %s:00,x\n";
    List<Item> items =
        detected(
            FIELDS
                + row.formatted("3 - Moderate", "Max", "08:00")
                + row.formatted("1 - Critical", "Max", "08:10")
                + row.formatted("1 - Critical", "Max", "08:20")
                + row.formatted("2 - High", "Lea", "08:30"));
    assertThat(items)
        .filteredOn(item -> signal(item) instanceof Acknowledgement)
        .extracting(Item::line)
        .containsExactly(2L, 4L, 5L);
    assertThat(items).filteredOn(item -> signal(item) instanceof Alert).hasSize(4);
  }
}
