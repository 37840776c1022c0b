package dev.winnow.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.winnow.core.signal.ClusterEvent;
import dev.winnow.core.signal.NodeStatus;
import dev.winnow.core.signal.PodStatus;
import dev.winnow.core.signal.Signal;
import dev.winnow.core.signal.WorkloadStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What tools write of a whole cluster: folders, and one text with logs in it. */
class DumpFoldersTest {

  private static final String PODS =
      """
      {
          "kind": "PodList",
          "apiVersion": "v1",
          "metadata": {"resourceVersion": "41"},
          "items": [
              {"metadata": {"name": "shop-1", "namespace": "sre", "uid": "p-1",
                  "creationTimestamp": "2026-03-02T08:00:00Z"},
               "spec": {"nodeName": "w1", "containers": [{"name": "app", "image": "shop:3"}]},
               "status": {"phase": "Running"}}
          ]
      }
      """;
  private static final String NODES =
      """
      {
          "kind": "NodeList",
          "apiVersion": "v1",
          "metadata": {},
          "items": [
              {"metadata": {"name": "w1", "uid": "n-1", "creationTimestamp": "2026-01-02T08:00:00Z"},
               "spec": {"taints": [{"key": "dedicated", "value": "shop", "effect": "NoSchedule"}]},
               "status": {"conditions": [
                  {"type": "DiskPressure", "status": "True", "reason": "KubeletHasDiskPressure",
                   "lastTransitionTime": "2026-03-02T08:30:00Z"},
                  {"type": "Ready", "status": "True", "reason": "KubeletReady",
                   "lastTransitionTime": "2026-01-02T08:01:00Z"}]}}
          ]
      }
      """;
  private static final String NONE =
      """
      {
          "kind": "EventList",
          "apiVersion": "v1",
          "metadata": {},
          "items": null
      }
      """;

  @TempDir private Path folder;

  private final List<String> notices = new ArrayList<>();

  private void file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private List<Item> read() {
    List<Item> items = new ArrayList<>();
    try (SignalStream stream = Inputs.open(List.of(folder.toString()), InputOptions.defaults())) {
      stream.forEachRemaining(items::add);
      notices.addAll(stream.notices());
    }
    return items;
  }

  private static <T extends Signal> List<T> only(Class<T> type, List<Item> items) {
    return Reading.signals(items).stream().filter(type::isInstance).map(type::cast).toList();
  }

  @Test
  void theFolderOfAClusterInfoDumpIsRead() throws IOException {
    file("nodes.json", NODES);
    file("sre/pods.json", PODS);
    file("sre/events.json", NONE);
    file("sre/services.json", NONE.replace("EventList", "ServiceList"));
    file("sre/shop-1/logs.txt", "{\"alerts\": not one}\n");

    List<Item> items = read();

    assertThat(only(PodStatus.class, items)).extracting(PodStatus::pod).containsExactly("shop-1");
    assertThat(only(NodeStatus.class, items))
        .singleElement()
        .satisfies(
            node -> {
              assertThat(node.conditions()).containsEntry("DiskPressure", "KubeletHasDiskPressure");
              assertThat(node.since()).containsEntry("DiskPressure", "2026-03-02T08:30:00Z");
              assertThat(node.taints()).containsEntry("dedicated", "NoSchedule");
            });
    assertThat(items).noneMatch(Item.Rejected.class::isInstance);
    assertThat(notices).anyMatch(notice -> notice.contains("one file that is neither JSON nor"));
  }

