package dev.winnow.rules.settings;

import dev.winnow.core.signal.Labels;
import java.util.Optional;

/** What kind of thing an incident is about. Safe for use by several threads. */
public final class CategoryTable {

  private final CategorySettings settings;
  private final Table<CategoryRow> table;
  private final WordTable words;

  /**
   * A table.
   *
   * @param settings how to categorise
   */
  public CategoryTable(CategorySettings settings) {
    this.settings = settings;
    this.table = new Table<>(settings.table(), CategoryRow::selector);
    this.words = new WordTable(settings);
  }

  /**
   * The category that the labels name if they name the layer; else the one that the table gives,
   * else the words of the name, else those of its labels.
   *
   * @param name an incident's name
   * @param labels its labels
   * @return layer, component and type, as far as they are known
   */
  public String categoryOf(String name, Labels labels) {
    boolean labelled = !labels.value(settings.labels().get(0)).isEmpty();
    return labelled ? fromLabels(labels) : fromTable(name, labels);
  }

  /**
   * The category that somebody has given; else {@link #categoryOf(String, Labels) that of the
   * table}.
   *
   * @param given what a rule has said before; possibly empty
   * @param name an incident's name
   * @param labels its labels
   * @return layer, component and type, as far as they are known
   */
  public String categoryOf(String given, String name, Labels labels) {
    return given.isEmpty() ? categoryOf(name, labels) : given;
  }

  private String fromLabels(Labels labels) {
    StringBuilder category = new StringBuilder();
    for (String label : settings.labels()) {
      String value = labels.value(label);
      if (!value.isEmpty()) {
        category.append(category.isEmpty() ? "" : "/").append(value);
      }
    }
    return category.toString();
  }

  private String fromTable(String name, Labels labels) {
    Optional<CategoryRow> found = table.first(name, labels);
    return found
        .map(CategoryTable::text)
        .or(() -> words.category(name, labels))
        .orElse(settings.otherwise());
  }

  private static String text(CategoryRow row) {
    return row.layer() + "/" + row.component() + "/" + row.type();
  }

  @Override
  public String toString() {
    return "the category table";
  }
}
