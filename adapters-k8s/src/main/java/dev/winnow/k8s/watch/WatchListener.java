package dev.winnow.k8s.watch;

import dev.winnow.core.signal.Signal;

/**
 * Is told what a watch sees. All calls come from one thread, one after the other. While a call
 * lasts, the watch waits.
 */
public interface WatchListener {

  /**
   * Something was observed.
   *
   * @param signal what
   */
  void signal(Signal signal);

  /**
   * Something about the watch that people should know.
   *
   * @param text in a sentence, without secrets
   */
  void notice(String text);
}
