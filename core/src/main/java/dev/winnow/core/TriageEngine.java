package dev.winnow.core;

import dev.winnow.core.decision.Decision;
import dev.winnow.core.decision.TicketView;
import dev.winnow.core.signal.Signal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apiguardian.api.API;

/**
 * Turns signals into decisions, by a policy.
 *
 * <p>An engine is a pure function of its policy and of the signals and ticks it is given: it reads
 * no clock, no file and no network, and the same input gives the same output on every run.
 *
 * <p><b>Time</b> is what signals and {@link #advanceTo} tell. A signal that is ahead of it moves it
 * on; one that is behind it, by no more than the policy's lateness, is taken as if it happened now,
 * with its own time kept. What is further behind, too far ahead, or told at a time that cannot be,
 * is news of now all the same: no alert and no report is lost for its time. Only {@linkplain
 * dev.winnow.core.signal.Sample samples}, which would rewrite the past, are rejected then. All are
 * counted. A live program gives the time of receipt too ({@link #accept(Signal, Instant)}), and
 * then no signal moves the clock.
 *
 * <p><b>An instant is complete when time moves on.</b> Tickets are opened and changed at once, but
 * notifications and actions wait until all signals of the same millisecond are in, so that their
 * order does not matter. A live program must therefore call {@link #advanceTo} every second or so;
 * a page is never held back longer than until then.
 *
 * <p>Not safe for use by several threads at once: give each engine one thread, or a lock.
 */
@API(status = API.Status.EXPERIMENTAL)
public interface TriageEngine extends AutoCloseable {

  /**
   * A new engine that knows nothing yet.
   *
   * @param policy what to decide by
   * @return an engine, to be closed after use
   * @throws PolicyException if the rules' bytecode does what a policy may not do; then none of it
   *     is loaded
   */
  static TriageEngine of(Policy policy) {
    return InstalledEngine.PROVIDER.start(policy);
  }

  /**
   * An engine that goes on where another one stood. Rules that were taken out stay out. Where the
   * policy has changed since ({@link Snapshot#under}), what that changes of tickets is told with
   * the next answer, once.
   *
   * @param policy the policy by which the other engine decided
   * @param snapshot where it stood
   * @return an engine that behaves as the other would have
   * @throws SnapshotException if the snapshot was taken under another policy
   */
  static TriageEngine restore(Policy policy, Snapshot snapshot) {
    return InstalledEngine.PROVIDER.restore(policy, snapshot);
  }

  /**
   * Takes in one signal of a recording: its time moves the engine's time on.
   *
   * @param signal what was observed
   * @return what became of it, and what was decided since the previous answer
   * @throws IllegalStateException if the engine was closed
   */
  Triage accept(Signal signal);

  /**
   * Takes in one signal that has just been received: time is what the caller's clock says, and no
   * signal moves it. A signal ahead of that clock is of a sender whose clock is wrong, and is taken
   * as of now.
   *
   * @param signal what was observed
   * @param received when it was received, by the caller's clock; an earlier time than known counts
   *     as the latest known
   * @return what became of it, and what was decided since the previous answer
   * @throws IllegalStateException if the engine was closed
   */
  Triage accept(Signal signal, Instant received);

  /**
   * Says that time has passed, and that the instant before is complete: notifications and actions
   * that wait are decided, and what falls due meanwhile.
   *
   * @param when the new time; an earlier one than known is ignored, and counted
   * @return what was decided since the previous answer
   * @throws IllegalStateException if the engine was closed
   */
  List<Decision> advanceTo(Instant when);

  /**
   * All that the engine knows.
   *
   * @return a snapshot from which {@link #restore} goes on
   * @throws IllegalStateException if the engine was closed
   */
  Snapshot snapshot();

  /**
   * The chain from a signal to its ticket.
   *
   * @param signal the engine's number for the signal
   * @return why, or empty if the signal is not known or no longer remembered
   */
  Optional<Why> why(long signal);

  /**
   * All that was decided for a ticket.
   *
   * @param ticket the ticket's id
   * @return why, or empty if the ticket is not known or no longer remembered
   */
  Optional<Why> why(String ticket);

  /**
   * Why a rule would not fire for a signal: what would happen if the signal came now, tried on a
   * copy of this engine. Nothing changes here.
   *
   * <p>It costs a copy of all that the engine knows, and a search; ask for people, not for every
   * signal.
   *
   * @param signal what might be observed
   * @param ruleId the rule's id
   * @return the condition that fails, and how near it comes; or that the rule fires
   * @throws IllegalArgumentException if no rule has this id; the message names the nearest
   */
  WhyNot whyNot(Signal signal, String ruleId);

  /**
   * From now on, tells what becomes of the facts that the engine keeps: at once of all that are
   * there, and then at the end of each signal and tick of those that were put in, changed or
   * removed, each of them once. What is gone is told before what is there.
   *
   * <p>Whoever keeps the facts by their types and ids knows what a {@linkplain #snapshot snapshot}
   * would hold, without the cost of one. An engine that nobody listens to pays nothing. There is
   * one listener; another takes its place.
   *
   * @param listener told within the call that changed something; it must not call the engine. What
   *     it throws comes out of that call, and then it may not have been told of all
   * @throws IllegalStateException if the engine was closed
   */
  void changes(Consumer<FactChange> listener);

  /**
   * The tickets that are open or were closed not long ago.
   *
   * @return as they are now, the earliest first
   */
  List<TicketView> tickets();

  /**
   * The open tickets of which nobody has been told so far, or not that they have become more
   * urgent, though somebody may be as time passes, without any further signal: as when a recording
   * ends while they wait.
   *
   * @return by the ids of the tickets, when something that rules wait for falls due next
   */
  Map<String, Instant> untold();

  /**
   * The rules that failed, each once: how often, and whether they take part again, sit out for the
   * signal at hand, or were taken out for good.
   *
   * @return the failures, the first first
   */
  List<Failure> failures();

  /**
   * Which rules fired, and how often.
   *
   * @return counts by the rules' ids since this engine was made; rules that did not fire are left
   *     out
   */
  Map<String, Long> fired();

  /**
   * What was counted.
   *
   * @return counts since the engine began, restarts included
   */
  Stats stats();

  /**
   * The words of signals that the policy's settings do not know. Whoever shows decisions should
   * show these too: an alert may be less urgent than its sender meant.
   *
   * @return by kind and word, in this order
   */
  List<UnknownWord> unknownWords();

  /**
   * The latest time known.
   *
   * @return the event time; 1970-01-01T00:00:00Z before the first signal or tick
   */
  Instant now();

  /** Frees the memory that the rules hold. The engine cannot be used afterwards. */
  @Override
  void close();
}
