package dev.winnow.rules.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.winnow.core.action.Procedure;
import dev.winnow.core.action.RunProcedure;
import dev.winnow.core.signal.Labels;
import dev.winnow.rules.Policies;
import dev.winnow.rules.store.BundledRules;
import dev.winnow.text.yaml.YamlFile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What settings say of procedures, and what is wrong with that. */
class ProcedureSettingsTest {

  private static final String PROCEDURES =
      """
      procedures:
        - {name: dns-shutdown, program: dnsTool, arguments: [-a, shutdown, -s, "{server}"], allow: {server: "dns[0-9]"}}
        - {name: dns-failover, program: dnsTool, arguments: [-a, failover, -s, "{server}"], allow: {server: "dns[0-9]"}}
      """;

  private static Settings read(String text) {
    YamlFile defaults = YamlFile.of("defaults.yaml", BundledRules.text(Policies.DEFAULTS));
    return YamlFile.of("settings.yaml", text).over(defaults).as(Settings.class);
  }

  @Test
  void aProcedureIsAFactAndADryRunUnlessItIsSaidOtherwise() {
    Settings settings = read(PROCEDURES);

    assertThat(settings.procedures().get(0).dryRun()).isTrue();
    assertThat(settings.facts())
        .filteredOn(Procedure.class::isInstance)
        .extracting(fact -> ((Procedure) fact).name())
        .containsExactly("dns-shutdown", "dns-failover");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{name: a, program: bin/dnsTool} | \"program\" must be an absolute path or a name, not \"bin/dnsTool\"",
        "{name: a, program: 'x{y}'} | \"program\" must not leave anything open",
        "{name: a, program: b, limit: 0s} | \"limit\" must be more than 0s: it cannot run for ever",
        "{name: a, program: b, output: 0} | \"output\" must be 1 to 100000",
        "{name: a, program: b, secrets: {T: token}} | \"secrets\" must name a file for T, by its absolute path",
        "{name: a, program: b, arguments: ['{s}']} | procedure \"a\" has {s}: \"allow\" must say what may stand there",
        "{name: a, program: b, arguments: ['{s}'], allow: {s: '['}} | procedure \"a\": not a valid expression: ",
      })
  void whatCannotBeRightIsRefused(String row, String message) {
    assertThatThrownBy(() -> read("procedures: [" + row + "]")).hasMessageContaining(message);
  }

  @Test
  void aNameStandsForOneProcedure() {
    assertThatThrownBy(() -> read("procedures: [{name: a, program: b}, {name: a, program: c}]"))
        .hasMessageContaining("\"procedures\" has \"a\" twice");
  }

  @Test
  void aFailoverNeedsItsProceduresForItsServersAndAllForReal() {
    String pairs = "dnsFailover: {pairs: [{name: dns, active: dns1, standby: %s}]}\n";
    String force =
        "  - {name: dns-force, program: dnsTool, arguments: [\"{server}\"], allow: {server: \"dns[0-9]\"}%s}\n";

    assertThatThrownBy(() -> read(PROCEDURES + pairs.formatted("dns2")))
        .hasMessageContaining(
            "\"dnsFailover\" names the procedure \"dns-force\", which is not one of \"procedures\"");
    assertThatThrownBy(() -> read(PROCEDURES + force.formatted("") + pairs.formatted("ns2")))
        .hasMessageContaining(
            "\"dnsFailover\" runs procedure \"dns-shutdown\" for ns2, which its \"allow\" for"
                + " {server} does not match");
    assertThatThrownBy(
            () -> read(PROCEDURES + force.formatted(", dryRun: false") + pairs.formatted("dns2")))
        .hasMessageContaining("names procedures of which only some have \"dryRun: false\"");
    assertThat(read(PROCEDURES + force.formatted("") + pairs.formatted("dns2")).dnsFailover())
        .isNotNull();
  }

  @Test
  void guardsKnowWhatIsAllowedAndProtectEachValue() {
    Settings settings = read(PROCEDURES + "guards: {protect: {names: dns1}}\n");
    Procedure procedure = settings.procedures().get(0).procedure();
    GuardTable guards = settings.guardTable();

    assertThat(guards.against(procedure.with("server", "dns2"))).isEmpty();
    assertThat(guards.against(procedure.with("server", "dns1"))).contains("dns1 is protected");
    assertThat(guards.against(procedure.with("server", "-f")))
        .contains("procedure dns-shutdown does not allow \"-f\" as server");
    assertThat(guards.against(new RunProcedure("other", List.of("rm"), Labels.none())))
        .contains("the settings allow no procedure other");
  }
}
