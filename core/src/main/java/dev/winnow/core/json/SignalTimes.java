package dev.winnow.core.json;

import dev.winnow.core.signal.Alert;
import dev.winnow.core.signal.Signal;
import java.time.Instant;
import java.time.ZoneOffset;

/**
 * Gives signals another time than they say. Apart from {@link SignalCodec}, as hardly any signal
 * needs a reader of JSON for it. Stateless.
 */
public final class SignalTimes {

  private SignalTimes() {}

  /**
   * A signal as news of a time, where its sender says none. Signals of clusters keep their times in
   * the engine ({@link Signal#takenAt}); one that was never given a time is given this one.
   *
   * @param signal a signal
   * @param when when it is news
   * @return the signal with that time, which is not late
   */
  public static Signal newsOf(Signal signal, Instant when) {
    return signal instanceof Alert alert ? alert.newsOf(when) : takenAt(signal, when);
  }

  /**
   * A signal taken at another time than it says, also of a kind whose time cannot be replaced.
   *
   * @param signal a signal
   * @param when the time at which it is taken instead
   * @return the signal with that time
   */
  public static Signal takenAt(Signal signal, Instant when) {
    Signal taken = signal.takenAt(when);
    return taken.at().equals(when) ? taken : Rewritten.at(signal, when);
  }

  /** Loaded only when it is needed. */
  private static final class Rewritten {

    static Signal at(Signal signal, Instant when) {
      SignalCodec codec = SignalCodec.standard();
      return codec.read(
          codec.write(signal).put("at", when.toString()), ZoneOffset.UTC, Instant.MIN);
    }
  }
}
