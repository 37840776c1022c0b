package dev.winnow.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.fact.ProposalKind;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The order in which proposals are granted is written down in one place, and is a total order. */
class TurnTest {

  @Example
  void theKindsAreInThisOrder() {
    assertThat(ProposalKind.values())
        .containsExactly(
            ProposalKind.KEEP,
            ProposalKind.STORM,
            ProposalKind.ACTION,
            ProposalKind.ANEW,
            ProposalKind.CHANGE,
            ProposalKind.COUNT,
            ProposalKind.END,
            ProposalKind.EXPIRY,
            ProposalKind.JOIN,
            ProposalKind.LEAD,
            ProposalKind.LEAVE,
            ProposalKind.NOTIFY,
            ProposalKind.ENGAGE,
            ProposalKind.OPENING,
            ProposalKind.RAISE,
            ProposalKind.REPORT,
            ProposalKind.TICKET,
            ProposalKind.VERDICT);
  }

  @Property(tries = 300)
  void anyTwoAreInOneOrderAndOnlyEqualOnesAreEqual(
      @ForAll("turns") Turn a, @ForAll("turns") Turn b, @ForAll("turns") Turn c) {
    assertThat(Integer.signum(a.compareTo(b))).isEqualTo(-Integer.signum(b.compareTo(a)));
    assertThat(a.compareTo(b) == 0).isEqualTo(a.equals(b));
    if (a.compareTo(b) <= 0 && b.compareTo(c) <= 0) {
      assertThat(a.compareTo(c)).isLessThanOrEqualTo(0);
    }
  }

  /** Nothing but the rank of the kind and the order within it decides. */
  @Property(tries = 300)
  void theLineIsByRankAndThenByOrder(@ForAll("lines") List<Turn> line) {
    TreeMap<Turn, Turn> queue = new TreeMap<>();
    line.forEach(turn -> queue.put(turn, turn));
    List<Turn> expected = new ArrayList<>();
    for (ProposalKind kind : ProposalKind.values()) {
      line.stream()
          .filter(turn -> turn.kind() == kind)
          .map(Turn::order)
          .distinct()
          .sorted()
          .forEach(order -> expected.add(new Turn(kind, order)));
    }
    assertThat(queue.keySet()).containsExactlyElementsOf(expected);
  }

  @Provide
  Arbitrary<Turn> turns() {
    return Combinators.combine(
            Arbitraries.of(ProposalKind.class), Arbitraries.strings().alpha().ofMaxLength(2))
        .as(Turn::new);
  }

  @Provide
  Arbitrary<List<Turn>> lines() {
    return turns().list().ofMaxSize(12);
  }
}
