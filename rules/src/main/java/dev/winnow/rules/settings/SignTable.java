package dev.winnow.rules.settings;

import dev.winnow.core.fact.Sign;
import java.util.List;
import java.util.Optional;

/** What texts say about the end of a container. Safe for use by several threads. */
public final class SignTable {

  private final List<SignRow> rows;

  /**
   * A table.
   *
   * @param rows its rows; the first that fits counts
   */
  public SignTable(List<SignRow> rows) {
    this.rows = List.copyOf(rows);
  }

  /**
   * Whether a text says anything.
   *
   * @param reason the reason of the event, or the metric, that it comes with; possibly empty
   * @param text the text
   * @return true if it is evidence
   */
  public boolean knows(String reason, String text) {
    return signOf(reason, text) != Sign.NONE;
  }

  /**
   * What a text says.
   *
   * @param reason the reason of the event, or the metric, that it comes with; possibly empty
   * @param text the text
   * @return what it says; {@link Sign#NONE} if nothing
   */
  public Sign signOf(String reason, String text) {
    return first(reason, text).map(SignRow::meaning).orElse(Sign.NONE);
  }

  /**
   * The part of a text that counts. What a container says of itself may hold secrets: no more than
   * this of it is kept.
   *
   * @param reason the reason that it comes with; possibly empty
   * @param text the text
   * @return the words of the row that fits
   */
  public String wordsIn(String reason, String text) {
    return String.join(" ... ", first(reason, text).map(SignRow::said).orElse(List.of()));
  }

  /**
   * The node that a text names.
   *
   * @param reason the reason of the event, or the metric, that it comes with; possibly empty
   * @param text the text
   * @return its name; empty if it names none
   */
  public String nodeIn(String reason, String text) {
    return first(reason, text).flatMap(row -> row.nodeIn(text)).orElse("");
  }

  private Optional<SignRow> first(String reason, String text) {
    return rows.stream().filter(row -> row.fits(reason, text)).findFirst();
  }

  @Override
  public String toString() {
    return "the table of signs";
  }
}
