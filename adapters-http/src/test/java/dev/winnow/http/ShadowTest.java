package dev.winnow.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.winnow.core.decision.Because;
import dev.winnow.runtime.compare.Difference;
import dev.winnow.runtime.compare.DifferenceKind;
import dev.winnow.runtime.compare.FoundDifference;
import dev.winnow.runtime.service.ShadowStanding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a second policy decides otherwise is read, counted and seen. */
class ShadowTest {

  private static final String PATH = "/api/v1/shadow";
  private static final String HOSTILE = "<script>alert(1)</script>\u202e";
  private static final FoundDifference.Decided LIVE = decided("T-1", "live-rule");
  private static final FoundDifference.Decided SHADOW = decided("T-2", "shadow-rule");

  @TempDir private Path folder = Path.of("");

  private static FoundDifference.Decided decided(String ticket, String rule) {
    return new FoundDifference.Decided(
        ticket, List.of(new Because(rule, "The " + rule, "a.drl", 3, List.of(HOSTILE))));
  }

  private static ShadowStanding standing(ShadowStanding.State state, String why) {
    FoundDifference priority =
        new FoundDifference(
            MemoryService.START,
            new Difference(
                Difference.Change.CHANGED,
                "ticket",
                List.of("priority", "owner"),
                "ticket P1 " + HOSTILE + ": priority 2 -> 1, owner a -> b"),
            Optional.of(LIVE),
            Optional.of(SHADOW));
    FoundDifference page =
        new FoundDifference(
            MemoryService.START,
            new Difference(Difference.Change.LOST, "page", List.of(), "page at night"),
            Optional.of(LIVE),
            Optional.empty());
    return new ShadowStanding(
        state,
        why,
        "abc",
        MemoryService.START,
        MemoryService.START.plusSeconds(60),
        17,
        3,
        List.of(),
        Map.of(new DifferenceKind("ticket", "priority"), 4L),
        List.of(priority, page));
  }

  private static ShadowStanding running() {
    return standing(ShadowStanding.State.RUNNING, "");
  }

  @Test
  void allIsReadAsJson() throws IOException {
    try (Running running = Running.open()) {
      running.service.shadow(running());
      JsonNode json = new ObjectMapper().readTree(running.get(PATH).body());

      assertThat(json.path("state").asText()).isEqualTo("running");
      assertThat(json.path("entries").asInt()).isEqualTo(17);
      assertThat(json.path("counts").toString())
          .isEqualTo("[{\"of\":\"ticket\",\"how\":\"priority\",\"count\":4}]");
      JsonNode both = json.path("differences").path(0);
      assertThat(both.path("how").toString()).isEqualTo("[\"priority\",\"owner\"]");
      assertThat(both.at("/live/because/0/rule").asText()).isEqualTo("live-rule");
      assertThat(both.at("/shadow/ticket").asText()).isEqualTo("T-2");
      JsonNode one = json.path("differences").path(1);
      assertThat(one.path("how").toString()).isEqualTo("[\"only-live\"]");
      assertThat(one.has("shadow")).isFalse();
    }
  }

  @Test
  void withoutOneItIsNotThere() {
    try (Running running = Running.open()) {
      assertThat(running.get(PATH).statusCode()).isEqualTo(404);
      assertThat(running.get(PATH).body()).contains("serve.yaml");
      assertThat(running.get("/").body()).doesNotContain("Shadow policy");
      assertThat(running.get("/metrics").body()).doesNotContain("winnow_shadow_running ");
    }
  }

  @Test
  void onlyThoseWhoMayReadAreTold() throws IOException {
    Files.writeString(folder.resolve("secret"), "0123456789abcdef-ingest\n");
    List<TokenOptions> tokens = List.of(new TokenOptions("in", "secret", List.of("ingest")));
    try (Running running =
        Running.of(Running.options(tokens, List.of(), HttpLimits.defaults()), folder)) {
      running.service.shadow(running());
      assertThat(running.get(PATH).statusCode()).isEqualTo(401);
      String token = "Bearer 0123456789abcdef-ingest";
      assertThat(running.get(PATH, "Authorization", token).statusCode()).isEqualTo(403);
    }
  }

  @Test
  void itIsCounted() {
    try (Running running = Running.open()) {
      running.service.shadow(running());
      assertThat(running.get("/metrics").body())
          .contains(
              "winnow_shadow_differences{how=\"priority\",of=\"ticket\"} 4.0",
              "winnow_shadow_running 1.0",
              "winnow_shadow_waiting 3.0");
    }
  }

  @Test
  void thePageShowsBothSidesAndNoForeignMarkup() {
    try (Running running = Running.open()) {
      running.service.shadow(running());
      assertThat(running.get("/").body())
          .contains("Shadow policy", "ticket priority: 4", "only live: page at night")
          .contains("live-rule", "shadow-rule", "&lt;script&gt;", "href=\"" + PATH + "\"")
          .doesNotContain("<script", "\u202e");
    }
  }

  @Test
  void oneThatHasStoppedIsShownAsSuch() {
    try (Running running = Running.open()) {
      running.service.shadow(standing(ShadowStanding.State.BEHIND, "it was too slow"));
      assertThat(running.get("/").body())
          .contains("<span class=\"pill bad\">behind</span>", "it was too slow");
      assertThat(running.get("/metrics").body()).contains("winnow_shadow_running 0.0");
    }
  }
}
