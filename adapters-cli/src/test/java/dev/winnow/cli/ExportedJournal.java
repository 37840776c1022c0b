package dev.winnow.cli;

import dev.winnow.jdbc.JournalMaintenance;
import dev.winnow.jdbc.JournalOptions;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.stream.Stream;

/** The signals in the journal of a service, which may be running. */
final class ExportedJournal {

  private ExportedJournal() {}

  /** As lines of JSON, of {@code winnow.db} in a folder. */
  static Stream<String> lines(Path folder) {
    StringBuilder lines = new StringBuilder();
    JournalOptions journal = JournalOptions.at(folder.resolve("winnow.db").toString());
    long unused = new JournalMaintenance(journal, InstantSource.system()).export(lines);
    return lines.toString().lines();
  }
}
