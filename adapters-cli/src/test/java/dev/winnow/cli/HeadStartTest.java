package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is begun ahead changes nothing but how soon an answer is there. */
class HeadStartTest {

  private static final String SAMPLE = "../samples/upcommerce/tickets.log";

  private static final String OWN =
      """
      package dev.winnow.policy
      rule "Stale models are nobody's business" @Id("own-stale")
      when $i : Incident( name == "LLMModelStale", priority > 0, priority < 5 )
      then modify( $i ) { setPriority( 5 ) }
      end
      """;

  @TempDir private Path folder = Path.of("");

  @Test
  void theSampleIsDecidedAlike() {
    decidedAlike("replay", SAMPLE);
  }

  @Test
  void ownRulesAreDecidedAlikeWhetherTheyWereForeseenOrNot() throws IOException {
    String own = Files.writeString(folder.resolve("own.drl"), OWN).toString();
    decidedAlike("replay", "--no-config", "--policy", own, SAMPLE);
    decidedAlike("replay", "--no-config", "--only", "--policy", own, SAMPLE);
  }

  @Test
  void whatIsWrongIsSaidAlike() throws IOException {
    decidedAlike("replay", "no/such/file.log");
    String bad = Files.writeString(folder.resolve("bad.yaml"), "storm: 7\n").toString();
    decidedAlike("replay", "--no-config", "--settings", bad, SAMPLE);
  }

  @Test
  void whatNeedsNoRulesBeginsNothing() {
    assertThat(HeadStart.of("rules", "list").isUnderWay()).isFalse();
    assertThat(HeadStart.of("replay").isUnderWay()).isFalse();
    assertThat(HeadStart.begun(false).isUnderWay()).isTrue();
  }

  private static void decidedAlike(String... args) {
    Ran late = Ran.of(args);
    assertThat(Ran.after(HeadStart.begun(false), args)).isEqualTo(late);
    assertThat(Ran.after(HeadStart.begun(true), args)).isEqualTo(late);
  }
}
