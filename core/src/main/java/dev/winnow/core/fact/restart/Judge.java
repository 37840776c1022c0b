package dev.winnow.core.fact.restart;

import dev.winnow.core.fact.Alters;
import dev.winnow.core.fact.Change;

/**
 * A restart has a cause. Immutable.
 *
 * @param restart the restart
 * @param cause its cause
 */
public record Judge(Restart restart, ProbableCause cause) implements Change {

  @Override
  public Restart fact() {
    return restart;
  }

  @Override
  @Alters({"judged", "cause", "confidence", "words"})
  public void make(long now) {
    restart.judge(cause);
  }

  @Override
  public String order() {
    return restart.getId();
  }
}
