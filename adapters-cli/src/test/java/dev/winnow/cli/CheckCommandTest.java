package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {

  private static final String RULES =
      """
      // Shop, 100%: waits. Owner: sre.
      package dev.winnow.policy

      import dev.winnow.core.fact.incident.Held
      import dev.winnow.core.fact.incident.Incident

      rule "An incident of the shop waits"
          @Id("shop-wait")
      when
          Incident( open, count > 3, name == "Shop", $id : id )
      then
          insertLogical( new Held( $id ) );
      end
      """;
  private static final String CASES =
      """
      cases:
        - name: The shop waits
          signals:
            - {at: +0m, alert: Shop, repeat: 4 every 1m}
          expect:
            fired: [shop-wait]
        - name: The till does not
          signals:
            - {at: +0m, alert: Till, repeat: 4 every 1m}
          expect:
            not-fired: [shop-wait]
      """;
  private static final String WRONG = RULES.replace("( open,", "( opne,");

  @TempDir private Path folder;
  private Path rules = Path.of("");

  @BeforeEach
  void writesRules() throws IOException {
    rules = Files.writeString(folder.resolve("shop.drl"), RULES);
    Files.writeString(folder.resolve("cases.yaml"), CASES);
  }

  private Ran check(String... more) {
    String[] args = new String[more.length + 3];
    args[0] = "check";
    args[1] = folder.toString();
    args[2] = "--no-config";
    System.arraycopy(more, 0, args, 3, more.length);
    return Ran.of(args);
  }

  @Test
  void aRightPolicyHasNoFindings() {
    Ran ran = check();

    assertThat(ran.err()).isEmpty();
    assertThat(ran.out()).isEqualTo("checked 2 files, 1 rule: no findings\n");
    assertThat(ran.code()).isZero();
  }

  @Test
  void aFindingHasItsPlaceItsLineAndACaret() throws IOException {
    Files.writeString(rules, WRONG);
    Ran ran = check("--only");

    assertThat(ran.code()).isEqualTo(ExitCode.POLICY);
    assertThat(ran.lines().get(0))
        .isEqualTo(
            rules
                + ":10:15: Incident has no property \"opne\"; did you mean \"open\"? [unknown-property]");
    assertThat(ran.lines().get(1))
        .isEqualTo("        Incident( opne, count > 3, name == \"Shop\", $id : id )");
    assertThat(ran.lines().get(2)).isEqualTo(" ".repeat(18) + "^^^^");
    assertThat(ran.out()).doesNotContain("hint:").endsWith("--fix-hints shows what to write.\n");
  }

  @Test
  void hintsAreShownWhenAskedFor() throws IOException {
    Files.writeString(rules, RULES.replace("count > 3", "count > \"3\""));

    assertThat(check("--only", "--fix-hints").out())
        .contains("    hint: leave the quotes off: 3")
        .doesNotContain("--fix-hints");
  }

  @Test
  void aRuleFileIsCheckedWithTheCasesBesideIt() {
    Ran ran = Ran.of("check", rules.toString(), "--only", "--no-config");

    assertThat(ran.out()).isEqualTo("checked 2 files, 1 rule: no findings\n");
  }

  @Test
  void settingsAreCheckedToo() throws IOException {
    Path settings = Files.writeString(folder.resolve("my.yaml"), "stomr: {}\n");
    Ran ran = check("--only", "--settings", settings.toString());

    assertThat(ran.code()).isEqualTo(ExitCode.POLICY);
    assertThat(ran.out())
        .contains("my.yaml:1:1: \"stomr\" is not a setting; did you mean \"storm\"?");
  }

  @Test
  void jsonHasAllOfAFinding() throws IOException {
    Files.writeString(rules, WRONG);
    Ran ran = check("--only", "--format", "json");
    JsonNode finding = new ObjectMapper().readTree(ran.out()).at("/findings/0");

    assertThat(ran.code()).isEqualTo(ExitCode.POLICY);
    assertThat(finding.get("code").asText()).isEqualTo("unknown-property");
    assertThat(finding.get("severity").asText()).isEqualTo("error");
    assertThat(finding.get("line").asInt()).isEqualTo(10);
    assertThat(finding.get("column").asInt()).isEqualTo(15);
    assertThat(finding.get("endColumn").asInt()).isEqualTo(19);
    assertThat(finding.get("hint").asText()).isEqualTo("did you mean \"open\"?");
  }

  @Test
  void sarifNamesItsRulesAndPlaces() throws IOException {
    Files.writeString(rules, WRONG);
    JsonNode sarif = new ObjectMapper().readTree(check("--only", "--format", "sarif").out());
    JsonNode run = sarif.at("/runs/0");
    JsonNode result = run.at("/results/0");
    JsonNode rule = run.at("/tool/driver/rules/" + result.get("ruleIndex").asInt());

    assertThat(sarif.get("version").asText()).isEqualTo("2.1.0");
    assertThat(sarif.get("$schema").asText()).contains("sarif-schema-2.1.0");
    assertThat(rule.get("id")).isEqualTo(result.get("ruleId"));
    assertThat(rule.at("/help/text").asText()).isNotEmpty();
    assertThat(rule.at("/defaultConfiguration/level").asText()).isEqualTo("error");
    assertThat(result.at("/message/text").asText()).contains("opne");
    JsonNode place = result.at("/locations/0/physicalLocation");
    assertThat(place.at("/artifactLocation/uri").asText()).endsWith("shop.drl");
    assertThat(place.at("/region/startLine").asInt()).isEqualTo(10);
    assertThat(place.at("/region/endColumn").asInt()).isEqualTo(19);
  }

  @Test
  void sarifOfNoFindingsHasNoResults() throws IOException {
    Ran ran = check("--only", "--format", "sarif");

    assertThat(ran.code()).isZero();
    assertThat(new ObjectMapper().readTree(ran.out()).at("/runs/0/results")).isEmpty();
  }

  @Test
  void githubCommandsAreEscaped() throws IOException {
    Path odd = Files.writeString(folder.resolve("a,b.drl"), WRONG.replace("opne", "opne%"));
    Files.delete(rules);
    Ran ran = check("--only", "--format", "github");

    assertThat(odd).exists();
    assertThat(ran.lines()).isNotEmpty().allMatch(line -> line.startsWith("::error file="));
    assertThat(ran.out()).contains("a%2Cb.drl,line=10,").doesNotContain("a,b.drl");
  }

  @Test
  void theAnswerIsTheSameEachTime() throws IOException {
    Files.writeString(rules, WRONG.replace("name ==", "nmae =="));

    assertThat(check("--only")).isEqualTo(check("--only"));
  }

  @Test
  void nothingToCheckIsWrongUsage() {
    Ran ran = Ran.of("check", "--no-config");

    assertThat(ran.code()).isEqualTo(ExitCode.USAGE);
    assertThat(ran.err()).contains("name the rule files or folders to check");
  }

  @Test
  void whatIsNotThereIsSaid() {
    Ran ran = Ran.of("check", "--no-config", folder.resolve("none.drl").toString());

    assertThat(ran.code()).isEqualTo(ExitCode.FAILURE);
    assertThat(ran.err()).contains("none.drl; check the name.").doesNotContain("\tat ");
  }
}
