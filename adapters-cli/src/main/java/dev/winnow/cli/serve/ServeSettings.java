package dev.winnow.cli.serve;

import dev.winnow.http.HttpOptions;
import dev.winnow.jdbc.JournalOptions;
import dev.winnow.notify.options.DeliveryOptions;
import dev.winnow.notify.options.ReceiverOptions;
import dev.winnow.runtime.service.ActionReceiver;
import dev.winnow.runtime.service.ServiceOptions;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the file of a service says, over the defaults. Public because it is made by reflection.
 * Immutable.
 *
 * @param policy what it decides by
 * @param shadow what a second policy decides by, which does nothing
 * @param http how it is reached
 * @param journal where it keeps what it is told and what it decides
 * @param service how it works
 * @param delivery how what it decides is delivered
 * @param receivers to whom
 * @param cluster which cluster it watches, if any
 * @param host whether it watches the machine that it runs on
 * @param alarm who is told when the service itself cannot work
 */
public record ServeSettings(
    PolicyChoice policy,
    ShadowChoice shadow,
    HttpOptions http,
    JournalOptions journal,
    ServiceOptions service,
    DeliveryOptions delivery,
    List<ReceiverOptions> receivers,
    ClusterOptions cluster,
    HostChoice host,
    AlarmOptions alarm) {

  /**
   * Checks that receivers can be told apart, and that those of the alarm are there.
   *
   * @throws IllegalArgumentException if they cannot, or are not
   */
  public ServeSettings {
    receivers = List.copyOf(receivers);
    Set<String> names = new HashSet<>(Set.of(ActionReceiver.NAME));
    for (ReceiverOptions receiver : receivers) {
      if (!names.add(receiver.name())) {
        throw new IllegalArgumentException(taken(receiver.name()));
      }
    }
    for (String name : alarm.receivers()) {
      if (receivers.stream().noneMatch(one -> one.name().equals(name))) {
        throw new IllegalArgumentException(
            "\"alarm\" names the receiver \"" + name + "\", which is not one of \"receivers\"");
      }
    }
  }

  /** The same, deciding by another policy. */
  ServeSettings deciding(PolicyChoice other) {
    return new ServeSettings(
        other, shadow, http, journal, service, delivery, receivers, cluster, host, alarm);
  }

  private static String taken(String name) {
    return name.equals(ActionReceiver.NAME)
        ? "a receiver must not be named \"" + name + "\", as what carries out actions is; rename it"
        : "two receivers are named \"" + name + "\"; rename one";
  }

  /** The groups of other settings of which something can hold only from a start on. */
  List<String> waiting(ServeSettings now) {
    Map<String, Boolean> same = new LinkedHashMap<>();
    same.put("policy.look", policy.look().equals(now.policy.look()));
    same.put("http", http.renewedBy(now.http).equals(now.http));
    same.put("journal", journal.equals(now.journal));
    same.put("service", service.equals(now.service));
    same.put("delivery", delivery.equals(now.delivery));
    same.put("receivers", receivers.equals(now.receivers));
    same.put("alarm", alarm.equals(now.alarm));
    same.put("cluster", cluster.equals(now.cluster));
    same.put("host", host.equals(now.host));
    return same.entrySet().stream().filter(one -> !one.getValue()).map(Map.Entry::getKey).toList();
  }
}
