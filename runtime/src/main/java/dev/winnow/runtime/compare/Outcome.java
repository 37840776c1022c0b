package dev.winnow.runtime.compare;

import dev.winnow.core.decision.ActionRequest;
import dev.winnow.core.decision.Notification;
import dev.winnow.core.decision.TicketView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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
   * What is otherwise than it was.
   *
   * @param before what came of the other replay
   * @return the differences; none if all is the same
   */
  public List<Difference> since(Outcome before) {
    List<Difference> found = new ArrayList<>();
    compare(before.tickets, tickets, Kinds.TICKETS, found);
    compare(before.told, told, Kinds.NOTIFICATIONS, found);
    compare(before.actions, actions, Kinds.ACTIONS, found);
    return found;
  }

  private static <T> void compare(
      Map<String, T> before, Map<String, T> now, Kind<T> kind, List<Difference> found) {
    now.forEach(
        (key, one) -> {
          T other = before.get(key);
          if (other == null) {
            found.add(kind.gained(one));
          } else {
            kind.changed(other, one).ifPresent(found::add);
          }
        });
    before.forEach(
        (key, one) -> {
          if (!now.containsKey(key)) {
            found.add(kind.lost(one));
          }
        });
  }
}
