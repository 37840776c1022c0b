package dev.winnow.authoring.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.authoring.cases.CaseFile;
import dev.winnow.authoring.cases.CaseRunner;
import dev.winnow.authoring.cases.ScenarioCase;
import dev.winnow.core.RuleFile;
import dev.winnow.core.compile.RuleCompiler;
import dev.winnow.rules.Policies;
import dev.winnow.rules.store.BundledRules;
import dev.winnow.text.yaml.YamlFile;
import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

/** What is counted, where it is found, and what the page shows. */
class CoverageReportTest {

  private static final RuleFile RULES =
      new RuleFile(
          "own/<own>.drl",
          """
          package dev.winnow.policy

          import dev.winnow.core.fact.incident.Incident
          import dev.winnow.core.fact.incident.ActiveSilence
          import dev.winnow.core.signal.Alert

          rule "A first <alert> opens an incident"
              @Id("own-open") @Answer("opened")
          when
              $a : Alert( firing, // firing, of course
                          name != "<b>", $key : key )
              not Incident( key   == $key )
          then
              insert( Incident.opened( $a ) );
          end

          rule "Never"
              @Id("own-never")
          when
              Alert( name == "never" )
              $m : ActiveSilence( start > 0 )
              exists( Incident( open ) )
          then
              insertLogical( "x" );
          end
          """);

  private static Coverage run(String... cases) {
    Coverage coverage = Coverage.of(List.of(RULES));
    YamlFile defaults = YamlFile.of("defaults.yaml", BundledRules.text(Policies.DEFAULTS));
    CaseRunner runner =
        CaseRunner.of(RuleCompiler.compile(List.of(RULES)), defaults).covering(coverage);
    for (String signals : cases) {
      String text = "cases:\n  - name: x\n    signals:\n" + signals + "    expect: {pages: 0}\n";
      for (ScenarioCase one : CaseFile.of("cases.yaml", text, runner.ids())) {
        assertThat(runner.run(one).passed()).isTrue();
      }
    }
    return coverage;
  }

  private static final String ALERT = "      - {at: +0m, alert: A}\n";
  private static final String TWICE = ALERT + "      - {at: +1m, alert: A}\n";
  private static final String RESOLVED = "      - {at: +0m, resolved: A}\n";

  @Test
  void aConditionIsCoveredOnceItHeldAndFailed() {
    Coverage one = run(ALERT);
    assertThat(one.ruleShare()).hasToString("1/2 (50.0 %)");
    assertThat(one.uncovered())
        .containsExactly(
            "own/<own>.drl:10: never seen to fail: firing (own-open)",
            "own/<own>.drl:11: never seen to fail: name != \"<b>\" (own-open)",
            "own/<own>.drl:12: never seen to fail: key == $key (own-open)",
            "own/<own>.drl:17: never fired (own-never)",
            "own/<own>.drl:20: never seen to hold: name == \"never\" (own-never)",
            "own/<own>.drl:21: never reached: start > 0 (own-never)",
            "own/<own>.drl:22: never reached: exists Incident( open ) (own-never)",
            "own/<own>.drl:22: never reached: open (own-never)");
    assertThat(one.conditionShare()).isEqualTo(new Share(1, 8));
  }

  @Test
  void casesAddUp() {
    Coverage both = run(TWICE, RESOLVED);
    assertThat(both.rules().get(0).conditions())
        .extracting(CoveredCondition::missing)
        .containsExactly("", "never seen to fail", "", "never seen to fail");
    assertThat(run(TWICE, RESOLVED).lines()).isEqualTo(both.lines());
    assertThat(run(RESOLVED, TWICE).lines()).isEqualTo(both.lines());
    assertThat(both.lines().get(0)).isEqualTo("rules that fired: 1/2 (50.0 %)");
    assertThat(both.lines()).contains("not covered:");
  }

  @Test
  void aConditionIsFoundWhereItIsWritten() {
    for (CoveredRule rule : run(ALERT).rules()) {
      for (CoveredCondition one : rule.conditions()) {
        String written = RULES.text().substring(one.from(), one.to()).replaceAll("\\s+", "");
        String word = one.text().startsWith("not ") ? "not" : "exists";
        assertThat(written)
            .isEqualTo(written.length() < 7 && one.text().startsWith(word) ? word : squeezed(one));
      }
    }
  }

  private static String squeezed(CoveredCondition one) {
    return one.text().replaceAll("\\s+", "");
  }

  @Test
  void thePageIsWellFormedAndEscaped() throws Exception {
    String page = run(ALERT).html();
    assertThat(page)
        .contains("own/&lt;own&gt;.drl", "rule &quot;A first &lt;alert&gt; opens")
        .contains(
            "<mark class=\"one\" title=\"never seen to fail\">firing<sup>½ never failed</sup></mark>")
        .contains("<mark class=\"both\" title=\"seen to hold and to fail\">not<sup>✓</sup></mark>")
        .contains(
            "<mark class=\"none\" title=\"never reached\">start &gt; 0<sup>✗ never reached</sup></mark>")
        .doesNotContain("<alert>", "<own>", "<b>", "<script");
    String body = page.substring(page.indexOf("<main>"), page.indexOf("</body>"));
    var parsed =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(body)));
    String text = parsed.getElementsByTagName("pre").item(0).getTextContent();
    assertThat(text.replaceAll("(?m)^ *\\d+  ", "").replaceAll("✓|[½✗] never \\w+", ""))
        .isEqualTo(RULES.text().stripTrailing());
  }

  @Test
  void aShareIsRoundedDown() {
    assertThat(new Share(999, 1000)).hasToString("999/1000 (99.9 %)");
    assertThat(new Share(9999, 10_000)).hasToString("9999/10000 (99.9 %)");
    assertThat(new Share(0, 0).percent()).isEqualTo(100);
  }
}
