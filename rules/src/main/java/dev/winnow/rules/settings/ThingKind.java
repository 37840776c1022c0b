package dev.winnow.rules.settings;

import dev.winnow.core.signal.Labels;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A kind of things, ready to find one in labels. Immutable. */
final class ThingKind {

  private final ThingRow row;
  private final @Nullable NamePattern except;
  private final boolean derived;

  /**
   * A kind.
   *
   * @param row what the settings say of it
   * @param derived whether a thing depends on one of this kind if its alert has its labels
   */
  ThingKind(ThingRow row, boolean derived) {
    String names = row.except();
    this.row = row;
    this.except = names == null ? null : NamePattern.of(names);
    this.derived = derived;
  }

  boolean derived() {
    return derived;
  }

  /** The thing that labels name, such as {@code service=db}; empty if they name none. */
  String of(Labels labels) {
    for (String label : row.labels()) {
      String value = labels.value(label);
      if (!value.isEmpty() && (except == null || !except.matches(value))) {
        return row.kind() + "=" + before(labels) + value;
      }
    }
    return "";
  }

  private String before(Labels labels) {
    List<String> within = row.within();
    StringBuilder before = new StringBuilder();
    for (String label : within == null ? List.<String>of() : within) {
      String value = labels.value(label);
      before.append(value.isEmpty() ? "" : value + "/");
    }
    return before.toString();
  }
}
