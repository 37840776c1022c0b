package dev.winnow.formats;

import java.util.List;
import java.util.Optional;

/** Opens inputs. Safe for use by several threads; what it returns is not. */
public final class Inputs {

  private Inputs() {}

  /**
   * Checks that files can be read.
   *
   * @param files paths, {@code -} being standard input; a folder stands for the dump of a cluster
   *     in it
   * @return the sum of their sizes in bytes, as they are on disk; empty if it is not known
   * @throws InputException if a file is missing or unreadable, or a folder without a dump
   */
  public static Optional<Long> check(List<String> files) {
    return sizes(Folders.in(files).files());
  }

  private static Optional<Long> sizes(List<String> files) {
    Optional<Long> total = Optional.of(0L);
    for (String file : files) {
      Optional<Long> size = Source.check(file);
      total = total.flatMap(sum -> size.map(more -> sum + more));
    }
    return total;
  }

  /**
   * Opens files to be read together, merged by time.
   *
   * <p>All files are checked, and all but those beyond the first two hundred opened, before this
   * returns. Files packed with gzip are unpacked, whatever their names.
   *
   * @param files paths, {@code -} being standard input; a folder stands for the dump of a cluster
   *     in it, of which files that are none are passed over
   * @param options how to read them
   * @return their items, to be closed after use
   * @throws InputException if a file is missing or unreadable, or a folder without a dump, if its
   *     format cannot be found out, or if an option does not fit
   */
  public static SignalStream open(List<String> files, InputOptions options) {
    Folders folders = Folders.in(files);
    Optional<Long> total = sizes(folders.files());
    Readers readers = new Readers(options, folders.files().size() > 1);
    folders.notices().forEach(readers.notices()::add);
    SignalStream stream = new SignalStream(folders, readers, total);
    stream.start();
    return stream;
  }
}