  @Test
  void aMustGatherIsRead() throws IOException {
    String inside = "must-gather.local.1/quay-io-x/";
    file(
        inside + "cluster-scoped-resources/core/nodes/w1.yaml",
        """
        ---
        apiVersion: v1
        kind: Node
        metadata: {name: w1, uid: n-1, creationTimestamp: "2026-01-02T08:00:00Z"}
        spec: {unschedulable: true}
        status:
          conditions:
          - {type: Ready, status: "Unknown", reason: NodeStatusUnknown, lastTransitionTime: "2026-03-02T08:30:00Z"}
        """);
    String pod =
        """
        apiVersion: v1
        kind: Pod
        metadata: {name: shop-1, namespace: sre, uid: p-1, creationTimestamp: "2026-03-02T08:00:00Z"}
        spec: {nodeName: w1, containers: [{name: app, image: "shop:3"}]}
        status: {phase: Running}
        """;
    file(inside + "namespaces/sre/pods/shop-1/shop-1.yaml", "---\n" + pod);
    file(
        inside + "namespaces/sre/core/pods.yaml",
        "---\napiVersion: v1\nitems:\n- "
            + pod.strip().replace("\n", "\n  ")
            + "\nkind: PodList\nmetadata: {}\n");
    file(
        inside + "namespaces/sre/core/events.yaml",
        """
        ---
        apiVersion: v1
        kind: EventList
        items:
        - metadata: {name: shop-1.1, namespace: sre, uid: e-1}
          involvedObject: {kind: Pod, name: shop-1, namespace: sre, uid: p-1}
          reason: BackOff
          message: Back-off restarting failed container
          type: Warning
          count: 1
          firstTimestamp: "2026-03-02T08:40:00Z"
          lastTimestamp: "2026-03-02T08:40:00Z"
        """);
    file(
        inside + "namespaces/sre/core/configmaps.yaml",
        "---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: x}\n");
    file(inside + "version", "openshift/must-gather\n");
    file(inside + "static-pods/state.json", "{\"a\": 1}\n");

    List<Item> items = read();

    assertThat(only(PodStatus.class, items)).extracting(PodStatus::pod).containsExactly("shop-1");
    assertThat(only(NodeStatus.class, items))
        .singleElement()
        .satisfies(node -> assertThat(node.schedulable()).isFalse());
    assertThat(only(ClusterEvent.class, items))
        .extracting(ClusterEvent::reason)
        .containsExactly("BackOff");
    assertThat(notices)
        .contains(
            "One object of kinds that say nothing to Winnow was passed over: 1 ConfigMap.",
            "One file of JSON or YAML in the folder is no objects of Kubernetes, and was passed"
                + " over.");
  }

  @Test
  void theLogsInADumpAreLeftOut() {
    String dump =
        NODES
            + "==== START logs for container app of pod sre/shop-1 ====\n"
            + "{\"kind\": \"Node\", \"apiVersion\": \"v1\", \"metadata\": {\"name\": \"false\"}}\n"
            + "==== END logs for container other of pod sre/shop-1 ====\n"
            + "no line feed at the end==== END logs for container app of pod sre/shop-1 ====\n"
            + NONE
            + PODS;

    List<Item> items = Reading.text(dump, InputOptions.defaults());

    assertThat(items).noneMatch(Item.Rejected.class::isInstance);
    assertThat(only(NodeStatus.class, items)).extracting(NodeStatus::node).containsExactly("w1");
    assertThat(only(PodStatus.class, items)).extracting(PodStatus::pod).containsExactly("shop-1");
    assertThat(items)
        .filteredOn(item -> Reading.signal(item) instanceof PodStatus)
        .allMatch(item -> item.line() > 27);
  }

  @Test
  void aSetOfPodsOfAListIsAsItIsNowAndNotAsWhenItWasMade() throws IOException {
    file("nodes.json", NODES);
    file(
        "sre/statefulsets.json",
        """
        {"kind": "StatefulSetList", "apiVersion": "apps/v1", "items": [
          {"metadata": {"name": "db", "namespace": "sre", "uid": "s-1",
              "creationTimestamp": "2025-01-02T08:00:00Z"},
           "spec": {"replicas": 3}, "status": {"readyReplicas": 2}}]}
        """);

    assertThat(only(WorkloadStatus.class, read()))
        .singleElement()
        .satisfies(set -> assertThat(set.at()).isEqualTo("2026-03-02T08:30:00Z"));
  }

  @Test
  void aFolderWithoutADumpIsRefused() throws IOException {
    file("nagios/nagios.log", "[1] x\n");
    assertThatThrownBy(this::read)
        .isInstanceOf(InputException.class)
        .hasMessageContaining("is a folder without a dump of a cluster");
    file("nagios/other.json", "{\"a\": 1}\n");
    assertThatThrownBy(this::read)
        .isInstanceOf(InputException.class)
        .hasMessageContaining("None of the 1 files of JSON and YAML");
  }

  @Test
  void linksInAFolderAreNotFollowed() throws IOException {
    file("dump/nodes.json", NODES);
    Path outside = Files.writeString(folder.resolve("pods.json"), PODS);
    Files.createSymbolicLink(folder.resolve("dump/pods.json"), outside);

    try (SignalStream stream =
        Inputs.open(List.of(folder.resolve("dump").toString()), InputOptions.defaults())) {
      List<Item> items = new ArrayList<>();
      stream.forEachRemaining(items::add);
      assertThat(only(PodStatus.class, items)).isEmpty();
      assertThat(only(NodeStatus.class, items)).hasSize(1);
    }
  }
}
