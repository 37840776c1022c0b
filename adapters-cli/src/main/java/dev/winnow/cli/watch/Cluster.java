package dev.winnow.cli.watch;

import dev.winnow.core.decision.ActionRequest;
import dev.winnow.core.signal.ActionOutcome;
import dev.winnow.core.signal.Signal;
import java.util.function.Consumer;

/** A cluster to watch and to act on. Methods may be called by different threads. */
public interface Cluster extends AutoCloseable {

  /**
   * Begins to watch. Returns at once, also while the cluster does not answer.
   *
   * @param signals is given the signals, by one thread at a time
   * @param notices is told what people should know of the watch, in sentences without secrets
   */
  void watch(Consumer<Signal> signals, Consumer<String> notices);

  /**
   * Whether all that there is was given once.
   *
   * @return false at first
   */
  boolean listed();

  /**
   * Does something, or says what it would do. Returns when that is over.
   *
   * @param request what to do
   * @return how it went
   */
  ActionOutcome act(ActionRequest request);

  /**
   * What the watch remembers, so that it can be resumed.
   *
   * @return text on one line
   */
  String memory();

  /** Ends the watch: no signal is given afterwards. */
  @Override
  void close();
}
