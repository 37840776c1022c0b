package dev.winnow.cli.serve;

import dev.winnow.runtime.Cluster;
import dev.winnow.runtime.Stop;
import dev.winnow.runtime.Tenure;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;

/** A cluster that a service can watch; nothing is asked of it yet. Safe for use by threads. */
public interface WatchableCluster {

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
  Cluster connect(Optional<String> memory, InstantSource clock);

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
}
