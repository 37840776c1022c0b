package dev.winnow.authoring.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.fact.Incident;
import dev.winnow.core.json.KnownTypes;
import dev.winnow.core.signal.Alert;
import dev.winnow.core.signal.Labels;
import dev.winnow.rules.settings.Settings;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FactTypesTest {

  @Test
  void everySettingThatIsAFactIsKnown() {
    List<Object> facts = PolicyCheck.defaults().as(Settings.class).facts();

    assertThat(facts).allSatisfy(fact -> assertThat(FactTypes.ALL).contains(fact.getClass()));
  }

  @Test
  void everyFactOfCoreIsKnown() {
    Set<Class<?>> known = Set.copyOf(FactTypes.ALL);
    for (Class<?> type :
        List.of(
            dev.winnow.core.fact.Fact.class,
            dev.winnow.core.fact.Proposal.class,
            dev.winnow.core.fact.Suppression.class)) {
      assertThat(known).containsAll(KnownTypes.of(type));
    }
  }

  @Test
  void whatIsImportedByTheBundledRulesIsAllowed() {
    assertThat(
            FactTypes.ALL.stream()
                .filter(type -> !ImportRule.allows(type.getName()))
                .collect(Collectors.toList()))
        .isEmpty();
  }

  /** The proofs hold that an incident is at most one of storm, heartbeat and measured. */
  @Test
  void anIncidentHasOneOriginAtMost() {
    Incident storm =
        Incident.storm("AlertStorm", "zone=AB", "critical", Labels.none(), Labels.none(), 0);
    Incident measured = Incident.measured("k", "n", Labels.none(), Labels.none(), 0);
    Incident opened = Incident.opened(Alert.firing("A").build());

    assertThat(List.of(storm.isStorm(), storm.isHeartbeat(), storm.isMeasured()))
        .containsExactly(true, false, false);
    assertThat(List.of(measured.isStorm(), measured.isHeartbeat(), measured.isMeasured()))
        .containsExactly(false, false, true);
    assertThat(List.of(opened.isStorm(), opened.isHeartbeat(), opened.isMeasured()))
        .containsExactly(false, false, false);
  }
}
