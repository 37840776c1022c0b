package dev.winnow.http;

import dev.winnow.core.signal.Worded;

/** What somebody may do. */
enum Scope implements Worded {
  /** Send signals. */
  INGEST("ingest"),
  /** Read tickets and metrics. */
  READ("read"),
  /** Acknowledge, resolve and silence. */
  OPERATE("operate"),
  /** Everything. */
  ADMIN("admin");

  private final String word;

  Scope(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }

  /** Whether whoever has this may also do what needs another. */
  boolean includes(Scope other) {
    return this == other || this == ADMIN || (this == OPERATE && other == READ);
  }

  static Scope of(String word) {
    return Worded.of(values(), word)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "the scope \"" + word + "\" is unknown; use one of " + words()));
  }

  static String words() {
    return String.join(", ", Worded.words(values()));
  }
}
