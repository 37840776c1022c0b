package dev.winnow.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.drools.model.DSL.declarationOf;

import dev.winnow.core.fact.Reads;
import java.util.List;
import java.util.stream.Stream;
import org.drools.model.Declaration;
import org.drools.model.constraints.ReactivitySpecs;
import org.drools.model.constraints.SingleConstraint1;
import org.drools.model.functions.Predicate1;
import org.drools.model.functions.PredicateInformation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** To which properties conditions listen. */
class ListensToTest {

  /** A fact with methods that say what they read, and one that does not. */
  public static final class Thing {
    /** Its name. */
    public String getName() {
      return "a";
    }

    /** Says what it reads. */
    @Reads({"name", "size"})
    public boolean outranks(Object other) {
      return other == this;
    }

    /** Does not. */
    public boolean resembles(Object other) {
      return other == this;
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "$table.covers( name, labels ) | labels, name",
        "!$table.covers( name, labels.size, 3, \"text\" ) | labels, name",
        "outranks( $other ) | name, size",
        "!outranks( weight ) | name, size, weight"
      })
  void aConditionListensToWhatItNames(String condition, String properties) {
    assertThat(heard(condition)).containsExactly(properties.split(", "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "resembles( $other )",
        "$table.covers( $thing, name )",
        "$table.covers( this )",
        "$table.covers( name, resembles( $other ) )",
        "no expression ("
      })
  void whatMayReadMoreListensToAll(String condition) {
    assertThat(heard(condition)).isEmpty();
  }

  /** Of alternatives Drools knows those alone that compare a property. */
  @Test
  void aConditionListensToAllAlternativesThatItNames() {
    String condition = "!open || lead == $symptom || !$there.betterThan( weight )";
    assertThat(heard(condition, "open", "lead")).containsExactly("lead", "open", "weight");
  }

  @Test
  void whatDroolsKnowsStaysAsItIs() {
    assertThat(heard("name == \"a\"", "name")).containsExactly("name");
  }

  private static List<String> heard(String condition, String... known) {
    Declaration<Thing> thing = declarationOf(Thing.class, "$thing");
    SingleConstraint1<Thing> constraint =
        new SingleConstraint1<>("an expression", thing, new Said(condition));
    constraint.setReactivitySpecs(new ReactivitySpecs(null, known));
    ListensTo.narrow(constraint, thing);
    return Stream.of(constraint.getReactiveProps()).sorted().toList();
  }

  /** A condition that says how it was written. */
  private record Said(String condition) implements Predicate1<Thing> {
    @Override
    public boolean test(Thing any) {
      return true;
    }

    @Override
    public PredicateInformation predicateInformation() {
      return new PredicateInformation(condition, "a rule", "a.drl");
    }
  }
}
