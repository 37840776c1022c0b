package dev.winnow.formats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.signal.ClusterEvent;
import dev.winnow.core.signal.Signal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KubernetesTest {

  private static final String EARLY = "2026-03-02T09:00:00Z";
  private static final String LATE = "2026-03-02T09:05:00Z";

  @TempDir private Path folder;

  private static List<Item> read(String text) {
    return Reading.text(text.replace('\'', '"'), InputOptions.defaults());
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text.replace('\'', '"')).toString();
  }

  private static String node(String name, String at, boolean ready) {
    return """
    {'apiVersion':'v1','kind':'Node','metadata':{'name':'%s','uid':'u-%s'},
     'status':{'conditions':[{'type':'Ready','status':'%s','lastTransitionTime':'%s'}]}}
    """
        .formatted(name, name, ready ? "True" : "False", at);
  }

  private static String list(String... objects) {
    return "{'apiVersion':'v1','items':["
        + String.join(",", objects)
        + "],'kind':'List','metadata':{}}\n";
  }

  private static List<String> places(List<Item> items) {
    return items.stream().map(item -> item.line() + " " + item.text()).toList();
  }

  @Test
  void objectsThatFollowEachOtherAreTakenInTheirOrder() {
    List<Item> items = read(node("b", LATE, true) + node("a", EARLY, true));

    assertThat(places(items)).containsExactly("1 Node b", "3 Node a");
    // It was seen after the other one, however old what it says.
    assertThat(Reading.signals(items)).extracting(one -> one.at().toString()).contains(LATE);
  }

  @Test
  void objectsOfAListAreTakenInTheOrderOfTheirTimes() {
    List<Item> items = read(list(node("b", LATE, true), node("a", EARLY, true)));

    assertThat(places(items)).containsExactly("3 Node a", "1 Node b");
  }

  @Test
  void listsOfSeveralFilesAreMerged() throws IOException {
    String one = file("one.json", list(node("b", LATE, true)));
    String other = file("other.json", list(node("a", EARLY, true)));

    List<Item> items = Reading.files(List.of(one, other), InputOptions.defaults());

    assertThat(places(items)).containsExactly("1 Node a", "1 Node b");
    assertThat(items.get(0).file()).isEqualTo(other);
  }

  @Test
  void watchesOfSeveralFilesAreMerged() throws IOException {
    String one = file("one.json", node("a", EARLY, true) + node("a", LATE, false));
    String other = file("other.json", node("b", EARLY, true) + node("b", EARLY, false));

    List<Item> items = Reading.files(List.of(one, other), InputOptions.defaults());

    assertThat(places(items)).containsExactly("1 Node a", "1 Node b", "3 Node b", "3 Node a");
  }

  @Test
  void anEventOfAListThatHappenedManyTimesIsToldWhenItBeganAndWhenItWasLast() {
    String event =
        """
        {'apiVersion':'v1','kind':'Event','metadata':{'namespace':'sre','name':'e','uid':'u-e'},
         'involvedObject':{'kind':'Node','name':'a'},'reason':'Slow','message':'m',
         'count':300,'firstTimestamp':'%s','lastTimestamp':'%s'}
        """
            .formatted(EARLY, LATE);

    assertThat(Reading.signals(read(list(event))))
        .asInstanceOf(InstanceOfAssertFactories.list(ClusterEvent.class))
        .extracting(it -> it.count() + " " + it.since() + " " + it.until() + " " + it.at())
        .containsExactly(
            String.join(" ", "299", EARLY, LATE, EARLY), String.join(" ", "1", LATE, LATE, LATE));
    assertThat(Reading.signals(read("{'type':'ADDED','object':" + event + "}")))
        .asInstanceOf(InstanceOfAssertFactories.list(ClusterEvent.class))
        .extracting(it -> it.count() + " " + it.since() + " " + it.until() + " " + it.at())
        .containsExactly(String.join(" ", "300", EARLY, LATE, LATE));
  }

  @Test
  void theChangesOfAWatchAreTaken() {
    String added = "{'type':'ADDED','object':" + node("a", EARLY, true) + "}\n";
    String changed = "{'type':'MODIFIED','object':" + node("a", LATE, false) + "}\n";
    String mark = "{'type':'BOOKMARK','object':{'kind':'Node','apiVersion':'v1','metadata':{}}}\n";

    assertThat(places(read(added + mark + changed))).containsExactly("1 Node a", "5 Node a");
  }

  @Test
  void theEndOfAWatchIsRejectedWithItsReason() {
    String gone =
        "{'type':'ERROR','object':{'kind':'Status','apiVersion':'v1','code':410,"
            + "'message':'too old resource version: 5 (9)'}}\n";

    assertThat(Reading.error(read(gone).get(0)))
        .contains("ended the watch")
        .contains("too old resource version");
  }

  @Test
  void anItemOfAListMayLeaveItsKindToTheList() {
    String item = node("a", EARLY, true).replace("'apiVersion':'v1','kind':'Node',", "");

    assertThat(places(read("{'kind':'NodeList','apiVersion':'v1','items':[" + item + "]}")))
        .containsExactly("1 Node a");
  }

  @Test
  void aBadObjectIsRejectedAndTheRestGoesOn() {
    String bad =
        "{'apiVersion':'v1','kind':'Pod','metadata':{'name':'x'},'status':{'phase':[1]}}\n";
    String nameless = "{'apiVersion':'v1','kind':'Pod'}\n";
    List<Item> items = read(bad + nameless + "{'apiVersion':\n}\n" + node("a", EARLY, true));

    assertThat(Reading.rejected(items))
        .extracting(Item::line, Item::text)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(1L, "Pod x"),
            org.assertj.core.groups.Tuple.tuple(2L, "Pod"),
            org.assertj.core.groups.Tuple.tuple(4L, ""));
    assertThat(places(items)).endsWith("5 Node a");
  }

  @Test
  void whatIsInASecretIsNeverShown() {
    String secret =
        "{'apiVersion':'v1','kind':'Secret','metadata':{'name':'s','namespace':'n'},'data':'hunter2'}\n";
    String broken = "{'apiVersion':'v1','kind':'Secret','data':{'p':hunter2}}\n";

    List<Item> items = read(secret + broken);

    assertThat(items).hasSize(2).allMatch(Item.Rejected.class::isInstance);
    assertThat(items.toString()).doesNotContain("hunter2").contains("Secret n/s");
  }

  @Test
  void aKindThatSaysNothingIsSkipped() throws IOException {
    String service = "{'apiVersion':'v1','kind':'Service','metadata':{'name':'s'}}\n";
    String file = file("service.json", service);
    try (SignalStream stream = Inputs.open(List.of(file), InputOptions.defaults())) {
      assertThat(stream.format()).isEqualTo("kubernetes");
      assertThat(stream.hasNext()).isFalse();
      assertThat(stream.skipped()).isEqualTo(1);
    }
  }

  @Test
  void realListsAreRead() {
    Path pods = Reading.corpus("k8s/troubleshoot/pkg/analyze/files/pods/message-oomkill-pod.json");
    Path events =
        Reading.corpus("k8s/troubleshoot/pkg/analyze/files/events/message-image-pull-fail.json");

    List<Item> items =
        Reading.files(List.of(pods.toString(), events.toString()), InputOptions.defaults());

    assertThat(Reading.rejected(items)).isEmpty();
    assertThat(Reading.signals(items))
        .isSortedAccordingTo(java.util.Comparator.comparing(Signal::at));
    assertThat(items).extracting(Item::file).contains(pods.toString(), events.toString());
  }
}
