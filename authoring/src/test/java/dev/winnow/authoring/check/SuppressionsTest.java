package dev.winnow.authoring.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuppressionsTest {

  private static final String RULE =
      """
      // Shop. Owner: sre.
      package dev.winnow.policy

      import dev.winnow.core.fact.incident.Held
      import dev.winnow.core.fact.incident.Incident

      ABOVE
      rule "An incident of the shop waits"
          @Id("shop-wait")
      when
          // INSIDE
          Incident( count > 5, count < 3, $id : id )
      then
          insertLogical( new Held( $id ) );
      end
      """;
  private static final String ANSWER = "check: allow never-matches, because it is a draft";

  @TempDir private Path folder;

  private List<Code> codes(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("own.drl"), text);
    return PolicyCheck.of(List.of(file)).only().run().findings().stream()
        .map(Finding::code)
        .toList();
  }

  @Test
  void anAnswerAboveOrInTheRuleCounts() throws IOException {
    assertThat(codes(RULE)).contains(Code.NEVER_MATCHES);
    assertThat(codes(RULE.replace("ABOVE", "// " + ANSWER))).containsExactly(Code.MISSING_CASES);
    assertThat(codes(RULE.replace("INSIDE", ANSWER).replace("ABOVE", "")))
        .containsExactly(Code.MISSING_CASES);
  }

  @Test
  void anAnswerAboveAnotherRuleDoesNot() throws IOException {
    String other =
        RULE.substring(RULE.indexOf("rule "))
            .replace("shop", "till")
            .replace("> 5", "> 1")
            .replace("count < 3, ", "");
    String text = RULE.replace("ABOVE", "") + "\n// " + ANSWER + "\n" + other;
    assertThat(codes(text)).contains(Code.NEVER_MATCHES, Code.UNUSED_ANSWER);
  }

  @Test
  void anAnswerOutsideOfRulesIsForTheWholeFile() throws IOException {
    String text =
        RULE.replace("ABOVE", "")
            .replace(
                "package",
                "// check: allow missing-cases, because these are tested elsewhere\npackage");
    assertThat(codes(text)).containsExactly(Code.NEVER_MATCHES);
  }
}
