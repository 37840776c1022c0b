package dev.winnow.rules.settings;

import dev.winnow.core.signal.Worded;

/** What holidays are to a layer of a schedule. */
enum OnHolidays implements Worded {
  COUNTS("counts"),
  OFF("off"),
  ONLY("only");

  private final String word;

  OnHolidays(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }

  /** Whether the layer counts on a day. */
  boolean counts(boolean holiday) {
    return this == COUNTS || holiday == (this == ONLY);
  }
}
