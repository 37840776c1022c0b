package dev.winnow.core.fact.count;

import dev.winnow.core.fact.Fact;
import dev.winnow.core.fact.Ids;

/** The budget of an objective burns faster than at a rate. One thread at a time. */
public final class BudgetBurn implements Fact {
  private String objective = "";
  private String rate = "";
  private long since = 0;
  private long quietUntil = 0;

  private BudgetBurn() {}

  /**
   * One that begins.
   *
   * @param counts the events of the objective
   * @param rate the name of the rate
   * @return one that people may be told of at once
   */
  public static BudgetBurn of(EventCounts counts, String rate) {
    BudgetBurn burn = new BudgetBurn();
    burn.objective = counts.getObjective();
    burn.rate = rate;
    burn.since = counts.getAt();
    return burn;
  }

  @Override
  public String id() {
    return Ids.both(objective, rate);
  }

  /** The fact in words that never change. */
  @Override
  public String toString() {
    return "the budget of " + objective + " in " + rate;
  }

  /** {@return whose budget it is} */
  public String getObjective() {
    return objective;
  }

  /** {@return the name of the rate} */
  public String getRate() {
    return rate;
  }

  /** {@return since when, in epoch milliseconds} */
  public long getSince() {
    return since;
  }

  /** {@return before when nobody is told of it, in epoch milliseconds; 0 if that is not so} */
  public long getQuietUntil() {
    return quietUntil;
  }

  /**
   * Changes: before when nobody is told of it, in epoch milliseconds.
   *
   * @param value the new value
   */
  public void setQuietUntil(long value) {
    this.quietUntil = value;
  }
}
