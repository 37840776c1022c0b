package dev.winnow.formats;

import static dev.winnow.formats.Reading.alert;
import static dev.winnow.formats.Reading.error;
import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.signal.Alert;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AlertmanagerTest {

  private static final String FIRING =
      "{'status':'firing','labels':{'alertname':'X','a':'b'},'annotations':{'s':'t'},"
          + "'startsAt':'2024-01-01T10:00:00Z','endsAt':'0001-01-01T00:00:00Z','generatorURL':'http://g',"
          + "'values':{'B':1}}";
  private static final String RESOLVED =
      "{'status':'resolved','labels':{'alertname':'X','a':'b'},'startsAt':'2024-01-01T10:00:00Z',"
          + "'endsAt':'2024-01-01T11:00:00Z'}";

  private static List<Item> read(String json) {
    return Reading.text(json.replace('\'', '"'), Reading.as(InputFormat.ALERTMANAGER));
  }

  private static String webhook(String version, String... alerts) {
    return "{'version':'"
        + version
        + "','groupKey':{'x':[1,{}]},'alerts':["
        + String.join(",", alerts)
        + "],'orgId':1}";
  }

  @Test
  void aWebhookGivesItsAlerts() {
    List<Item> items = read(webhook("4", FIRING, RESOLVED));
    Alert first = alert(items.get(0));
    assertThat(first.name()).isEqualTo("X");
    assertThat(first.labels()).isEqualTo(Map.of("a", "b"));
    assertThat(first.annotations()).isEqualTo(Map.of("s", "t", "generatorURL", "http://g"));
    assertThat(first.firing()).isTrue();
    assertThat(first.endsAt()).isEmpty();
    assertThat(first.at()).isEqualTo(Instant.parse("2024-01-01T11:00:00Z"));
    assertThat(first.said()).isEmpty();
    assertThat(first.source()).isEqualTo("alertmanager");
    Alert second = alert(items.get(1));
    assertThat(second.firing()).isFalse();
    assertThat(second.at()).isEqualTo(Instant.parse("2024-01-01T11:00:00Z"));
    assertThat(alert(read(webhook("1", FIRING)).get(0)).source()).isEqualTo("grafana");
  }

  @Test
  void theStatusMayBeInAnyCase() {
    assertThat(alert(read(webhook("4", FIRING.replace("'firing'", "'FIRING'"))).get(0)).firing())
        .isTrue();
    assertThat(
            alert(read(webhook("4", RESOLVED.replace("'resolved'", "'Resolved'"))).get(0)).firing())
        .isFalse();
  }

  @Test
  void severalDocumentsMayFollowEachOther() {
    String document = webhook("4", FIRING);
    assertThat(read(document + document + "\n" + document + "\n")).hasSize(3);
    assertThat(read("[" + document + "," + FIRING + "]\n[" + RESOLVED + "]")).hasSize(3);
    assertThat(read(document + "\n\n" + document)).extracting(Item::line).containsExactly(1L, 3L);
  }

  @Test
  void theApiListsWhatFires() {
    String listed =
        "[{'labels':{'alertname':'X'},'startsAt':'2024-01-01T10:00:00Z','endsAt':'2024-01-01T09:00:00Z',"
            + "'fingerprint':'f','receivers':[{'name':'r'}],'status':{'state':'suppressed','silencedBy':['s']}}]";
    assertThat(alert(read(listed).get(0)).firing()).isTrue();
  }

  @Test
  void whatPrometheusPostsFiresUnlessItsEndHasCome() {
    String posted =
        "[{'labels':{'alertname':'X'},'startsAt':'2024-01-01T10:00:00Z','endsAt':'%s'}]";
    assertThat(alert(read(posted.formatted("2024-01-01T10:04:00Z")).get(0)).firing()).isTrue();
    assertThat(alert(read(posted.formatted("2024-01-01T10:00:00Z")).get(0)).firing()).isFalse();
    assertThat(alert(read("[{'labels':{'alertname':'X'}}]").get(0)).at())
        .isEqualTo(InputOptions.START);
  }

  @Test
  void whatPrometheusPostsHasEndedOnceItsEndNoLongerMovesAhead() {
    List<Item> items =
        read(
            posted("10:00:15", "10:04:15")
                + posted("10:00:15", "10:05:30")
                + posted("10:00:15", "10:03:00")
                + posted("10:00:15", "10:03:00")
                + posted("10:09:00", "10:13:00"));

    assertThat(items)
        .extracting(item -> alert(item).firing())
        .containsExactly(true, true, false, false, true);
    assertThat(alert(items.get(2)).endsAt()).contains(Instant.parse("2024-01-01T10:03:00Z"));
  }

  private static String posted(String starts, String ends) {
    return "[{'labels':{'alertname':'X'},'startsAt':'2024-01-01T%sZ','endsAt':'2024-01-01T%sZ'}]\n"
        .formatted(starts, ends);
  }

  @Test
  void whenADocumentCameCountsBeforeItsAlerts() {
    String document = "{'receivedAt':'2024-01-02T00:00:00Z','alerts':[" + FIRING + "]}";
    assertThat(alert(read(document).get(0)).at()).isEqualTo(Instant.parse("2024-01-02T00:00:00Z"));
  }

  @Test
  void mistakesAreRejectedWhereTheyAre() {
    List<Item> items =
        read(
            "{'alerts':[\n{'labels':{'a':'b'}},\n5,\n{'labels':{'alertname':'X'},'status':'odd'},\n"
                + FIRING
                + "]}\n{'ruleName':'old grafana'}\n7");
    assertThat(items).hasSize(6);
    assertThat(alert(items.get(0)).name()).isEqualTo("UnnamedAlert");
    assertThat(error(items.get(1))).contains("not an alert");
    assertThat(error(items.get(2))).contains("\"odd\" is unknown");
    assertThat(alert(items.get(3)).name()).isEqualTo("X");
    assertThat(error(items.get(4))).contains("neither \"alerts\" nor \"labels\"");
    assertThat(error(items.get(5))).contains("not an alert");
    assertThat(items).extracting(Item::line).containsExactly(2L, 3L, 4L, 5L, 6L, 7L);
  }

  @Test
  void readingGoesOnAfterABrokenDocument() {
    String document = webhook("4", FIRING);
    List<Item> items =
        read(
            document
                + "\n{'alerts':[{'labels':{'alertname':nonsense}}\n more\n"
                + document
                + "\n{'alerts':["
                + FIRING
                + ",{'la");
    assertThat(items).hasSize(5);
    assertThat(error(items.get(1))).contains("not valid JSON").contains("nonsense");
    assertThat(items).extracting(Item::line).containsExactly(1L, 2L, 4L, 5L, 5L);
    assertThat(error(items.get(4))).isEqualTo("The JSON ends too early.");
  }

  @Test
  void manyBrokenDocumentsAreEachSaid() {
    List<Item> items = read("{'alerts':[}\n".repeat(10_000) + webhook("4", FIRING));
    assertThat(items).hasSize(10_001);
    assertThat(alert(items.get(10_000)).name()).isEqualTo("X");
    assertThat(items.get(10_000).line()).isEqualTo(10_001);
  }

  @Test
  void anAlertOfMoreThanAMegabyteIsRejected() {
    StringBuilder labels = new StringBuilder("'alertname':'X'");
    for (int i = 0; i < 200_000; i++) {
      labels.append(",'label").append(i).append("':'v'");
    }
    List<Item> items = read("{'alerts':[{'labels':{" + labels + "}}]}\n" + webhook("4", FIRING));
    assertThat(error(items.get(0))).contains("longer than 1 MiB");
    assertThat(alert(items.get(1)).name()).isEqualTo("X");
  }

  @Test
  void whatIsNotUtf8IsReadAsLatin1() {
    byte[] bytes =
        webhook("4", FIRING)
            .replace('\'', '"')
            .replace("\"t\"", "\"\u00e4\"")
            .getBytes(StandardCharsets.ISO_8859_1);
    List<Item> items = Reading.bytes(bytes, "x", Reading.as(InputFormat.ALERTMANAGER));
    assertThat(alert(items.get(0)).annotations()).containsValue("\u00e4");
  }
}
