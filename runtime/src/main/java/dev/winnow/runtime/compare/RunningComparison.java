package dev.winnow.runtime.compare;

import dev.winnow.core.decision.ActionRequest;
import dev.winnow.core.decision.Decision;
import dev.winnow.core.decision.Notification;
import dev.winnow.core.decision.TicketUpdate;
import dev.winnow.core.decision.TicketView;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Finds what a policy beside another decides otherwise, while both decide. It compares as {@link
 * Outcome} does; what one of them has not decided in time counts as not decided. For one thread;
 * what it has found may be asked for by others.
 */
public final class RunningComparison {

  private final FoundDifferences found;
  private final TicketPairs tickets;
  private final Occurrences<Notification> told;
  private final Occurrences<ActionRequest> actions;

  /**
   * Nothing is otherwise so far.
   *
   * @param within how long what one has decided may be decided by the other, too
   * @param kept how many differences are kept to be listed
   */
  public RunningComparison(Duration within, int kept) {
    found = new FoundDifferences(kept);
    tickets = new TicketPairs(within, found);
    told = new Occurrences<>(Kinds.NOTIFICATIONS, within, found);
    actions = new Occurrences<>(Kinds.ACTIONS, within, found);
  }

  /**
   * Both go on with tickets that were there before.
   *
   * @param now the time
   * @param live those of the policy that acts
   * @param shadow those of the other one
   */
  public void begin(Instant now, List<TicketView> live, List<TicketView> shadow) {
    live.forEach(one -> begin(Side.LIVE, one, now));
    shadow.forEach(one -> begin(Side.SHADOW, one, now));
  }

  private void begin(Side side, TicketView one, Instant now) {
    if (one.state() == TicketView.State.OPEN || one.state() == TicketView.State.ACKNOWLEDGED) {
      tickets.see(side, one, new FoundDifference.Decided(one.id(), List.of()), now);
    }
  }

  /**
   * Both were given the same.
   *
   * @param now the time; never before that of the call before
   * @param live what the policy that acts decided because of it
   * @param shadow what the other one decided
   */
  public void decided(Instant now, List<? extends Decision> live, List<? extends Decision> shadow) {
    live.forEach(one -> decided(Side.LIVE, one, now));
    shadow.forEach(one -> decided(Side.SHADOW, one, now));
    tickets.passed(now);
    told.passed(now);
    actions.passed(now);
  }

  private void decided(Side side, Decision one, Instant now) {
    if (one instanceof TicketUpdate update) {
      tickets.see(
          side, update.view(), new FoundDifference.Decided(one.ticket(), one.because()), now);
    } else if (one instanceof Notification notification) {
      String name = Kinds.name(notification, tickets.name(side, one.ticket()));
      told.add(side, name, notification, now);
    } else if (one instanceof ActionRequest action) {
      actions.add(side, Kinds.name(action), action, now);
    }
  }

  /**
   * How many differences were found, by kind. May be called by any thread.
   *
   * @return only kinds of which there are some, in order
   */
  public Map<DifferenceKind, Long> counts() {
    return found.counts();
  }

  /**
   * The differences that were found last. May be called by any thread.
   *
   * @return the latest first
   */
  public List<FoundDifference> latest() {
    return found.latest();
  }
}
