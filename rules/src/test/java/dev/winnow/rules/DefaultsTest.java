package dev.winnow.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.winnow.core.signal.Labels;
import dev.winnow.rules.settings.CategoryTable;
import dev.winnow.rules.settings.CauseRow;
import dev.winnow.rules.settings.CauseTable;
import dev.winnow.rules.settings.DeadMan;
import dev.winnow.rules.settings.OwnerTable;
import dev.winnow.rules.settings.PriorityTable;
import dev.winnow.rules.settings.Settings;
import dev.winnow.rules.store.BundledRules;
import dev.winnow.text.yaml.YamlFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DefaultsTest {

  private final Settings defaults =
      YamlFile.of("defaults.yaml", BundledRules.text(Policies.DEFAULTS)).as(Settings.class);

  @Test
  void areComplete() {
    assertThat(defaults.limits().lateness()).isEqualTo(Duration.ofMinutes(10));
    assertThat(defaults.limits().firings()).isEqualTo(10_000);
    assertThat(defaults.dedup().reopen()).isEqualTo(Duration.ofMinutes(30));
    assertThat(defaults.escalation().ladders()).containsOnlyKeys("P1", "P2", "P3");
    assertThat(defaults.facts()).doesNotContainNull().isNotEmpty();
    assertThat(defaults.priorities().severities().values()).allMatch(p -> p >= 1 && p <= 5);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Watchdog",
        "DeadMansSwitch",
        "DeadManSwitch",
        "DeadMansSnitch",
        "PrometheusAlertmanagerE2eDeadManSwitch"
      })
  void whatFiresForEverIsAHeartbeatByWhicheverNameChartsGiveIt(String name) {
    assertThat(defaults.deadman()).extracting(DeadMan::alert).contains(name);
    assertThat(new CategoryTable(defaults.categories()).categoryOf(name, Labels.none()))
        .isEqualTo("service/monitoring/heartbeat");
  }

  @Test
  void whatMutesOthersForEverIsNoHeartbeat() {
    assertThat(defaults.deadman()).extracting(DeadMan::alert).doesNotContain("InfoInhibitor");
  }

  @Test
  void everyKubePrometheusAlertHasACategory() throws Exception {
    CategoryTable categories = new CategoryTable(defaults.categories());
    Set<String> names = kubePrometheusAlerts();
    assertThat(names).hasSizeGreaterThan(100);
    assertThat(names)
        .allSatisfy(
            name ->
                assertThat(categories.categoryOf(name, Labels.of(java.util.Map.of())))
                    .matches("(application|service|kubernetes|node)/[a-z-]+/[a-z-]+")
                    .doesNotContain("unknown"));
  }

  @Test
  void everyKubePrometheusAlertHasAnOwner() throws Exception {
    OwnerTable owners = new OwnerTable(defaults.ownership());
    assertThat(kubePrometheusAlerts())
        .allSatisfy(
            name ->
                assertThat(owners.ownerOf(name, Labels.of(java.util.Map.of())))
                    .isIn("observability", "platform"));
  }

  @ParameterizedTest
  @CsvSource({
    "KubePodCrashLooping, kubernetes/workload/availability",
    "KubePersistentVolumeFillingUp, kubernetes/storage/saturation",
    "KubeletClientCertificateExpiration, kubernetes/certificates/expiration",
    "KubeNodeNotReady, node/node/availability",
    "NodeFilesystemSpaceFillingUp, node/storage/saturation",
    "NodeClockSkewDetected, node/clock/configuration",
    "PrometheusBadConfig, service/monitoring/configuration",
    "PrometheusRuleFailures, service/monitoring/errors",
    "KubeAPIErrorBudgetBurn, kubernetes/api-server/errors",
    "LLMModelStale, application/model/staleness",
    "RDSConnectionsHigh, service/database/saturation",
    "CoreDNSDown, kubernetes/dns/availability",
    "HighCpu, node/cpu/saturation",
    "LowStorage, node/storage/saturation",
    "CPUThrottlingHigh, kubernetes/resources/saturation",
    "KubeAPIDown, kubernetes/api-server/availability",
    "kube-api down, kubernetes/api-server/availability",
    "PVCsPending, kubernetes/storage/errors",
    "Jaeger Cassandra writes failing, service/monitoring/errors",
    "RedisExporterDown, service/cache/availability",
    "KubernetesRedisDown, service/cache/availability",
    "mysqldown, service/database/availability",
    "DISKFULL, node/storage/saturation",
    "Root Partition, node/storage/saturation",
    "Swap Usage, node/memory/saturation",
    "Current Load, node/cpu/saturation",
    "Load, node/cpu/saturation",
    "check_ping, node/network/errors",
    "Disk C:, node/storage/saturation",
    "aws.rds.cpuutilization, service/database/unknown",
    "ProbeDown, service/endpoints/availability",
    "probe failed, service/endpoints/availability",
    "LivenessProbeFailed, application/unknown/unknown",
    "PuppetRunFailed, service/configuration/errors",
    "SmartDiskFailing, node/storage/errors",
    "DhcpPoolExhausted, service/network/saturation",
    "WifiApDown, service/network/availability",
    "Whatever, application/unknown/unknown",
    "AlbumUploadFailed, application/unknown/unknown",
    "Jobless, application/unknown/unknown",
    "ShopMemoryHigh, application/unknown/unknown",
    "DataLoadFailed, application/unknown/unknown",
    "OutOfOrderSamples, application/unknown/unknown",
    "TSDBDamaged, application/unknown/unknown",
    "CooldownTooLong, application/unknown/unknown",
    "'', application/unknown/unknown"
  })
  void categories(String name, String category) {
    assertThat(
            new CategoryTable(defaults.categories())
                .categoryOf(name, Labels.of(java.util.Map.of())))
        .isEqualTo(category);
  }

  @ParameterizedTest
  @CsvSource({
    "component, redis-main, service/cache/latency",
    "app, kafka, service/messaging/latency",
    "job, redis, application/unknown/unknown",
    "app, prometheus-redis-exporter, application/unknown/unknown",
    "app, shop, application/unknown/unknown"
  })
  void aLabelSaysWhatTheNameDoesNotIfItNamesOneThing(String label, String value, String category) {
    assertThat(new CategoryTable(defaults.categories()).categoryOf("Slow", Labels.of(label, value)))
        .isEqualTo(category);
  }

  @ParameterizedTest
  @CsvSource({
    "page, 1",
    "CRITICAL, 2",
    "warning, 3",
    "none, 5",
    "P1, 1",
    "1 - Critical, 1",
    "5 - Planning, 5",
    "sev-2, 2",
    "bogus, 3"
  })
  void priorities(String severity, int priority) {
    PriorityTable table = new PriorityTable(defaults.priorities());
    String read = table.severityOf("A", Labels.of("severity", severity), Labels.none());
    assertThat(table.priorityOf(read, "application/unknown/unknown")).isEqualTo(priority);
  }

  @Test
  void aRowCanCompareTheNamesToo() {
    CauseTable table =
        new CauseTable(
            List.of(
                new CauseRow(
                    null,
                    List.of("severity=\"critical\""),
                    null,
                    List.of("severity=\"warning\""),
                    List.of("namespace", "alertname"),
                    true)));
    Labels critical = Labels.of(java.util.Map.of("severity", "critical", "namespace", "a"));
    Labels warning = Labels.of(java.util.Map.of("severity", "warning", "namespace", "a"));
    assertThat(table.causeLinks("A", critical))
        .containsAnyElementsOf(table.symptomLinks("A", warning));
    assertThat(table.causeLinks("A", critical))
        .doesNotContainAnyElementsOf(table.symptomLinks("B", warning));
  }

  private static Set<String> kubePrometheusAlerts() throws Exception {
    Path folder = Path.of(System.getProperty("winnow.corpora", ""), "rules/kube-prometheus");
    Assumptions.assumeTrue(Files.isDirectory(folder), "corpora are not here");
    Set<String> names = new TreeSet<>();
    YAMLMapper yaml = new YAMLMapper();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(p -> p.toString().endsWith(".yaml")).toList()) {
        for (JsonNode alert : yaml.readTree(file.toFile()).findValues("alert")) {
          names.add(alert.asText());
        }
      }
    }
    return names;
  }
}
