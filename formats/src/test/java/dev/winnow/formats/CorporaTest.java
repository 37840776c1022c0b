package dev.winnow.formats;

import static dev.winnow.formats.Reading.alert;
import static dev.winnow.formats.Reading.corpus;
import static dev.winnow.formats.Reading.error;
import static dev.winnow.formats.Reading.signals;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.winnow.core.signal.Acknowledgement;
import dev.winnow.core.signal.Alert;
import dev.winnow.core.signal.Resolution;
import dev.winnow.core.signal.Signal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CorporaTest {

  private static final InputOptions AUTO = InputOptions.defaults();

  private static TreeMap<String, Long> kinds(List<Signal> signals) {
    return signals.stream()
        .collect(Collectors.groupingBy(CorporaTest::kind, TreeMap::new, Collectors.counting()));
  }

  private static String kind(Signal signal) {
    return signal instanceof Alert alert
        ? alert.name() + (alert.firing() ? " fires" : " resolved")
        : signal.getClass().getSimpleName();
  }

  @Test
  void everyRowOfServiceNowIsRead() {
    List<Signal> signals = signals(Reading.file(corpus("incidents/uci-servicenow-3000.csv"), AUTO));
    assertThat(signals).isSortedAccordingTo((a, b) -> a.at().compareTo(b.at()));
    // 3,000 rows: 475 Resolved and 450 Closed, all others say their alert; 901 of those are at work
    // by somebody. 16 incidents are first seen when they are over.
    // Eight rows change the priority of what somebody has: nobody has taken that on yet.
    assertThat(signals.stream().filter(Alert.class::isInstance)).hasSize(2091);
    assertThat(signals.stream().filter(Resolution.class::isInstance)).hasSize(925);
    assertThat(signals.stream().filter(Acknowledgement.class::isInstance)).hasSize(893);
    Alert first = (Alert) signals.get(0);
    assertThat(first.at()).isEqualTo(Instant.parse("2016-02-29T01:23:00Z"));
    assertThat(first.name()).isEqualTo("Category 55/Subcategory 170");
    assertThat(first.labels()).containsOnly(java.util.Map.entry("number", "INC0000045"));
    assertThat(first.annotations()).containsEntry("severity", "3 - Moderate");
  }

  @Test
  void everyStatusLineIsRead() {
    List<Signal> signals = signals(Reading.file(corpus("status-streams/TORO-Server.tsv"), AUTO));
    assertThat(kinds(signals))
        .containsOnly(
            java.util.Map.entry("EndpointDown fires", 179L),
            java.util.Map.entry("EndpointDown resolved", 2321L));
  }

  @Test
  void everyNagiosLineIsReadOrInformation() {
    List<Item> items = Reading.file(corpus("payloads/nagios/nagios-lines.log"), AUTO);
    assertThat(Reading.rejected(items)).isEmpty();
    assertThat(items).extracting(Item::line).containsExactly(1L, 2L, 4L, 5L, 6L, 8L);
  }

  @ParameterizedTest
  @ValueSource(strings = {"prometheus_v3_alert", "prometheus_v4_alert"})
  void webhooksAreRead(String name) {
    List<Item> items = Reading.file(corpus("payloads/alerta/json/" + name + ".json"), AUTO);
    assertThat(items).hasSize(1);
    Alert alert = alert(items.get(0));
    assertThat(alert.firing()).isTrue();
    assertThat(alert.endsAt()).isEmpty();
    assertThat(alert.startsAt()).contains(alert.at());
    assertThat(alert.labels()).containsEntry("severity", "critical").doesNotContainKey("alertname");
  }

  /** How many of the bodies of other tools are read: all that are alerts. */
  @ParameterizedTest
  @CsvSource({
    "grafana_6, Testing -> Battery Voltage alert fires",
    "grafana_example, Load peaking! fires",
    "grafana_alert_alerting, Zeta CPU alert fires",
    "grafana_alert_ok, Zeta CPU alert resolved",
    "pingdom_down, Alerta API on OpenShift fires",
    "pingdom_up, Alerta API on OpenShift resolved",
    "cloudwatch_notification, bucketbytesAlarm fires",
    "cloudwatch_insufficient_data, notificationCountAlarm fires",
    "riemann_alert, servicejane resolved",
    "stackdriver_open, Webserver Health fires",
    "stackdriver_closed, Webserver Health resolved",
    "graylog_notification, test fires",
    "new_relic_notification, New Relic Alert - Test Condition fires",
    "vmware_vrealize, ALERT_SUBTYPE_AVAILABILITY_PROBLEM fires",
  })
  void bodiesOfOtherToolsAreRead(String name, String kind) {
    List<Item> items = Reading.file(corpus("payloads/alerta/json/" + name + ".json"), AUTO);
    assertThat(signals(items)).hasSize(1).extracting(CorporaTest::kind).containsExactly(kind);
  }

  @ParameterizedTest
  @CsvSource({
    "grafana_alert_alerting, grafana_alert_ok",
    "pingdom_down, pingdom_up",
    "stackdriver_open, stackdriver_closed"
  })
  void whatHasResolvedIsWhatFired(String fired, String resolved) {
    Alert first =
        alert(Reading.file(corpus("payloads/alerta/json/" + fired + ".json"), AUTO).get(0));
    Alert second =
        alert(Reading.file(corpus("payloads/alerta/json/" + resolved + ".json"), AUTO).get(0));
    assertThat(second.name()).isEqualTo(first.name());
    assertThat(second.labels()).isEqualTo(first.labels());
  }

  @Test
  void whatPeopleDidIsRead() {
    List<Item> items = Reading.file(corpus("payloads/alerta/json/pagerduty_alert.json"), AUTO);
    assertThat(signals(items))
        .extracting(CorporaTest::kind)
        .containsExactly("Acknowledgement", "45645 resolved");
  }

  @Test
  void aSubscriptionThatWaitsIsSaid() {
    Path file = corpus("payloads/alerta/json/cloudwatch_subscription_confirmation.json");
    assertThat(error(Reading.file(file, AUTO).get(0))).contains("asks to confirm the subscription");
  }

  @ParameterizedTest
  @ValueSource(strings = {"telegram_ack", "telegram_close", "test_config"})
  void whatIsNoAlertIsRefusedWithASentence(String name) {
    var file = corpus("payloads/alerta/json/" + name + ".json");
    assertThatThrownBy(() -> Reading.file(file, AUTO))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("No mapping fits")
        .hasMessageContaining("--mapping FILE");
  }
}
