package dev.winnow.rules.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.Policy;
import dev.winnow.core.RuleFile;
import dev.winnow.core.TriageEngine;
import dev.winnow.core.Why;
import dev.winnow.core.compile.RuleCompiler;
import dev.winnow.core.decision.Because;
import dev.winnow.core.decision.Decision;
import dev.winnow.core.decision.TicketUpdate;
import dev.winnow.core.signal.Acknowledgement;
import dev.winnow.core.signal.Alert;
import dev.winnow.core.signal.Labels;
import dev.winnow.core.signal.Target;
import dev.winnow.rules.store.BundledRules;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
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

  @Law
  void theSameRulesInOtherFilesSayTheSame(@ForAll("histories") List<Event> history) {
    sayTheSame(history);
  }

  /** The wait as P3 was over, and the wait as P2 had not begun: which rule saw it first decided. */
  @Example
  void aTicketTakenOnThatRises() {
    Labels labels = Labels.of("zone", "A");
    Instant later = Histories.START.plus(Duration.ofMinutes(47));
    Alert.Builder early = Alert.firing("DbVeryStale").labels(labels).at(Histories.START);
    Alert.Builder risen = Alert.firing("DbStale").labels(labels).at(later);
    Target target = Target.alert("DbVeryStale", labels);
    Instant soon = Histories.START.plus(Duration.ofMinutes(3));
    sayTheSame(
        List.of(
            new Event.Sent(early.build()),
            new Event.Sent(new Acknowledgement(target, "ann", soon, "")),
            new Event.Sent(risen.annotation("severity", "critical").silencedBy("else").build()),
            new Event.Tick(later),
            new Event.Tick(later.plus(Duration.ofMinutes(3)))));
  }

  private static void sayTheSame(List<Event> history) {
    try (TriageEngine one = Given.engine(Given.busy());
        TriageEngine other = Given.engine(SPLIT)) {
      List<Decision> decisions = new ArrayList<>();
      List<Decision> others = new ArrayList<>();
      int told = Event.all(history, one, decisions).size();
      Event.all(history, other, others);
      assertThat(others.stream().map(RuleOrderProperties::text).toList())
          .isEqualTo(decisions.stream().map(RuleOrderProperties::text).toList());
      assertThat(other.tickets()).isEqualTo(one.tickets());
      assertThat(other.stats()).isEqualTo(one.stats());
      for (long signal = 1; signal <= told; signal++) {
        assertThat(other.why(signal).map(Why::ruleId)).isEqualTo(one.why(signal).map(Why::ruleId));
      }
    }
  }

  /** A decision and its reasons; rules that are ready together give theirs in any order. */
  private static String text(Decision decision) {
    List<String> reasons = decision.because().stream().map(Because::ruleId).sorted().toList();
    String view = decision instanceof TicketUpdate update ? update.view().toString() : "";
    return String.join(
        " ",
        decision.id(),
        decision.at().toString(),
        decision.kind(),
        decision.subject(),
        decision.ticket(),
        view,
        reasons.toString());
  }

  /** All rules by chance in one of two files, with all imports. */
  private static List<RuleFile> split(List<RuleFile> files) {
    Set<String> imports = new TreeSet<>();
    List<String> rules = new ArrayList<>();
    for (RuleFile file : files) {
      String[] parts = file.text().split("(?m)^(?=rule \")");
      parts[0].lines().filter(line -> line.startsWith("import ")).forEach(imports::add);
      rules.addAll(List.of(parts).subList(1, parts.length));
    }
    Collections.shuffle(rules, new Random(3));
    String head = "package dev.winnow.policy\n" + String.join("\n", imports) + "\n";
    int half = rules.size() / 2;
    return List.of(
        new RuleFile("b.drl", head + String.join("\n", rules.subList(0, half)), true),
        new RuleFile("a.drl", head + String.join("\n", rules.subList(half, rules.size())), true));
  }
}
