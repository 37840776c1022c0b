package dev.winnow.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.winnow.core.action.RestartWorkload;
import dev.winnow.core.decision.ActionRequest;
import dev.winnow.core.decision.CountReport;
import dev.winnow.core.decision.Decision;
import dev.winnow.core.decision.TicketUpdate.Change;
import dev.winnow.core.decision.TicketView;
import dev.winnow.core.decision.TicketView.State;
import dev.winnow.core.signal.Labels;
import dev.winnow.runtime.delivery.Message;
import dev.winnow.testkit.receiver.SampleMessages;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/** Who hears of what. */
class RouteTest {

  private static final Route ROUTE =
      new Route(
          TestReceivers.options(
              """
              receivers:
                - {name: pager, channels: [pager], follow: true, resolved: true, \
              slack: {urlFile: u}}
                - {name: chat, channels: [chat, pager], slack: {urlFile: u}}
                - {name: folder, tickets: true, files: {folder: f}}
                - {name: ends, channels: [pager], resolved: true, slack: {urlFile: u}}
              """));

  private static Message page() {
    return SampleMessages.page(1, "Down").message();
  }

  private static Message update(Change change, State state) {
    return SampleMessages.update(1, change, state).message();
  }

  @Test
  void whoTakesItsChannelHearsOfANotification() {
    assertThat(ROUTE.of(page(), Set.of())).containsExactly("pager", "chat", "ends");
  }

  @Test
  void changesAreForWhoTakesTicketsOrWasToldAndFollows() {
    Message change = update(Change.CHANGED, State.ACKNOWLEDGED);
    assertThat(ROUTE.of(change, Set.of())).containsExactly("folder");
    assertThat(ROUTE.of(change, Set.of("pager", "chat", "ends")))
        .containsExactly("pager", "folder");
  }

  @Test
  void endsAreForWhoWasToldAndWantsToKnow() {
    for (State state : List.of(State.CLOSED, State.MERGED)) {
      Message end = update(Change.CLOSED, state);
      assertThat(ROUTE.of(end, Set.of())).containsExactly("folder");
      assertThat(ROUTE.of(end, Set.of("pager", "chat", "ends")))
          .containsExactly("pager", "folder", "ends");
    }
  }

  @Test
  void actionsAndCountsAreForNobody() {
    Instant at = Instant.EPOCH;
    Decision count = new CountReport("D", at, "w", 1, 2, "one", at, List.of());
    Decision action =
        new ActionRequest(
            "D", at, "T-1", new RestartWorkload("n", "deployment/w"), Labels.none(), "", List.of());
    for (Decision decision : List.of(count, action)) {
      Message message = new Message(decision, page().ticket());
      assertThat(ROUTE.next(message, new Told())).isEmpty();
    }
  }

  @Test
  void whoWasToldIsRememberedUntilTheEnd() {
    Told told = new Told();
    ROUTE.next(page(), told);
    assertThat(told.of("T-1")).containsExactlyInAnyOrder("pager", "chat", "ends");
    assertThat(ROUTE.next(update(Change.CLOSED, State.CLOSED), told))
        .containsExactly("pager", "folder", "ends");
    assertThat(told.size()).isZero();
    TicketView closed = SampleMessages.ticket("T-1", State.CLOSED, "Down");
    assertThat(ROUTE.next(new Message(page().decision(), closed), told)).hasSize(3);
    assertThat(told.size()).isZero();
    assertThat(ROUTE.next(update(Change.REOPENED, State.OPEN), told)).containsExactly("folder");
    assertThat(ROUTE.next(update(Change.CLOSED, State.CLOSED), told)).containsExactly("folder");
  }

  @Property(tries = 100)
  void whatIsRememberedReadsBack(
      @ForAll Map<@AlphaChars @StringLength(max = 5) String, @Size(max = 3) List<String>> all) {
    Told told = new Told();
    all.forEach(told::add);
    Told back = Told.parse(told.toJson());
    assertThat(back.toJson()).isEqualTo(told.toJson());
    all.forEach((ticket, names) -> assertThat(back.of(ticket)).isEqualTo(Set.copyOf(names)));
  }

  @Test
  void whatIsSomethingElseIsSaid() {
    for (String text : List.of("[]", "{\"T\":[1]}", "3")) {
      assertThatThrownBy(() -> Told.parse(JsonText.read(text)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("who was told of");
    }
  }
}
