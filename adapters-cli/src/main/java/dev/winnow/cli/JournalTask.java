package dev.winnow.cli;

/** What can be done with a journal, as it is called on the command line. */
enum JournalTask {
  VERIFY,
  REPAIR,
  EXPORT,
  COMPACT;

  @Override
  public String toString() {
    return switch (this) {
      case VERIFY -> "verify";
      case REPAIR -> "repair";
      case EXPORT -> "export";
      case COMPACT -> "compact";
    };
  }
}
