package dev.winnow.jdbc;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Many rows at once. Stateless. */
final class Rows {

  /** How many values one question asks after. */
  private static final int ASKED = 500;

  private Rows() {}

  static <T> void insert(
      Handle handle, String sql, Iterable<T> rows, BiConsumer<PreparedBatch, T> binding) {
    try (PreparedBatch batch = handle.prepareBatch(sql)) {
      for (T row : rows) {
        binding.accept(batch, row);
        batch.add();
      }
      if (batch.size() > 0) {
        batch.execute();
      }
    }
  }

  /**
   * Those of some values that are there.
   *
   * @param sql a query that gives them, with {@code <values>} in its condition
   */
  static Set<String> existing(Handle handle, String sql, List<String> values) {
    Set<String> found = new HashSet<>();
    for (int i = 0; i < values.size(); i += ASKED) {
      List<String> some = values.subList(i, Math.min(values.size(), i + ASKED));
      found.addAll(handle.createQuery(sql).bindList("values", some).mapTo(String.class).list());
    }
    return found;
  }
}
