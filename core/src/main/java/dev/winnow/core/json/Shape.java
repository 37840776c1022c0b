package dev.winnow.core.json;

import com.fasterxml.jackson.databind.JavaType;
import dev.winnow.core.signal.Labels;
import java.time.Instant;

/** What stands behind a key of a signal. */
public enum Shape {
  /** A text; numbers and truth values stand for their texts. */
  TEXT,
  /** A whole number. */
  WHOLE,
  /** A number. */
  NUMBER,
  /** True or false. */
  TRUTH,
  /** A time in ISO 8601. */
  TIME,
  /** Names with texts. */
  LABELS,
  /** An object. */
  OBJECT,
  /** A list. */
  LIST;

  static Shape of(JavaType type) {
    if (type.isReferenceType()) {
      return of(type.getContentType());
    }
    if (type.isCollectionLikeType()) {
      return LIST;
    }
    if (type.hasRawClass(Instant.class)) {
      return TIME;
    }
    if (type.hasRawClass(Labels.class)) {
      return LABELS;
    }
    return switch (Unexpected.schemaType(type.getRawClass())) {
      case "integer" -> WHOLE;
      case "number" -> NUMBER;
      case "boolean" -> TRUTH;
      case "object" -> OBJECT;
      default -> TEXT;
    };
  }
}
