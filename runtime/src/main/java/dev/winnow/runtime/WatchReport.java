package dev.winnow.runtime;

import dev.winnow.core.Triage;
import dev.winnow.core.decision.Decision;
import dev.winnow.core.signal.Signal;
import java.time.Instant;

/** Hears of everything that happens in a watch and shows it. For one thread. */
public interface WatchReport {

  /**
   * The watch begins.
   *
   * @param words what is watched, by which policy, and whether it acts, in a few sentences
   */
  void begin(String words);

  /**
   * A signal was triaged.
   *
   * @param signal the signal
   * @param triage what became of it; its decisions are told apart
   */
  void signal(Signal signal, Triage triage);

  /**
   * Something was decided.
   *
   * @param decision what
   */
  void decision(Decision decision);

  /**
   * Something happened to the watch itself.
   *
   * @param at when
   * @param words what, in a sentence
   */
  void notice(Instant at, String words);

  /**
   * Time has passed.
   *
   * @param now the time
   */
  void tick(Instant now);

  /**
   * The watch is over.
   *
   * @param words how it ended, in a sentence
   */
  void end(String words);
}
