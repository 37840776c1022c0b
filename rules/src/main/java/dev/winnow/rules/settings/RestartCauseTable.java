package dev.winnow.rules.settings;

import dev.winnow.core.fact.restart.Indicator;
import java.util.List;

/** To which causes signs of how containers ended point. Safe for use by several threads. */
public final class RestartCauseTable {

  private final List<RestartCauseRow> rows;

  /**
   * A table.
   *
   * @param rows its rows; each that fits counts
   */
  public RestartCauseTable(List<RestartCauseRow> rows) {
    this.rows = List.copyOf(rows);
  }

  /**
   * What a sign may point to.
   *
   * @param sign the sign
   * @param own whether the container itself gave it
   * @return the rows of that sign, in their order; possibly none
   */
  public List<RestartCauseRow> rowsOf(Indicator sign, boolean own) {
    return rows.stream().filter(row -> row.isOf(sign, own)).toList();
  }

  @Override
  public String toString() {
    return "the table of causes of restarts";
  }
}
