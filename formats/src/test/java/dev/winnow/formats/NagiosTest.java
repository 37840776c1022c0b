package dev.winnow.formats;

import static dev.winnow.formats.Reading.alert;
import static dev.winnow.formats.Reading.error;
import static dev.winnow.formats.Reading.signal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.winnow.core.signal.Acknowledgement;
import dev.winnow.core.signal.Alert;
import dev.winnow.core.signal.Labels;
import dev.winnow.core.signal.Target;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NagiosTest {

  private static final Instant AT = Instant.ofEpochSecond(1427925689);

  private static List<Item> read(String line) {
    return Reading.text("[1427925689] " + line + "\n", Reading.as(InputFormat.NAGIOS));
  }

  @Test
  void aServiceAlertIsNamedAfterTheService() {
    Alert alert = alert(read("SERVICE ALERT: web;Disk;CRITICAL;SOFT;1;a;b: c").get(0));
    assertThat(alert.name()).isEqualTo("Disk");
    assertThat(alert.labels()).isEqualTo(Map.of("host", "web"));
    assertThat(alert.annotations())
        .isEqualTo(
            Map.of(
                "state",
                "CRITICAL",
                "severity",
                "critical",
                "statetype",
                "SOFT",
                "attempt",
                "1",
                "summary",
                "a;b: c"));
    assertThat(alert.at()).isEqualTo(AT);
    assertThat(alert.firing()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2015-04-02T00:01:29+02:00 mon1 nagios: ",
        "2015-04-01T22:01:29.000000Z mon1 naemon[812]: ",
        "2015-04-01T22:01:29 mon1 icinga: ",
        "<14>2015 Apr  1 22:01:29 mon1 nagios: ",
        "Apr  1 2015 22:01:29 mon1.example nagios3[9]: "
      })
  void whatIsToldToSyslogIsRead(String prefix) {
    List<Item> items =
        Reading.bytes(
            (prefix + "SERVICE ALERT: web;Disk;CRITICAL;HARD;3;full\n")
                .getBytes(StandardCharsets.UTF_8),
            "messages",
            InputOptions.defaults());
    assertThat(alert(items.get(0)).name()).isEqualTo("Disk");
    assertThat(alert(items.get(0)).labels()).isEqualTo(Map.of("host", "web"));
    assertThat(alert(items.get(0)).at()).isEqualTo(AT);
  }

  @Test
  void whatOthersTellSyslogIsNothing() {
    String log =
        "2015-04-01T22:01:29Z mon1 sshd[1]: Accepted publickey for ann\n"
            + "2015-04-01T22:01:29Z mon1 nagios: HOST ALERT: web;DOWN;HARD;3;gone\n";
    assertThat(Reading.text(log, Reading.as(InputFormat.NAGIOS))).hasSize(1);
  }

  @Test
  void aTimeOfSyslogThatDoesNotSayItsYearIsRefused() {
    String log = "Dec 31 23:59:01 mon1 nagios: HOST ALERT: web;DOWN;HARD;3;gone\n";
    assertThat(error(Reading.text(log, Reading.as(InputFormat.NAGIOS)).get(0))).contains("year");
    assertThatThrownBy(
            () ->
                Reading.bytes(
                    log.getBytes(StandardCharsets.UTF_8), "messages", InputOptions.defaults()))
        .hasMessageContaining("what Nagios told syslog");
  }

  @Test
  void okAndUpResolve() {
    assertThat(alert(read("SERVICE ALERT: web;Disk;OK;HARD;1;fine").get(0)).firing()).isFalse();
    assertThat(alert(read("HOST ALERT: web;UP;HARD;1;fine").get(0)).firing()).isFalse();
    Alert down = alert(read("HOST ALERT: web;UNREACHABLE;HARD;1;gone").get(0));
    assertThat(down.name()).isEqualTo("HostDown");
    assertThat(down.annotations()).containsEntry("state", "UNREACHABLE");
  }

  @Test
  void notificationsRepeatTheirAlert() {
    Alert alert = alert(read("SERVICE NOTIFICATION: ann;web;Disk;WARNING;by-email;full").get(0));
    assertThat(alert.labels()).isEqualTo(Map.of("host", "web"));
    assertThat(alert.annotations()).containsEntry("contact", "ann");
    assertThat(alert(read("HOST NOTIFICATION: ann;web;DOWN;by-email;gone").get(0)).name())
        .isEqualTo("HostDown");
  }

  @Test
  void whatIsNotifiedIsConfirmed() {
    Alert alert = alert(read("SERVICE NOTIFICATION: ann;web;Disk;CRITICAL;by-email;full").get(0));
    assertThat(alert.annotations()).containsEntry("statetype", "HARD");
  }

  @Test
  void notificationsOfIcinga2AreRead() {
    assertThat(alert(read("SERVICE NOTIFICATION: ann;web;Disk;RECOVERY;mail;fine;").get(0)))
        .returns("Disk", Alert::name)
        .returns(false, Alert::firing);
    Alert host = alert(read("HOST NOTIFICATION: ann;web;DOWN (DOWN);mail;gone;").get(0));
    assertThat(host.firing()).isTrue();
    assertThat(host.annotations()).containsEntry("state", "DOWN");
    assertThat(alert(read("HOST NOTIFICATION: ann;web;RECOVERY (UP);mail;fine;").get(0)).firing())
        .isFalse();
  }

  @Test
  void theNotificationsInIcinga2sOwnLogAreRead() {
    String log =
        """
        [2025-05-06 07:08:09 +0200] information/ApiListener: New client connection
        [2025-05-06 07:08:10 +0200] information/Notification: Sending 'Problem' notification 'web!Disk!mail' for user 'ann'
        [2025-05-06 07:08:11 +0200] information/Notification: Completed sending 'Problem' notification 'web!Disk!mail' for checkable 'web!Disk' and user 'ann' using command 'mail'.
        [2025-05-06 07:09:10 +0200] information/Notification: Sending 'Recovery' notification 'web!mail' for user 'ann'
        """;
    List<Item> items = Reading.text(log, InputOptions.defaults());
    assertThat(items).extracting(Item::line).containsExactly(2L, 4L);
    assertThat(alert(items.get(0)))
        .returns("Disk", Alert::name)
        .returns(Labels.of("host", "web"), Alert::labels)
        .returns(Instant.parse("2025-05-06T05:08:10Z"), Alert::at);
    assertThat(alert(items.get(0)).annotations()).doesNotContainKey("severity");
    assertThat(alert(items.get(1))).returns("HostDown", Alert::name).returns(false, Alert::firing);
  }

  @Test
  void aHostBehindAnotherThatIsDownIsUnreachable() {
    assertThat(alert(read("HOST ALERT: web;UNREACHABLE;HARD;3;gone").get(0)).annotations())
        .containsEntry("severity", "unreachable");
  }

  @ParameterizedTest
  @CsvSource({
    "2025-05-06 07:08:09, 2025-05-06T07:08:09Z",
    "2025-05-06T07:08:09, 2025-05-06T07:08:09Z",
    "2025/05/06 07:08:09, 2025-05-06T07:08:09Z",
    "2025-05-06 07:08:09 +0200, 2025-05-06T05:08:09Z",
    "05-06-2025 07:08:09, 2025-05-06T07:08:09Z",
    "05-16-2025 07:08:09, 2025-05-16T07:08:09Z",
    "16-05-2025 07:08:09, 2025-05-16T07:08:09Z",
    "16.05.2025 07:08:09, 2025-05-16T07:08:09Z",
    "Tue May  6 07:08:09 2025, 2025-05-06T07:08:09Z",
    "Tue May 6 07:08:09 UTC 2025, 2025-05-06T07:08:09Z",
  })
  void timesForPeopleAreFoundOutAndRead(String text, Instant time) {
    String log = "[" + text + "] SERVICE ALERT: web;Disk;CRITICAL;HARD;3;full\n";
    List<Item> items = Reading.text(log, InputOptions.defaults());
    assertThat(alert(items.get(0)).at()).isEqualTo(time);
  }

  @Test
  void whetherTheDayIsFirstIsFoundInTheOtherLines() {
    String line = "] SERVICE ALERT: web;Disk;CRITICAL;HARD;3;full\n";
    List<Item> items =
        Reading.text(
            "[06-05-2025 07:08:09" + line + "[16-05-2025 07:08:09" + line, InputOptions.defaults());
    assertThat(alert(items.get(0)).at()).isEqualTo("2025-05-06T07:08:09Z");
    List<Item> near =
        Reading.text(
            "[01-05-2025 07:08:09" + line + "[02-05-2025 07:08:09" + line, InputOptions.defaults());
    assertThat(alert(near.get(0)).at()).isEqualTo("2025-05-01T07:08:09Z");
  }

  @Test
  void theZoneOfATimeForPeopleIsTheOneGiven() {
    InputOptions options = InputOptions.defaults().withZone(ZoneId.of("Europe/Berlin"));
    String log = "[2025-05-06 07:08:09] SERVICE ALERT: web;Disk;CRITICAL;HARD;3;full\n";
    assertThat(alert(Reading.text(log, options).get(0)).at()).isEqualTo("2025-05-06T05:08:09Z");
  }

  @Test
  void acknowledgingCommandsAreRead() {
    assertThat(
            signal(
                read("EXTERNAL COMMAND: ACKNOWLEDGE_SVC_PROBLEM;web;Disk;2;1;1;ann;on it").get(0)))
        .isEqualTo(
            new Acknowledgement(
                Target.alert("Disk", Labels.of("host", "web")), "ann", AT, "nagios"));
    assertThat(
            signal(read("EXTERNAL COMMAND: ACKNOWLEDGE_HOST_PROBLEM;web;2;1;1;ann;on it").get(0)))
        .isEqualTo(
            new Acknowledgement(
                Target.alert("HostDown", Labels.of("host", "web")), "ann", AT, "nagios"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TIMEPERIOD TRANSITION: 24X7;-1;1",
        "EXTERNAL COMMAND: SCHEDULE_HOST_DOWNTIME;a;1;2;1;0;120;ann;x;",
        "Nagios 3.2.3 starting... (PID=19)",
        "SERVICE NOTIFICATION: ann;web;Disk;FLAPPINGSTART (CRITICAL);by-email;full",
        "SERVICE NOTIFICATION: ann;web;Disk;DOWNTIMESTART;by-email;full;",
        "SERVICE FLAPPING ALERT: web;Disk;STARTED; Service appears to have started flapping",
        "PASSIVE SERVICE CHECK: web;Disk;2;full",
        "SERVICE EVENT HANDLER: web;Disk;CRITICAL;SOFT;1;restart",
        "information/Checkable: Notifications are disabled for checkable 'web'.",
        "Warning: something",
        "LOG VERSION: 2.0",
      })
  void informationIsSkipped(String line) {
    assertThat(read(line)).isEmpty();
  }

  @Test
  void mistakesAreExplained() {
    assertThat(error(read("SERVICE ALERT: web;Disk").get(0))).contains("6 fields");
    assertThat(error(read("SERVICE ALERT: web;Disk;CRITCAL;HARD;1;x").get(0)))
        .contains("did you mean \"CRITICAL\"?");
    assertThat(error(read("SERVICE ALERT: web;;CRITICAL;HARD;1;x").get(0))).contains("name");
    assertThat(error(Reading.text("hello", Reading.as(InputFormat.NAGIOS)).get(0)))
        .contains("not of the form");
  }
}
