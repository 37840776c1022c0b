package dev.winnow.formats;

import static dev.winnow.formats.Reading.alert;
import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.signal.Alert;
import dev.winnow.core.signal.Matcher;
import dev.winnow.core.signal.Silence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the API of Alertmanager and amtool write: lists of alerts, groups and silences. */
class AlertmanagerApiTest {

  private final List<String> notices = new ArrayList<>();

  private List<Item> read(String... lines) {
    String text = String.join("\n", lines).replace('\'', '"');
    return Reading.text(text, InputOptions.defaults(), notices);
  }

  private static String listed(String name, String updatedAt, String state) {
    return """
        {'labels':{'alertname':'%s','host':'a'},'annotations':{},'fingerprint':'%s',\
        'receivers':[{'name':'ops'}],'startsAt':'2026-05-02T06:00:00Z','updatedAt':'%s',\
        'endsAt':'2026-05-02T23:00:00Z','status':{%s}}"""
        .formatted(name, name, time(updatedAt), state);
  }

  private static String listed(String name, String updatedAt) {
    return listed(name, updatedAt, "'state':'active','silencedBy':[],'inhibitedBy':[]");
  }

  private static String time(String hour) {
    return "2026-05-02T" + hour + ":00Z";
  }

  private static Instant instant(String hour) {
    return Instant.parse(time(hour));
  }

  @Test
  void anAlertOfTheApiIsNewsOfItsUpdate() {
    Alert alert = alert(read("[" + listed("DiskFull", "09:30") + "]").get(0));
    assertThat(alert.at()).isEqualTo(instant("09:30"));
    assertThat(alert.startsAt()).contains(instant("06:00"));
    assertThat(alert.endsAt()).as("whether it goes on the next list tells").isEmpty();
    assertThat(alert.firing()).isTrue();
  }

  @Test
  void aListHasNoOrderOfItsOwn() {
    List<Item> items = read("[" + listed("A", "11:00") + ",\n" + listed("B", "09:00") + "]");
    assertThat(items).extracting(item -> alert(item).name()).containsExactly("B", "A");
    assertThat(items).extracting(Item::line).containsExactly(2L, 1L);
    assertThat(notices).isEmpty();
  }

  @Test
  void whatItsSenderHasMutedSaysSo() {
    List<Item> items =
        read(
            "["
                + listed(
                    "A",
                    "09:00",
                    "'state':'suppressed','silencedBy':['s-1','s-2'],'inhibitedBy':[]")
                + ","
                + listed("B", "09:00", "'state':'suppressed','silencedBy':[],'inhibitedBy':['f00']")
                + ","
                + listed("C", "09:00", "'state':'suppressed','mutedBy':['nights']")
                + ","
                + listed("D", "09:00", "'state':'suppressed'")
                + "]");
    assertThat(items)
        .extracting(item -> alert(item).silencedBy() + "|" + alert(item).inhibitedBy())
        .containsExactly("s-1, s-2|", "|f00", "time interval nights|", "its sender|");
    assertThat(notices).hasSize(1);
    assertThat(notices.get(0)).startsWith("2 silences").contains("s-1, s-2");
  }

  @Test
  void whatMutesWithoutAnIdIsNoSilenceThatIsMissing() {
    read(
        "{'NOTIFICATIONTYPE':'DOWNTIMESTART','WHAT':'HOST','HOSTNAME':'a','HOSTSTATE':'DOWN',"
            + "'SHORTDATETIME':'2026-05-02 09:00:00'}");
    assertThat(notices).isEmpty();
    read("[" + listed("A", "09:00", "'state':'suppressed','silencedBy':['s-1']") + "]");
    assertThat(notices)
        .singleElement()
        .asString()
        .startsWith("One silence that alerts name by id is");
  }

  @Test
  void whatIsNoLongerListedHasEnded() {
    List<Item> items =
        read(
            "[" + listed("A", "09:00") + "," + listed("B", "09:00") + "]",
            "[" + listed("B", "09:05") + "]",
            "[]");
    assertThat(items)
        .extracting(item -> alert(item).name() + alert(item).firing())
        .containsExactly("Atrue", "Btrue", "Afalse", "Btrue", "Bfalse");
    Alert ended = alert(items.get(2));
    assertThat(ended.at()).isEqualTo(instant("09:05"));
    assertThat(ended.annotations().value("resolved")).contains("no longer");
    assertThat(items.get(2).line()).isEqualTo(2);
    assertThat(alert(items.get(4)).at()).isAfter(instant("09:05"));
  }

  @Test
  void whatIsListedAgainHasBegunAgain() {
    List<Item> items =
        read(
            "[" + listed("A", "09:00") + "," + listed("B", "09:00") + "]",
            "[" + listed("B", "09:05") + "]",
            "[" + listed("A", "09:06") + "," + listed("B", "09:06") + "]",
            "[" + listed("A", "09:08") + "," + listed("B", "09:08") + "]",
            "[" + listed("B", "09:09") + "]");

    assertThat(items)
        .map(Reading::alert)
        .filteredOn(alert -> alert.name().equals("A"))
        .extracting(alert -> alert.firing() + " " + alert.startsAt().orElseThrow())
        .containsExactly(
            "true " + instant("06:00"),
            "false " + instant("06:00"),
            "true " + instant("09:06"),
            "true " + instant("09:06"),
            "false " + instant("09:06"));
  }

