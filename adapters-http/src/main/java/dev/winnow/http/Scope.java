package dev.winnow.http;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What somebody may do. */
enum Scope {
  /** Send signals. */
  INGEST,
  /** Read tickets and metrics. */
  READ,
  /** Acknowledge, resolve and silence. */
  OPERATE,
  /** Everything. */
  ADMIN;

  String word() {
    return switch (this) {
      case INGEST -> "ingest";
      case READ -> "read";
      case OPERATE -> "operate";
      case ADMIN -> "admin";
    };
  }

  /** Whether whoever has this may also do what needs another. */
  boolean includes(Scope other) {
    return this == other || this == ADMIN || (this == OPERATE && other == READ);
  }

  static Scope of(String word) {
    return Arrays.stream(values())
        .filter(scope -> scope.word().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "the scope \"" + word + "\" is unknown; use one of " + words()));
  }

  static String words() {
    return Arrays.stream(values()).map(Scope::word).collect(Collectors.joining(", "));
  }
}
