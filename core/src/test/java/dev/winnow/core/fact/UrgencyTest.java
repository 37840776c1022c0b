package dev.winnow.core.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.winnow.core.fact.incident.Draft;
import dev.winnow.core.fact.incident.Incident;
import dev.winnow.core.fact.ticket.Ticket;
import dev.winnow.core.signal.Labels;
import java.util.List;
import java.util.function.IntConsumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A priority that there is not would lose an alert, or open a ticket that nobody is told of. */
class UrgencyTest {

  private final Incident incident =
      Incident.about("key", "DiskFull", Labels.none(), Labels.none(), 0);
  private final Ticket ticket = Ticket.of(incident, 0);
  private final Draft draft = new Draft(incident);
  private final List<IntConsumer> setters =
      List.of(incident::setPriority, ticket::setPriority, draft::setPriority);

  @ParameterizedTest
  @ValueSource(ints = {-3, 0, 6, 9})
  void whatIsNoPriorityIsRefusedByAllThatHaveOne(int number) {
    for (IntConsumer setter : setters) {
      assertThatThrownBy(() -> setter.accept(number))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("setPriority takes a priority, 1 (P1) to 5 (P5), not " + number);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void prioritiesAreTaken(int number) {
    setters.forEach(setter -> setter.accept(number));

    assertThat(List.of(incident.getPriority(), ticket.getPriority(), draft.getPriority()))
        .containsOnly(number);
  }
}
