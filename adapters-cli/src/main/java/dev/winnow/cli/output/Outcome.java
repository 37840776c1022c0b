package dev.winnow.cli.output;

import dev.winnow.core.decision.ActionRequest;
import dev.winnow.core.decision.Notification;
import dev.winnow.core.decision.TicketView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * What came of a replay, to be compared with what came of another one. Immutable.
 *
 * @param signals how many signals there were
 * @param tickets the tickets as they stand at the end, by names
 * @param told pages and notices, by names
 * @param actions actions, by names
 */
public record Outcome(
    long signals,
    Map<String, TicketView> tickets,
    Map<String, Notification> told,
    Map<String, ActionRequest> actions) {

  /**
   * How often somebody is paged.
   *
   * @return how many pages there are
   */
  public long pages() {
    return told.values().stream().filter(Notification::page).count();
  }

  /**
   * How often somebody is told without being paged.
   *
   * @return how many notices there are
   */
  public long notices() {
    return told.size() - pages();
  }

  /**
   * How many there are of each.
   *
   * @return a sentence without its stop
   */
  public String summary() {
    List<String> parts = new ArrayList<>();
    parts.add(Words.count(tickets.size(), "ticket"));
    parts.add(Words.count(pages(), "page"));
    if (notices() > 0) {
      parts.add(Words.count(notices(), "notice"));
    }
    if (!actions.isEmpty()) {
      parts.add(Words.count(actions.size(), "action"));
    }
    return Words.count(signals, "signal") + " became " + Words.list(parts);
  }

  /**
   * What is otherwise than it was.
   *
   * @param before what came of the other replay
   * @return the differences; none if all is the same
   */
  public List<Difference> since(Outcome before) {
    List<Difference> found = new ArrayList<>();
    compare(before.tickets, tickets, Outcome::text, Outcome::changes, found);
    compare(before.told, told, Outcome::text, Outcome::changes, found);
    compare(before.actions, actions, Outcome::text, Outcome::changes, found);
    return found;
  }

  private static <T> void compare(
      Map<String, T> before,
      Map<String, T> now,
      Function<T, String> text,
      BiFunction<T, T, Changes> changes,
      List<Difference> found) {
    now.forEach(
        (key, one) -> {
          T other = before.get(key);
          if (other == null) {
            found.add(new Difference(Difference.Change.GAINED, text.apply(one)));
          } else if (!changes.apply(other, one).isEmpty()) {
            String how = text.apply(one) + ": " + changes.apply(other, one);
            found.add(new Difference(Difference.Change.CHANGED, how));
          }
        });
    before.forEach(
        (key, one) -> {
          if (!now.containsKey(key)) {
            found.add(new Difference(Difference.Change.LOST, text.apply(one)));
          }
        });
  }

  private static String text(TicketView ticket) {
    return "ticket " + ticket.headline();
  }

  private static Changes changes(TicketView before, TicketView now) {
    return new Changes()
        .of("priority", before.priority(), now.priority())
        .of("title", before.title(), now.title())
        .of("state", Words.state(before), Words.state(now))
        .of("alerts", before.count(), now.count())
        .of("owner", before.owner(), now.owner())
        .of("category", before.category(), now.category())
        .of("cause", before.rootCause().orElse("none"), now.rootCause().orElse("none"))
        .of("from", before.firstSeen(), now.firstSeen())
        .of("to", before.lastSeen(), now.lastSeen())
        .of("closed because", before.closeReason(), now.closeReason());
  }

  private static String text(Notification one) {
    return one.kind()
        + " at "
        + Words.time(one.at())
        + " to "
        + Words.list(one.to())
        + ": "
        + one.text();
  }

  private static Changes changes(Notification before, Notification now) {
    return new Changes()
        .of("at", before.at(), now.at())
        .of("to", Words.list(before.to()), Words.list(now.to()))
        .of("by", before.channel(), now.channel())
        .of("text", before.text(), now.text());
  }

  private static String text(ActionRequest one) {
    return "action at " + Words.time(one.at()) + ": " + one.subject();
  }

  private static Changes changes(ActionRequest before, ActionRequest now) {
    return new Changes().of("at", before.at(), now.at());
  }
}
