package dev.winnow.rules.settings;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A kind of things that depend on each other, and the labels that name one. Immutable.
 *
 * @param kind the kind, such as {@code service}
 * @param labels the labels that name such a thing; the first that an alert has counts
 * @param within labels whose values stand before the name, such as {@code namespace}; or null
 * @param except an expression for names that are no such things; or null
 */
public record ThingRow(
    String kind, List<String> labels, @Nullable List<String> within, @Nullable String except) {

  /** Keeps its own copies. */
  public ThingRow {
    Check.that(
        kind.matches("[A-Za-z][A-Za-z0-9_-]*"),
        "\"kind\" must be a word of letters, digits, - and _, not \"" + kind + "\"");
    Check.that(!labels.isEmpty(), "\"labels\" must name a label at least");
    labels = List.copyOf(labels);
    within = within == null ? List.of() : List.copyOf(within);
    if (except != null) {
      NamePattern.of(except);
    }
  }
}
