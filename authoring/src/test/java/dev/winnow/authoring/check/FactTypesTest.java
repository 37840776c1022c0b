package dev.winnow.authoring.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.compile.RuleParser;
import dev.winnow.core.fact.incident.Incident;
import dev.winnow.core.fact.incident.Problem;
import dev.winnow.core.json.KnownTypes;
import dev.winnow.core.language.Import;
import dev.winnow.core.signal.Alert;
import dev.winnow.core.signal.Labels;
import dev.winnow.rules.settings.Settings;
import dev.winnow.rules.store.BundledRules;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
            dev.winnow.core.fact.incident.Suppression.class)) {
      assertThat(known)
          .containsAll(
              KnownTypes.of(type).stream()
                  .filter(one -> Modifier.isPublic(one.getModifiers()))
                  .toList());
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

  @Test
  void whatTheBundledRulesImportIsKnown() {
    List<String> known = FactTypes.ALL.stream().map(Class::getName).toList();
    List<String> imports =
        BundledRules.sources().stream()
            .flatMap(file -> RuleParser.parse(file).imports().stream())
            .map(Import::target)
            .filter(target -> target.startsWith("dev.winnow."))
            .toList();

    assertThat(known).containsAll(imports);
  }

  /** The proofs hold that an incident is of one origin at most, and that its factory says which. */
  @Test
  void anIncidentHasTheOriginThatItsFactorySays() {
    Labels none = Labels.none();
    Map<String, Incident> made =
        Map.of(
            "storm", Incident.storm("S", "zone=AB", "critical", none, none, 0),
            "of", Incident.of(Problem.of("P", none), 0),
            "about", Incident.about("k", "n", none, none, 0),
            "opened", Incident.opened(Alert.firing("A").build()));

    made.forEach(
        (factory, incident) ->
            assertThat(origins(incident)).as(factory).isEqualTo(ConstraintSolver.origin(factory)));
  }

  private static Map<String, Term> origins(Incident incident) {
    Map<String, Boolean> all = Map.of("storm", incident.isStorm());
    Map<String, Term> terms = new HashMap<>();
    all.forEach((name, is) -> terms.put(name, is ? Term.Constant.TRUE : Term.Constant.FALSE));
    return terms;
  }
}
