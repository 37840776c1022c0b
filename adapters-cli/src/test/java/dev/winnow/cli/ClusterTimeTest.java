package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Replays of recorded clusters: how time passes in them, and how old what they hold may be. */
class ClusterTimeTest {

  @TempDir private Path folder;

  private String replay(String text, String... more) throws IOException {
    String file = Files.writeString(folder.resolve("cluster.json"), text).toString();
    String[] all = new String[more.length + 3];
    all[0] = "replay";
    all[1] = "--no-config";
    all[2] = file;
    System.arraycopy(more, 0, all, 3, more.length);
    Ran ran = Ran.of(all);
    assertThat(ran.code()).isZero();
    return ran.out();
  }

  private static String change(String type, String object) {
    return "{'type':'%s','object':%s}\n".formatted(type, object).replace('\'', '"');
  }

  private static String list(String... objects) {
    String items = String.join(",", objects);
    return "{'apiVersion':'v1','kind':'List','items':[%s]}".formatted(items).replace('\'', '"');
  }

  private static String node(String name, String ready, String since, String beat) {
    return """
    {'apiVersion':'v1','kind':'Node','metadata':{'name':'%1$s','uid':'u-%1$s',\
    'creationTimestamp':'2026-01-02T03:00:00Z'},'status':{'conditions':[{'type':'Ready',\
    'status':'%2$s','lastTransitionTime':'%3$s','lastHeartbeatTime':'%4$s'}]}}"""
        .formatted(name, ready, since, beat);
  }

  private static String deployment(String since, int ready) {
    return """
    {'apiVersion':'apps/v1','kind':'Deployment','metadata':{'namespace':'ward','name':'beds',\
    'uid':'u-beds','creationTimestamp':'2023-04-01T00:00:00Z','generation':1},\
    'spec':{'replicas':1},'status':{'observedGeneration':1,'replicas':1,'readyReplicas':%2$d,\
    'availableReplicas':%2$d,'updatedReplicas':1,'conditions':[{'type':'Available',\
    'status':'%3$s','lastTransitionTime':'%1$s'}]}}"""
        .formatted(since, ready, ready == 1 ? "True" : "False");
  }

  private static String crashing() {
    return """
    {'apiVersion':'v1','kind':'Pod','metadata':{'namespace':'ward','name':'beds-6b-x',\
    'uid':'u-x','creationTimestamp':'2026-06-03T10:00:00Z',\
    'labels':{'pod-template-hash':'6b'},'ownerReferences':[{'apiVersion':'apps/v1',\
    'kind':'ReplicaSet','name':'beds-6b','uid':'u-6b','controller':true}]},'spec':{},\
    'status':{'phase':'Running','containerStatuses':[{'name':'beds','restartCount':5,\
    'ready':false,'state':{'waiting':{'reason':'CrashLoopBackOff'}},'lastState':{'terminated':\
    {'exitCode':3,'reason':'Error','startedAt':'2026-06-03T10:59:50Z',\
    'finishedAt':'2026-06-03T11:00:00Z'}}}]}}""";
  }

  @Test
  void whatSaysNothingNewLetsTimePass() throws IOException {
    String since = "2026-06-01T00:00:00Z";
    String watch =
        change("ADDED", node("m1", "True", since, "2026-06-03T10:00:00Z"))
            + change("ADDED", node("m2", "True", since, "2026-06-03T10:00:00Z"))
            + change("MODIFIED", node("m2", "Unknown", "2026-06-03T10:05:00Z", since))
            + change("MODIFIED", node("m1", "True", since, "2026-06-03T10:20:00Z"));
    assertThat(replay(watch))
        .contains("became 1 ticket and 1 page")
        .contains("2026-06-03T10:08:00Z  P2 NodeDown (node=m2");
  }

  @Test
  void oneThatIsFarAheadOfAllOthersDoesNot() throws IOException {
    String since = "2026-06-01T00:00:00Z";
    String watch =
        change("ADDED", node("m1", "True", since, "2026-06-03T10:00:00Z"))
            + change("ADDED", node("m2", "True", since, "2026-06-03T10:00:00Z"))
            + change("MODIFIED", node("m2", "Unknown", "2026-06-03T10:05:00Z", since))
            + change("MODIFIED", node("m1", "True", since, "2026-09-01T00:00:00Z"));
    assertThat(replay(watch)).contains("became 0 tickets and 0 pages");
  }

  @Test
  void whatHasNotChangedForYearsMakesNothingElseInvalid() throws IOException {
    String unchanged = deployment("2023-04-01T00:00:00Z", 1);
    assertThat(replay(list(unchanged, crashing())))
        .contains("became 1 ticket and 1 page")
        .contains("P2  WorkloadCrashLooping")
        .doesNotContain("rejected");
    String watch = change("ADDED", unchanged) + change("ADDED", crashing());
    assertThat(replay(watch)).contains("P2  WorkloadCrashLooping").doesNotContain("rejected");
  }

  @Test
  void aWorkloadIsKnownWithWhatItsPodsSayOfIt() throws IOException {
    String broken = deployment("2026-06-03T08:00:00Z", 0);
    assertThat(replay(list(broken, crashing()), "--until", "2026-06-03T11:20:00Z"))
        .contains("became 1 ticket and 1 page")
        .contains("at 2026-06-03T11:00:00Z")
        .doesNotContain("PodsMissing");
    String watch = change("ADDED", broken) + change("ADDED", crashing());
    assertThat(replay(watch)).contains("became 1 ticket and 1 page").doesNotContain("PodsMissing");
  }
}
