package dev.winnow.formats.mapping;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The expressions that give the parts of signals, by key; those for labels and annotations by
 * {@code labels.NAME}, or all at once by {@code labels}. Immutable.
 *
 * @param all the expressions, in the order of the file
 */
record Parts(Map<String, Expression> all) {

  static final String LABELS = "labels";
  static final String ANNOTATIONS = "annotations";

  Parts {
    all = new LinkedHashMap<>(all);
  }

  Optional<Expression> get(String key) {
    return Optional.ofNullable(all.get(key));
  }

  /** These over others: a state says what is different. */
  Parts over(Parts below) {
    Map<String, Expression> merged = new LinkedHashMap<>(below.all);
    for (String group : new String[] {LABELS, ANNOTATIONS}) {
      if (all.containsKey(group)) {
        merged.keySet().removeIf(key -> key.startsWith(group + "."));
      }
    }
    merged.putAll(all);
    return new Parts(merged);
  }
}
