package dev.winnow.testkit.receiver;

import dev.winnow.core.decision.Because;
import dev.winnow.core.decision.Decision;
import dev.winnow.core.decision.Notification;
import dev.winnow.core.decision.TicketUpdate;
import dev.winnow.core.decision.TicketUpdate.Change;
import dev.winnow.core.decision.TicketView;
import dev.winnow.core.decision.TicketView.State;
import dev.winnow.core.signal.Labels;
import dev.winnow.runtime.delivery.Delivery;
import dev.winnow.runtime.delivery.Message;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Messages to try receivers with. Stateless. */
public final class SampleMessages {

  /** What harms whoever shows it as it is. */
  public static final String HOSTILE =
      "<!channel> & <@U1> @everyone\r\nBcc: all@example.org\r\n\r\n\u202eabc\u0000\u001b[2J"
          + " \"}]</script><img src=x onerror=alert(1)> {{ticket.id}} ${jndi:x} '; -- `x` 😀";

  private static final Instant AT = Instant.parse("2026-05-02T06:00:00Z");

  private static final List<Because> BECAUSE =
      List.of(
          new Because("open", "An alert that lasts opens a ticket", "open.drl", 7, List.of("a")));

  private SampleMessages() {}

  /**
   * A ticket.
   *
   * @param id its id
   * @param state its state
   * @param text its title, summary and labels
   * @return the ticket
   */
  public static TicketView ticket(String id, State state, String text) {
    return new TicketView(
        id,
        2,
        text,
        "job=" + text,
        "zone=AB",
        Labels.of(Map.of("job", text, "zone", "AB")),
        state,
        3,
        "payments",
        "service/api/batch",
        "https://runbooks.example.org/api?a=1&b=2",
        "",
        Optional.of(text),
        List.of("2 PodDown (" + text + ")"),
        AT,
        AT.plusSeconds(60),
        text,
        state == State.CLOSED ? "resolved" : "");
  }

  /**
   * A page.
   *
   * @param number tells it from others
   * @param text its text, and that of its ticket
   * @return its delivery
   */
  public static Delivery page(int number, String text) {
    String id = "T-" + number;
    Decision decision =
        new Notification(
            "D-page-" + number, AT, id, true, 0, "pager", List.of("oncall"), text, BECAUSE);
    return delivery(decision, ticket(id, State.OPEN, text));
  }

  /**
   * A change of a ticket.
   *
   * @param number the number of the ticket
   * @param change what happened
   * @param state its state then
   * @return its delivery
   */
  public static Delivery update(int number, Change change, State state) {
    TicketView view = ticket("T-" + number, state, "TargetDown");
    String id = "D-" + change.word() + "-" + state.word() + "-" + number;
    return delivery(new TicketUpdate(id, AT.plusSeconds(90), change, view, BECAUSE), view);
  }

  private static Delivery delivery(Decision decision, TicketView view) {
    return new Delivery(Delivery.id(decision.id(), "kit"), "kit", new Message(decision, view), 0);
  }
}
