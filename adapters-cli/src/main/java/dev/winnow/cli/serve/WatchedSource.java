package dev.winnow.cli.serve;

import dev.winnow.core.decision.ActionRequest;
import dev.winnow.runtime.DecisionHandler;
import dev.winnow.runtime.SignalSource;
import dev.winnow.runtime.Stop;
import dev.winnow.runtime.Tenure;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What a service can watch beside, such as a cluster; nothing is asked of it yet. Safe for use by
 * threads.
 */
public interface WatchedSource {

  /** Whether this process is the one that may watch, as long as it is open. */
  interface Turn extends AutoCloseable {

    /**
     * Waits until it may.
     *
     * @return false if it is told to stop first
     */
    boolean waits();

    /**
     * How it stands.
     *
     * @return held only as long as nobody else may
     */
    Tenure tenure();

    @Override
    void close();
  }

  /** Carries out what is decided. Safe for use by threads. */
  interface Hand extends DecisionHandler, AutoCloseable {

    /**
     * Whether an action is one for this hand.
     *
     * @param request what is to be done
     * @return false if it is another's
     */
    boolean handles(ActionRequest request);

    @Override
    void close();
  }

  /**
   * What it is, which is also whose memory it is in the journal.
   *
   * @return one word: {@code cluster}, {@code host}
   */
  String name();

  /**
   * What is watched, and whether it is acted on.
   *
   * @return the middle of a sentence, without secrets
   */
  String words();

  /**
   * A connection.
   *
   * @param memory what an earlier watch remembered; only what is new is told then
   * @param clock tells the time
   * @return a connection that has asked nothing yet
   * @throws IllegalArgumentException if it cannot be made, or the memory is none
   */
  SignalSource connect(Optional<String> memory, InstantSource clock);

  /**
   * What carries actions out on it, also after the watch has ended.
   *
   * @param clock tells the time
   * @return the hand, to be closed
   */
  Hand hand(InstantSource clock);

  /**
   * Asks whether this process may watch.
   *
   * @param stop ends waiting for it
   * @param notices is told what people should know, in sentences without secrets
   * @return the turn, to be closed
   */
  Turn turn(Stop stop, Consumer<String> notices);

  /**
   * How long to wait for its first answers at the start.
   *
   * @return more than zero
   */
  Duration patience();

  /**
   * How long it waits before it looks again how it stands.
   *
   * @return more than zero
   */
  Duration look();

  /**
   * How long what is seen is gathered at least before it is journalled.
   *
   * @return not negative
   */
  Duration every();
}
