package dev.winnow.core.fact;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that a rule of one's own concluded and others build on: a word of the policy. It stands
 * only while its reasons stand, so derive it with {@code insertLogical}. Joins on its properties
 * are fast, where joins on labels are not. Immutable.
 *
 * @param kind what was concluded, such as {@code draining}
 * @param subject of what, such as a node's name
 * @param detail what else belongs to it, such as an incident's id; possibly empty
 */
public record Tag(String kind, String subject, String detail) {

  /**
   * A mark without a detail.
   *
   * @param kind what was concluded
   * @param subject of what
   */
  public Tag(String kind, @Nullable Object subject) {
    this(kind, subject, "");
  }

  /**
   * A mark from values of labels, such as {@code labels["node"]}; a label that is missing counts as
   * empty.
   *
   * @param kind what was concluded
   * @param subject of what
   * @param detail what else belongs to it
   */
  public Tag(String kind, @Nullable Object subject, @Nullable Object detail) {
    this(kind, Objects.toString(subject, ""), Objects.toString(detail, ""));
  }

  /** The mark in words. */
  @Override
  public String toString() {
    return kind + " " + subject + (detail.isEmpty() ? "" : " (" + detail + ")");
  }
}
