package dev.winnow.core.fact.incident;

import dev.winnow.core.fact.Kept;
import dev.winnow.core.fact.Retained;
import java.util.OptionalLong;

/**
 * What is remembered of a problem beyond its incidents: how often it needed nobody. One thread at a
 * time.
 */
public final class History implements Kept<History>, Retained {
  private String key = "";
  private int idle = 0;
  private long updatedAt = 0;

  private History() {}

  @Override
  public String id() {
    return key;
  }

  @Override
  public OptionalLong keptSince() {
    return OptionalLong.of(updatedAt);
  }

  @Override
  public void merge(History later) {
    if (later.updatedAt > updatedAt) {
      idle += later.idle;
      updatedAt = later.updatedAt;
    }
  }

  /**
   * What is known after the first time that nothing had to be done.
   *
   * @param key the incident's key
   * @param at when, in epoch milliseconds
   * @return a history
   */
  public static History of(String key, long at) {
    History history = new History();
    history.key = key;
    history.idle = 1;
    history.updatedAt = at;
    return history;
  }

  @Override
  public String toString() {
    return "history of " + key;
  }

  /** {@return the key of the incidents it is about} */
  public String getKey() {
    return key;
  }

  /** {@return how often in a row it needed no action} */
  public int getIdle() {
    return idle;
  }

  /** {@return when it last changed, in epoch milliseconds} */
  public long getUpdatedAt() {
    return updatedAt;
  }
}
