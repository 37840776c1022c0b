package dev.winnow.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Distinct alerts that all fire at once and are sent again and again, as Prometheus sends them: 64
 * to a request. Every hundredth or so is critical and inhibits the warnings of its name and
 * namespace; ten of the hundred nodes are down, which inhibits the warnings about them. So about a
 * fifth is inhibited.
 *
 * @param alerts how many
 * @param start when they began
 */
record AlertStorm(int alerts, Instant start) {

  /** How often all of them are sent. */
  static final int ROUNDS = 12;

  private static final int TOGETHER = 64;
  private static final int NODES = 100;
  private static final int NAMES = 50;
  private static final int NAMESPACES = 20;
  private static final int CRITICAL = 97;
  private static final int DOWN = 10;

  /** What Winnow is told of which explains which. */
  static final String SETTINGS =
      """
      inhibition:
        table:
          - {causeMatch: ['severity="critical"'], symptomMatch: ['severity="warning"'], equal: [namespace, alertname]}
          - {cause: NodeDown, symptomMatch: ['severity="warning"'], equal: [node]}
      """;

  /** The same for Alertmanager, which sends to an address. */
  static String configuration(String address) {
    return """
        route: {receiver: sink, group_by: [alertname, namespace], group_wait: 5s, group_interval: 5m, repeat_interval: 4h}
        receivers:
          - {name: sink, webhook_configs: [{url: "%s"}]}
        inhibit_rules:
          - {source_matchers: ['severity="critical"'], target_matchers: ['severity="warning"'], equal: [namespace, alertname]}
          - {source_matchers: ['alertname="NodeDown"'], target_matchers: ['severity="warning"'], equal: [node]}
        """
        .formatted(address);
  }

  /** The requests of a round, as bodies of the API of Alertmanager. */
  List<String> requests() {
    List<String> requests = new ArrayList<>();
    for (int from = 0; from < alerts; from += TOGETHER) {
      requests.add(
          IntStream.range(from, Math.min(alerts, from + TOGETHER))
              .mapToObj(this::alert)
              .collect(Collectors.joining(",", "[", "]")));
    }
    return requests;
  }

  /** The same as a recording of all rounds, a minute apart. */
  String recording() {
    StringBuilder text = new StringBuilder();
    List<String> requests = requests();
    for (int round = 0; round < ROUNDS; round++) {
      Instant at = start.plusSeconds(60L * round);
      for (String request : requests) {
        text.append("{\"version\":\"4\",\"status\":\"firing\",\"receivedAt\":\"").append(at);
        text.append("\",\"alerts\":").append(request).append("}\n");
      }
    }
    return text.toString();
  }

  private String alert(int number) {
    boolean node = number < DOWN;
    String name = node ? "NodeDown" : "Check" + number % NAMES + "Failing";
    String severity = node || number % CRITICAL == 0 ? "critical" : "warning";
    return """
        {"labels":{"alertname":"%s","namespace":"team-%d","node":"node-%d","instance":"host-%d",\
        "severity":"%s"},"annotations":{"summary":"%s on host-%d"},"startsAt":"%s"}\
        """
        .formatted(
            name,
            number / NAMES % NAMESPACES,
            number % NODES,
            number,
            severity,
            name,
            number,
            start);
  }
}