  @Test
  void aListThatIsBrokenEndsNothing() {
    List<Item> items =
        read(
            "[" + listed("A", "09:00") + "," + listed("B", "09:00") + "]",
            "[" + listed("B", "09:05") + ",7]");
    assertThat(items.stream().filter(Item.Taken.class::isInstance))
        .extracting(item -> alert(item).name() + alert(item).firing())
        .containsExactly("Atrue", "Btrue", "Btrue");
  }

  @Test
  void groupsAreReadAndAnAlertOfTwoReceiversIsOne() {
    String group = "{'labels':{'team':'x'},'receiver':{'name':'%s'},'alerts':[%s]}";
    List<Item> items =
        read(
            "["
                + group.formatted("ops", listed("A", "09:00") + "," + listed("B", "09:01"))
                + ","
                + group.formatted("chat", listed("A", "09:00"))
                + "]");
    assertThat(items).extracting(item -> alert(item).name()).containsExactly("A", "B");
  }

  @Test
  void silencesOfTheApiAreSilences() {
    String silence =
        """
        {'id':'%s','status':{'state':'%s'},'updatedAt':'%s','comment':'move','createdBy':'ann',\
        'startsAt':'%s','endsAt':'%s','matchers':[{'name':'host','value':'a','isRegex':false,\
        'isEqual':true}]}""";
    List<Item> items =
        read(
            "["
                + silence.formatted("late", "pending", time("08:00"), time("22:00"), time("23:00"))
                + ","
                + silence.formatted("over", "expired", time("07:30"), time("06:00"), time("07:30"))
                + "]",
            "[" + listed("A", "09:00", "'state':'suppressed','silencedBy':['over']") + "]");
    Silence over = (Silence) Reading.signal(items.get(0));
    assertThat(over)
        .isEqualTo(
            new Silence(
                "over",
                List.of(Matcher.parse("host=a")),
                instant("06:00"),
                instant("07:30"),
                "ann",
                "move",
                instant("06:00"),
                "alertmanager"));
    assertThat(Reading.signal(items.get(1)).at()).isEqualTo(instant("08:00"));
    assertThat(alert(items.get(2)).silencedBy()).isEqualTo("over");
    assertThat(notices).isEmpty();
  }

  @Test
  void aSilenceOfTheApiMayStandInALine() {
    List<Item> items =
        read(
            "{'type':'silence','id':'s','status':{'state':'active'},'updatedAt':'2026-05-02T07:00:00Z',"
                + "'matchers':['\\\"größe\\\"=\\\"groß\\\"'],'startsAt':'2026-05-02T08:00:00Z',"
                + "'endsAt':'2026-05-02T09:00:00Z'}");
    Silence silence = (Silence) Reading.signal(items.get(0));
    assertThat(silence.at()).isEqualTo(instant("07:00"));
    assertThat(silence.matchers().get(0).label()).isEqualTo("größe");
  }

  @Test
  void anAlertWithoutANameIsCalledWhatNamesItBest() {
    String body =
        "{'version':'4','commonLabels':{'team':'x'},'alerts':["
            + "{'status':'firing','labels':{'name':'Queue'},'startsAt':'2026-05-02T08:00:00Z'},"
            + "{'status':'firing','labels':{'job':'mail'},'annotations':{'title':'Mail stands'}},"
            + "{'status':'firing','labels':{'alertname':'','job':'mail','instance':'m1'}},"
            + "{'status':'firing','labels':{}}]}";
    assertThat(read(body))
        .extracting(item -> alert(item).name())
        .containsExactly("Queue", "Mail stands", "mail", "UnnamedAlert");
  }

  @Test
  void whatWasLeftOutIsSaid() {
    String body =
        "{'version':'4','alerts':[{'status':'firing','labels':{'alertname':'X'}}],'truncatedAlerts':3}";
    read(body, body);
    assertThat(notices).anyMatch(notice -> notice.contains("left out 6 alerts"));
  }

  @Test
  void alertsOfOneBodyAreToldTogether() {
    String alert = "{'status':'firing','labels':{'alertname':'%s'},'startsAt':'%s'}";
    List<Item> items =
        read(
            "{'version':'4','alerts':["
                + alert.formatted("A", time("08:30"))
                + ","
                + alert.formatted("B", time("06:00"))
                + "]}");
    assertThat(items)
        .extracting(item -> alert(item).at())
        .containsExactly(instant("08:30"), instant("08:30"));
    assertThat(items).allMatch(item -> alert(item).said().isEmpty());
  }

  @Test
  void goesZeroTimeInAnyZoneIsNoEnd() {
    String body =
        "{'version':'4','alerts':[{'status':'firing','labels':{'alertname':'X'},"
            + "'startsAt':'2026-05-02T08:00:00+08:00','endsAt':'0001-01-01T08:05:43+08:05'}]}";
    Alert alert = alert(read(body).get(0));
    assertThat(alert.endsAt()).isEmpty();
    assertThat(alert.at()).isEqualTo(instant("00:00"));
  }
}
