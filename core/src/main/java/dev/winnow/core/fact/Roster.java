package dev.winnow.core.fact;

import java.util.List;

/**
 * Who is meant by the names that notifications are sent to. One of the settings. It is asked when a
 * notification is sent, and of the instant at which it is: nobody is chosen before. It reads no
 * clock, and gives the same answer always, so that what is replayed is told to the same people.
 */
public interface Roster {

  /**
   * Who is meant at a time.
   *
   * @param names whom a rule wants to tell: people, teams, or what stands for whoever is on call
   * @param at the time, in epoch milliseconds
   * @return people and teams, each once, at least one if a name was given
   */
  List<String> at(List<String> names, long at);

  /**
   * A roster for settings that have none.
   *
   * @return one by which each name means itself
   */
  static Roster none() {
    return (names, at) -> names;
  }
}
