package dev.winnow.text.yaml;

import dev.winnow.text.yaml.RecordShape.Part;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;

/**
 * What a node is put over, as it was read before. Immutable.
 *
 * @param value the record, map or list that was made of it; null if there is none
 * @param written what was written of it: by each name a text, or the same for what is below
 * @param isTop whether this is a whole file
 */
record Below(@Nullable Object value, Map<String, ?> written, boolean isTop) {

  /** Nothing is below. */
  static final Below NOTHING = new Below(null, Map.of(), false);

  /** Whether a part is what it was: no node is over it, or at the top of a file one of nothing. */
  boolean isKept(String name, @Nullable Node over) {
    return written.containsKey(name) && (over == null || (isTop && NodeCheck.isNothing(over)));
  }

  /** The value of a part of this record. */
  @Nullable Object of(Part part) {
    return value instanceof Record made ? part.of(made) : null;
  }

  /** What is below a part of this record; nothing, if it is a single value. */
  Below part(Part part) {
    return below(of(part), written.get(part.name()));
  }

  /** The items of this list; null if it is none. */
  @Nullable List<?> items() {
    return value instanceof List<?> list ? list : null;
  }

  /** The entries of this map. */
  Map<String, Object> entries() {
    Map<String, Object> entries = new TreeMap<>();
    if (value instanceof Map<?, ?> map) {
      map.forEach((key, one) -> entries.put((String) key, one));
    }
    return entries;
  }

  /** What is below an entry of this map; nothing, if it is a single value. */
  Below entry(String key) {
    return value instanceof Map<?, ?> map ? below(map.get(key), written.get(key)) : NOTHING;
  }

  @SuppressWarnings("unchecked")
  private static Below below(@Nullable Object value, @Nullable Object written) {
    if (written instanceof Map<?, ?> group) {
      return new Below(value, (Map<String, ?>) group, false);
    }
    return written != null && value instanceof List<?> list
        ? new Below(list, Map.of(), false)
        : NOTHING;
  }
}
