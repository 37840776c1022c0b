package dev.winnow.runtime;

import dev.winnow.core.signal.Signal;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Where signals come from while they happen. Methods may be called by different threads. */
public interface SignalSource extends AutoCloseable {

  /**
   * Begins to watch. Returns at once, also while what is watched does not answer.
   *
   * @param signals is given the signals, by one thread at a time
   * @param notices is told what people should know of the watch, in sentences without secrets
   */
  void watch(Consumer<Signal> signals, Consumer<String> notices);

  /**
   * Asks for what the source remembers, so that it can be resumed. Kept together with what came of
   * the signals until then, it makes that nothing is lost and nothing doubled.
   *
   * @param memory is given what gives the text, by the thread that gives the signals, after all
   *     signals of which the text knows and before all others; the first time not before all that
   *     there is was listed once, unless what is watched does not answer. The text is written when
   *     it is asked for, by any thread
   */
  void remember(Consumer<Supplier<String>> memory);

  /** Ends the watch. Signals may be given until it returns. */
  @Override
  void close();
}
