package dev.winnow.rules.settings;

import dev.winnow.core.signal.Labels;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Rows in order, of which the first that fits is taken. Safe for use by several threads.
 *
 * @param <R> the rows
 */
final class Table<R> {

  /** How many names are remembered; beyond that every look-up reads the rows. */
  private static final int REMEMBERED = 10_000;

  private final List<R> rows;
  private final List<Selector> selectors;
  private final boolean byNameOnly;
  private final Map<String, Optional<R>> known = new ConcurrentHashMap<>();

  Table(List<R> rows, Function<R, Selector> selectors) {
    this.rows = List.copyOf(rows);
    this.selectors = rows.stream().map(selectors).toList();
    this.byNameOnly = this.selectors.stream().allMatch(Selector::byNameOnly);
  }

  Optional<R> first(String name, Labels labels) {
    if (!byNameOnly) {
      return find(name, labels);
    }
    Optional<R> found = known.get(name);
    if (found == null) {
      found = find(name, labels);
      if (known.size() < REMEMBERED) {
        known.put(name, found);
      }
    }
    return found;
  }

  private Optional<R> find(String name, Labels labels) {
    for (int row = 0; row < rows.size(); row++) {
      if (selectors.get(row).selects(name, labels)) {
        return Optional.of(rows.get(row));
      }
    }
    return Optional.empty();
  }
}
