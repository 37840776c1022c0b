package dev.winnow.rules.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.CompiledRules;
import dev.winnow.core.Policy;
import dev.winnow.core.RuleCompiler;
import dev.winnow.core.RuleFile;
import dev.winnow.core.TriageEngine;
import dev.winnow.rules.store.BundledRules;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;

/** It does not matter in which files rules are written, nor in which order. */
class RuleOrderProperties {

  private static final Policy SPLIT =
      Given.policy(Given.BUSY, RuleCompiler.compile(split(BundledRules.sources())));

  @Provide
  Arbitrary<List<Event>> histories() {
    return Histories.any();
  }

  @Example
  void theOrderOfListingIsNothing() {
    List<RuleFile> files = new ArrayList<>(BundledRules.sources());
    Collections.reverse(files);
    CompiledRules reversed = RuleCompiler.compile(files);
    assertThat(reversed.hash()).isEqualTo(BundledRules.load().hash());
    assertThat(reversed.rules()).isEqualTo(BundledRules.load().rules());
    assertThat(Given.policy(Given.BUSY, reversed).hash()).isEqualTo(Given.busy().hash());
  }

  @Law
  void aFileForEachRuleInAnyOrderSaysTheSame(@ForAll("histories") List<Event> history) {
    try (TriageEngine one = Given.engine(Given.busy());
        TriageEngine other = Given.engine(SPLIT)) {
      assertThat(withoutPlaces(Event.all(history, other)))
          .isEqualTo(withoutPlaces(Event.all(history, one)));
      assertThat(other.tickets()).isEqualTo(one.tickets());
    }
  }

  private static List<String> withoutPlaces(List<String> told) {
    return told.stream().map(text -> text.replaceAll("file=[^,]*, line=\\d+", "")).toList();
  }

  /** Each rule in a file of its own, with the package line and the imports; names by chance. */
  private static List<RuleFile> split(List<RuleFile> files) {
    List<RuleFile> parts = new ArrayList<>();
    Random random = new Random(3);
    for (RuleFile file : files) {
      String[] rules = file.text().split("(?m)^(?=rule \")");
      for (int i = 1; i < rules.length; i++) {
        parts.add(new RuleFile(random.nextInt() + ".drl", rules[0] + rules[i]));
      }
    }
    return parts;
  }
}
