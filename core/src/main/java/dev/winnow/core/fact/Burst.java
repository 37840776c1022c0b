package dev.winnow.core.fact;

import java.util.ArrayList;
import java.util.List;

/** How many incidents opened in one scope of late. One thread at a time. */
public final class Burst implements Fact {
  private String scope = "";
  private List<Long> openings = new ArrayList<>();
  private boolean storming = false;
  private String stormIncident = "";

  private Burst() {}

  /**
   * The first opening in a scope.
   *
   * @param scope the scope
   * @param at when, in epoch milliseconds
   * @return a burst of one
   */
  public static Burst of(String scope, long at) {
    Burst burst = new Burst();
    burst.scope = scope;
    burst.openings.add(at);
    return burst;
  }

  /**
   * The openings with one more, without those that are too old.
   *
   * @param at when it opened, in epoch milliseconds
   * @param window how far back to count, in milliseconds
   * @return the value for {@link #setOpenings}
   */
  public List<Long> openingsWith(long at, long window) {
    List<Long> recent = new ArrayList<>(openings.size() + 1);
    for (Long opening : openings) {
      if (opening > at - window) {
        recent.add(opening);
      }
    }
    recent.add(at);
    return recent;
  }

  /**
   * How many incidents opened of late.
   *
   * @return a count
   */
  public int getSize() {
    return openings.size();
  }

  /**
   * When the latest of them opened.
   *
   * @return epoch milliseconds
   */
  public long getLatest() {
    return openings.get(openings.size() - 1);
  }

  @Override
  public String toString() {
    return "openings in " + (scope.isEmpty() ? "no scope" : scope);
  }

  /**
   * The scope.
   *
   * @return the scope
   */
  public String getScope() {
    return scope;
  }

  /**
   * When the latest incidents opened, in epoch milliseconds, the oldest first.
   *
   * @return when the latest incidents opened, in epoch milliseconds, the oldest first
   */
  public List<Long> getOpenings() {
    return openings;
  }

  /**
   * Changes: when the latest incidents opened, in epoch milliseconds, the oldest first.
   *
   * @param value the new value
   */
  public void setOpenings(List<Long> value) {
    this.openings = value;
  }

  /**
   * Whether there are too many.
   *
   * @return whether there are too many
   */
  public boolean isStorming() {
    return storming;
  }

  /**
   * Changes: whether there are too many.
   *
   * @param value the new value
   */
  public void setStorming(boolean value) {
    this.storming = value;
  }

  /**
   * The id of the incident that stands for the storm; empty if there is none.
   *
   * @return the id of the incident that stands for the storm; empty if there is none
   */
  public String getStormIncident() {
    return stormIncident;
  }

  /**
   * Changes: the id of the incident that stands for the storm; empty if there is none.
   *
   * @param value the new value
   */
  public void setStormIncident(String value) {
    this.stormIncident = value;
  }
}
