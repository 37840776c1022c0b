package dev.winnow.core.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.decision.TicketView.State;
import dev.winnow.core.signal.Labels;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The first line of a ticket. */
class TicketViewTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\'',
      delimiter = '|',
      value = {
        "'' | '' | P2 Full",
        "host=a | '' | P2 Full (host=a)",
        "'' | zone=AB | P2 Full (zone=AB)",
        "host=a, disk=b | zone=AB,namespace=c | 'P2 Full (host=a, disk=b, zone=AB, namespace=c)'"
      })
  void itNamesWhatIsBrokenAndWhere(String about, String scope, String line) {
    TicketView view =
        new TicketView(
            "T-1",
            2,
            "Full",
            about,
            scope,
            Labels.none(),
            State.OPEN,
            1,
            "sre",
            "node/storage/saturation",
            "",
            "",
            Optional.empty(),
            List.of(),
            Instant.EPOCH,
            Instant.EPOCH,
            "",
            "");
    assertThat(view.headline()).isEqualTo(line);
  }
}
