package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The recorded clusters of samples/upcommerce. */
class ClusterSampleTest {

  private static final String FOLDER = "../samples/upcommerce/";
  private static final String SETTINGS = FOLDER + "settings.yaml";

  private static List<JsonNode> decisions(String file, String kind) throws IOException {
    Ran ran = Ran.of("replay", FOLDER + file, "--settings", SETTINGS, "--format", "json");
    assertThat(ran.code()).isZero();
    List<JsonNode> found = new ArrayList<>();
    for (JsonNode one : new ObjectMapper().readTree(ran.out()).get("decisions")) {
      if (one.get("kind").asText().equals(kind)) {
        found.add(one);
      }
    }
    return found;
  }

  private static List<Integer> counts(String file) throws IOException {
    return decisions(file, "count").stream().map(one -> one.get("count").asInt()).toList();
  }

  @Test
  void theButtonIsPressedOnceAtTheFourthNetworkFailure() throws IOException {
    List<JsonNode> actions = decisions("restarts-network.jsonl", "action");

    assertThat(actions).hasSize(1);
    JsonNode action = actions.get(0);
    assertThat(action.get("at").asText()).startsWith("2026-03-02T09:36:50");
    assertThat(action.get("action").asText()).isEqualTo("scale-workload");
    assertThat(action.get("target").asText()).isEqualTo("sre/deployment/swype-app");
    assertThat(action.get("namespace").asText()).isEqualTo("sre");
    assertThat(action.get("command"))
        .extracting(JsonNode::asText)
        .containsExactly(
            "kubectl",
            "scale",
            "deployment/swype-app",
            "-n",
            "sre",
            "--replicas=0",
            "--current-replicas=1");
    assertThat(action.get("undoes").isNull()).isTrue();
    assertThat(action.at("/because/0/rule").asText()).isEqualTo("red-button-press");
    assertThat(action.at("/because/0/facts"))
        .extracting(JsonNode::asText)
        .filteredOn(fact -> fact.startsWith("counted: "))
        .hasSize(4)
        .allMatch(fact -> fact.contains("(network, high: ") && fact.contains("i/o timeout"));
  }

  @Test
  void theCountIsSaidAtEveryCheckAlsoAfterThePodWasReplaced() throws IOException {
    assertThat(counts("restarts-network.jsonl"))
        .startsWith(0)
        .contains(1, 2)
        .endsWith(3)
        .isSorted();
  }

  @Test
  void runningOutOfMemoryDoesNotCount() throws IOException {
    assertThat(decisions("restarts-oom.jsonl", "action")).isEmpty();
    assertThat(counts("restarts-oom.jsonl")).isNotEmpty().containsOnly(0);
  }

  @Test
  void theTextShowsTheCommandAndWhatWasCounted() {
    Ran ran = Ran.of("replay", FOLDER + "restarts-network.jsonl");

    assertThat(ran.err()).isEmpty();
    assertThat(ran.out())
        .contains("1 action was asked for.")
        .contains("kubectl scale deployment/swype-app -n sre --replicas=0")
        .contains("counted: restart of sre/deployment/swype-app at 2026-03-02T09:07:40Z")
        .containsPattern(
            "sre/deployment/swype-app +3 +3 +8\\d +2026-03-02T09:36:20Z: 3 of 3 network");
  }

  @Test
  void theCanaryIsScaledToNoneAndThenItsReleaseGoesBackToTheLastGoodRevision() throws IOException {
    List<JsonNode> actions = decisions("canary.jsonl", "action");

    assertThat(actions)
        .extracting(action -> words(action.get("command")))
        .containsExactly(
            "kubectl scale deployment/upcommerce-canary-app -n sre --replicas=0 --current-replicas=1",
            // Revision 12 failed, 13 is the one that crash-loops.
            "helm rollback upcommerce 11 -n sre");
    assertThat(actions)
        .extracting(action -> action.at("/because/0/rule").asText())
        .containsExactly("canary-scale", "canary-rollback");
    assertThat(actions).extracting(action -> action.get("ticket").asText()).containsOnly(ticket());
  }

  @Test
  void whatTheActionsBringAboutEndsTheIncidentOfTheCanary() throws IOException {
    assertThat(decisions("canary.jsonl", "ticket-closed"))
        .extracting(one -> one.get("ticket").asText())
        .contains(ticket());
    assertThat(opened())
        .extracting(one -> one.get("subject").asText())
        .noneMatch(subject -> subject.contains("ActionUnhelpful"));
  }

  @Test
  void nothingOfASecretIsShown() {
    Ran ran = Ran.of("replay", FOLDER + "canary.jsonl", "--format", "json");

    assertThat(ran.out()).doesNotContain("manifest", "uonyeka/upcommerce:v5", "H4sI");
  }

  private static List<JsonNode> opened() throws IOException {
    return decisions("canary.jsonl", "ticket-opened");
  }

  private static String ticket() throws IOException {
    return opened().stream()
        .filter(one -> one.get("subject").asText().contains("CanaryUnstable"))
        .map(one -> one.get("ticket").asText())
        .findFirst()
        .orElseThrow();
  }

  private static String words(JsonNode command) {
    List<String> words = new ArrayList<>();
    command.forEach(word -> words.add(word.asText()));
    return String.join(" ", words);
  }
}
