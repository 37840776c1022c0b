package dev.winnow.rules.settings;

import dev.winnow.core.fact.Place;
import dev.winnow.core.fact.incident.Burst;
import dev.winnow.core.signal.Labels;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * When so many incidents open in one place that they are one problem. Immutable.
 *
 * @param opens how many may open
 * @param within in what time
 * @param quiet in what time no more than that may open for a storm to be over
 * @param severity how severe a storm is
 * @param counts which priorities count: this and those more urgent
 * @param apart which priorities stand apart if they are of another kind than the storm
 * @param settled for how long a storm must have brought nothing of a new kind before a new kind is
 *     another one
 * @param explains how many others a member must explain to lead the storm's ticket
 * @param levels the levels at which is counted, the narrowest first
 */
public record StormSettings(
    int opens,
    Duration within,
    Duration quiet,
    String severity,
    int counts,
    int apart,
    Duration settled,
    int explains,
    List<StormLevel> levels) {

  /** Checks that a storm is more than nothing. */
  public StormSettings {
    Check.that(opens > 0 && !within.isZero(), "\"opens\" and \"within\" must be more than 0");
    Check.that(opens < Burst.MOST, "\"opens\" must be less than " + Burst.MOST);
    Check.that(explains > 0, "\"explains\" must be more than 0");
    levels = List.copyOf(levels);
  }

  /**
   * The places where an incident is counted.
   *
   * @param scope which labels say where it is
   * @param of its labels
   * @return the places, the narrowest first; one that is the same as a wider one is left out
   */
  public List<Place> placesOf(ScopeSettings scope, Labels of) {
    List<Place> places = new ArrayList<>(levels.size());
    for (int number = 0; number < levels.size(); number++) {
      StormLevel level = levels.get(number);
      List<String> labels = level.labels() == null ? scope.labels() : level.labels();
      if (level.labels() == null || isThere(labels, of)) {
        add(places, placeOf(level, number, new ScopeSettings(labels).scopeOf(of)));
      }
    }
    return places;
  }

  private static boolean isThere(List<String> labels, Labels of) {
    return labels.isEmpty() || !of.value(labels.get(labels.size() - 1)).isEmpty();
  }

  private static void add(List<Place> places, Place place) {
    places.removeIf(other -> other.scope().equals(place.scope()) && other.opens() == place.opens());
    places.add(place);
  }

  private Place placeOf(StormLevel level, int number, String scope) {
    Duration time = level.within() == null ? within : level.within();
    Duration calm = quiet.compareTo(time) < 0 ? time : quiet;
    return new Place(
        level.level() + "{" + scope + "}",
        scope,
        number,
        level.opens() == null ? opens : level.opens(),
        time.toMillis(),
        calm.toMillis(),
        level.severity() == null ? severity : level.severity());
  }

  /**
   * What people should read of a storm.
   *
   * @param burst the storm
   * @return a summary
   */
  public Labels words(Burst burst) {
    String where = burst.getScope().isEmpty() ? "" : " in " + burst.getScope();
    return Labels.of(
        "summary",
        "more than "
            + burst.getOpens()
            + " incidents opened"
            + where
            + " within "
            + Words.of(Duration.ofMillis(burst.getWithin())));
  }

  /**
   * For how long a storm must have brought nothing of a new kind.
   *
   * @return milliseconds
   */
  public long unchangedMillis() {
    return settled.toMillis();
  }

  @Override
  public String toString() {
    return "the settings of storms";
  }
}
