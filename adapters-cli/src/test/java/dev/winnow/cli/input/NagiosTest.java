package dev.winnow.cli.input;

import static dev.winnow.cli.input.Reading.alert;
import static dev.winnow.cli.input.Reading.error;
import static dev.winnow.cli.input.Reading.signal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.signal.Acknowledgement;
import dev.winnow.core.signal.Alert;
import dev.winnow.core.signal.Labels;
import dev.winnow.core.signal.Target;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
        "SERVICE NOTIFICATION: ann;web;Disk;ACKNOWLEDGEMENT (CRITICAL);by-email;full",
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
