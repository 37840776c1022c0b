package dev.winnow.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code kubectl} writes with {@code -o yaml}, and JSON of other shapes and times. */
class KubernetesYamlTest {

  private static final String AT = "2026-02-03T07:00:00Z";

  private static String node(String name) {
    return """
    apiVersion: v1
    kind: Node
    metadata:
      name: %s
      uid: u-%s
    status:
      conditions:
      - lastTransitionTime: "2026-02-03T07:00:00Z"
        status: "True"
        type: Ready
    """
        .formatted(name, name);
  }

  private static List<Item> read(String text) {
    return Reading.text(text, InputOptions.defaults());
  }

  private static List<String> places(List<Item> items) {
    return items.stream().map(item -> item.line() + " " + item.text()).toList();
  }

  @Test
  void documentsAreReadOneAfterTheOther() {
    assertThat(places(read("---\n" + node("a") + "---\n\n--- # more\n" + node("b") + "...\n")))
        .containsExactly("2 Node a", "15 Node b");
    assertThat(places(read("# kept\n" + node("a") + "---"))).containsExactly("2 Node a");
    assertThat(Reading.signals(read(node("a"))).get(0).at()).hasToString(AT);
  }

  @Test
  void aListIsRead() {
    String items = "- " + node("a").indent(2).strip() + "\n- " + node("b").indent(2).strip() + "\n";
    List<Item> list = read("apiVersion: v1\nitems:\n" + items + "kind: List\nmetadata: {}\n");
    assertThat(places(list)).containsExactly("3 Node a", "13 Node b");
    assertThat(places(read(items))).hasSize(2);
  }

  @Test
  void aWatchIsRead() {
    String change = "object:\n" + node("a").indent(2) + "type: MODIFIED\n";
    assertThat(places(read("---\n" + change + "---\n" + change.replace("True", "False"))))
        .hasSize(2);
  }

  @Test
  void aBrokenDocumentCostsOnlyItself() {
    List<Item> items =
        read(node("a") + "---\napiVersion: v1\nkind: [Secret\ndata: hunter2\n---\n" + node("b"));
    assertThat(places(items)).startsWith("1 Node a").endsWith("16 Node b").hasSize(3);
    assertThat(items.toString()).doesNotContain("hunter2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "apiVersion: v1\nkind: Node\nmetadata: &a {name: x}\nstatus: *a\n",
        "apiVersion: v1\nkind: Node\nmetadata: &a {b: &b [x,x]}\nx: &c [*b,*b]\ny: [*c,*c]\n"
      })
  void aliasesAreNotFollowed(String text) {
    assertThat(Reading.error(read(text).get(0))).contains("not valid YAML as kubectl writes it");
  }

  @Test
  void whatIsTooLargeIsRefused() {
    String large = "x".repeat(9 * ByteLines.LIMIT);
    List<Item> items = read(node("a") + "big: " + large + "\n---\n" + node("b"));
    assertThat(places(items)).endsWith("13 Node b").hasSize(2);
    byte[] deep =
        ("kind: Node\napiVersion: " + "[".repeat(100_000)).getBytes(StandardCharsets.UTF_8);
    assertThat(Reading.bytes(deep, "deep", InputOptions.defaults())).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "extensions/v1beta1,Deployment",
    "apps/v1beta1,Deployment",
    "apps/v1beta2,StatefulSet",
    "extensions/v1beta1,DaemonSet"
  })
  void groupsOfOldAreKnown(String version, String kind) {
    String text =
        """
        apiVersion: %s
        kind: %s
        metadata: {name: shop, namespace: web, uid: u1, creationTimestamp: "2026-02-03T07:00:00Z"}
        spec: {replicas: 2}
        status: {replicas: 2, readyReplicas: 1}
        """
            .formatted(version, kind);
    assertThat(places(read(text))).containsExactly("1 " + kind + " web/shop");
  }

  @Test
  void eventsOfOldAreKnown() {
    List<Item> items =
        read(
            """
            {"apiVersion":"events.k8s.io/v1beta1","kind":"Event","reason":"BackOff","type":"Warning",
             "metadata":{"name":"e1","namespace":"web","uid":"u9"},"note":"Back-off restarting",
             "regarding":{"kind":"Pod","namespace":"web","name":"shop-1"},
             "deprecatedCount":3,"deprecatedLastTimestamp":"2026-02-03T07:00:00Z"}
            """);
    assertThat(items).hasSize(1).allMatch(Item.Taken.class::isInstance);
  }

  @Test
  void anArrayCutOutOfAListIsRead() {
    String pod =
        """
        {"metadata":{"name":"shop-1","namespace":"web","uid":"u1",
         "creationTimestamp":"2026-02-03T07:00:00Z"},
         "spec":{"containers":[{"name":"shop"}]},
         "status":{"phase":"Running","containerStatuses":[{"name":"shop","restartCount":0,
         "ready":false,"state":{"waiting":{"reason":"CrashLoopBackOff"}}}]}}
        """;
    assertThat(places(read("[" + pod + "]"))).containsExactly("1 Pod web/shop-1");
    assertThat(places(read("{\"apiVersion\":\"v1\",\"items\":[" + pod + "]}"))).hasSize(1);
  }
}
