package dev.winnow.runtime.delivery;

import java.util.List;

/**
 * Says who hears of what. It may remember who was told of a ticket, so that they hear of its end.
 * The same messages in the same order give the same receivers. For one thread.
 */
public interface Routing {

  /**
   * Who hears of it.
   *
   * @param message what is to be told
   * @return the names of receivers, each once, in the order of the configuration
   */
  List<String> receivers(Message message);

  /**
   * What it remembers.
   *
   * @return a text for {@link #resume}
   */
  String memory();

  /**
   * Goes on where another one was.
   *
   * @param memory what {@link #memory} gave; empty for nothing
   */
  void resume(String memory);
}
