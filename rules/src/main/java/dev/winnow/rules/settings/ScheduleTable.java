package dev.winnow.rules.settings;

import dev.winnow.core.fact.Roster;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All schedules, as a fact: who is meant by the names that ladders and rules tell. A name {@code
 * schedule:primary} means whoever is on call by the schedule {@code primary} when the notification
 * is sent; so does {@code primary} alone. Any other name means itself. It reads no clock.
 * Immutable, safe for use by several threads.
 */
public final class ScheduleTable implements Roster {

  /** What stands before a name that must be a schedule's. */
  static final String PREFIX = "schedule:";

  private final Map<String, Schedule> schedules;

  ScheduleTable(List<Schedule> schedules) {
    this.schedules =
        schedules.stream().collect(Collectors.toUnmodifiableMap(Schedule::getName, one -> one));
  }

  /**
   * Who is meant by a name.
   *
   * @param name a person, a team or a schedule
   * @param at the time, in epoch milliseconds
   * @return whoever is on call then if there is such a schedule; otherwise the name itself
   */
  public String onCall(String name, long at) {
    Schedule schedule = schedules.get(plain(name));
    return schedule == null ? name : schedule.onCall(at);
  }

  static String plain(String name) {
    return name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : name;
  }

  @Override
  public List<String> at(List<String> names, long at) {
    if (schedules.isEmpty()) {
      return names;
    }
    Set<String> people = new LinkedHashSet<>();
    names.forEach(name -> people.add(onCall(name, at)));
    return List.copyOf(people);
  }

  /** The schedules in words. */
  @Override
  public String toString() {
    return "the schedules";
  }
}
