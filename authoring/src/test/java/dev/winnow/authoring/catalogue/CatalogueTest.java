package dev.winnow.authoring.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.authoring.cases.BundledCases;
import dev.winnow.core.RuleFile;
import dev.winnow.core.RuleInfo;
import dev.winnow.rules.Policies;
import dev.winnow.rules.settings.SettingsKeys;
import dev.winnow.rules.store.BundledRules;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CatalogueTest {

  private static final RuleFile OWN =
      new RuleFile(
          "own.drl",
          """
          package dev.winnow.policy
          import dev.winnow.core.fact.Deadline
          import dev.winnow.core.fact.incident.Incident
          import dev.winnow.core.fact.DeadlineReached
          import dev.winnow.rules.settings.HoldTable
          import dev.winnow.rules.settings.ReviewSettings

          rule "An incident *waits*"
              @Id("wait") @Owner("sre") @Bookkeeping
          when
              HoldTable()
              $i : Incident( open, owner == "count", $id : id, !flapping )
          then
              // delete( $i );
              insertLogical( new Deadline( "x", $id, 0, 1 ) );
              modify( $i ) { setFlapping( true ), setCount( 3 ) }
          end

          rule "An incident ends"
              @Id("end")
          when
              DeadlineReached( kind == "x", $id : subject )
              $i : Incident( flapping, id == $id )
          then
              delete( $i );
              insert( Incident.storm( "S", "a", "b", $i.getLabels(), $i.getLabels(), 1 ) );
          end
          """);

  private final Catalogue own = Catalogue.of(List.of(OWN), List.of());

  @Test
  void anEntrySaysWhatARuleReadsAndDoes() {
    Catalogue.Entry wait = own.entries().get(0);
    assertThat(wait.settings()).containsExactly("hold");
    assertThat(wait.reads())
        .containsExactly(new Reading("Incident", List.of("flapping", "id", "open", "owner")));
    assertThat(wait.effects())
        .containsExactly(
            new Effect(Effect.Kind.DERIVES, "Deadline", List.of()),
            new Effect(Effect.Kind.CHANGES, "Incident", List.of("flapping", "count")));
    assertThat(own.entries().get(1).effects())
        .extracting(effect -> effect.kind() + " " + effect.type())
        .containsExactly("DELETES Incident", "INSERTS Incident");
  }

  @Test
  void thePictureShowsWhatFeedsWhat() {
    assertThat(DotPicture.of(own))
        .contains("\"rule wait\" -> \"Incident.flapping\";")
        .contains("\"Incident.flapping\" -> \"rule end\";")
        .doesNotContain("HoldTable", "Incident.owner");
  }

  @Test
  void thePageIsMarkdown() {
    assertThat(MarkdownPage.of("own", own))
        .contains("### An incident \\*waits\\*")
        .contains("`wait`, own.drl:8, owner sre, keeps the books\n")
        .contains("- Changes: Incident (flapping, count)");
  }

  @Test
  void theBundledRulesAreAllThereWithTheirCases() {
    Set<String> ids =
        BundledRules.load().rules().stream().map(RuleInfo::id).collect(Collectors.toSet());
    Catalogue bundled = Catalogue.of(BundledRules.sources(), BundledCases.of(ids));
    assertThat(bundled.entries()).extracting(Catalogue.Entry::id).hasSameElementsAs(ids);
    for (Catalogue.Entry rule : bundled.entries()) {
      if (!rule.metadata().containsKey("Bookkeeping")) {
        assertThat(rule.fires()).as(rule.id()).isNotEmpty();
        assertThat(rule.silent()).as(rule.id()).isNotEmpty();
      }
      assertThat(rule.effects().isEmpty() && !rule.metadata().containsKey("Answer"))
          .as(rule.id() + " does nothing")
          .isFalse();
    }
  }

  @Test
  void everySettingThatRulesReadHasAKey() {
    for (Object fact : Policies.bundled().load().settings()) {
      assertThat(SettingsKeys.of(fact.getClass())).as(fact.getClass().getName()).isPresent();
    }
  }
}
