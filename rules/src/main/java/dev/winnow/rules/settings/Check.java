package dev.winnow.rules.settings;

/** Refuses settings that make no sense, in a sentence for whoever wrote them. */
final class Check {

  private Check() {}

  static void that(boolean right, String otherwise) {
    if (!right) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
