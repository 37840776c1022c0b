package dev.winnow.rules.settings;

import java.util.List;

/**
 * How incidents are categorised. Immutable.
 *
 * @param labels the labels that name layer, component and type, in this order
 * @param table what certain alerts are about; the first row that fits counts
 * @param subjects words for what runs; of several in a name the one that it says first counts
 * @param machine words for what every machine has, for names without a subject that say nothing but
 *     plain words before them; the first row that fits counts
 * @param plain words that do not say of what a name speaks, besides those of machine and types
 * @param parts words for what many programs have, for names with neither; the first row that fits
 *     counts
 * @param read labels in whose values a subject is looked for if the name has none of these; the
 *     first that names exactly one counts
 * @param types words for what is wrong; the first row that fits counts
 * @param endings words that are written together with what they are said of, such as {@code down}
 *     in {@code mysqldown}
 * @param otherwise the category of all others
 */
public record CategorySettings(
    List<String> labels,
    List<CategoryRow> table,
    List<WordRow> subjects,
    List<WordRow> machine,
    List<String> plain,
    List<WordRow> parts,
    List<String> read,
    List<TypeRow> types,
    List<String> endings,
    String otherwise) {

  /** Checks that there is a label to read. */
  public CategorySettings {
    Check.that(!labels.isEmpty(), "the categories need at least one label");
  }
}
