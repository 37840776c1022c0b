package dev.winnow.rules.settings;

import java.util.List;

/**
 * How incidents are categorised. Immutable.
 *
 * @param labels the labels that name layer, component and type, in this order
 * @param table what certain alerts are about; the first row that fits counts
 * @param otherwise the category of all others
 */
public record CategorySettings(List<String> labels, List<CategoryRow> table, String otherwise) {

  /** Checks that there is a label to read. */
  public CategorySettings {
    Check.that(!labels.isEmpty(), "the categories need at least one label");
  }
}
