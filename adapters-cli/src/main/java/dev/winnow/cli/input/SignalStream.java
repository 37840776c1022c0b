package dev.winnow.cli.input;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The items of some files, merged by time.
 *
 * <p>Lines of one file that are out of order by no more than the bound on lateness come in order.
 * Items without a time are given one. Files in which nothing says a time follow one another.
 *
 * <p>To be used by one thread; only {@link #bytesRead} may be called by others meanwhile. {@link
 * #hasNext} may throw {@link InputException}: the disk fails. A packed file that ends early is no
 * exception: it ends with a rejected item.
 */
public final class SignalStream implements Iterator<Item>, AutoCloseable {

  private final List<InputFile> files = new ArrayList<>();
  private final Readers readers;
  private final Optional<Long> totalBytes;
  private final AtomicLong bytesRead = new AtomicLong();
  private final UnknownSilences silences = new UnknownSilences();
  private @Nullable Merge merge;
  private @Nullable Item ready;

  SignalStream(Readers readers, Optional<Long> totalBytes) {
    this.readers = readers;
    this.totalBytes = totalBytes;
  }

  /** Opens the files. */
  void start(List<String> names) {
    try {
      for (String name : names) {
        open(name);
      }
      merge = new Merge(readers.lanes(files), readers.clock(), readers.notices());
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  private void open(String name) {
    Source source = Source.open(name, bytesRead);
    try {
      InputFormat format = readers.format(source);
      files.add(new InputFile(source, format, readers.reader(format, source)));
    } catch (RuntimeException e) {
      source.close();
      throw e;
    }
  }

  @Override
  public boolean hasNext() {
    Merge from = merge;
    if (ready == null && from != null) {
      ready = from.next();
      hear(ready);
    }
    return ready != null;
  }

  private void hear(@Nullable Item item) {
    if (item == null) {
      silences.tell(readers.notices());
    } else {
      silences.hear(item);
    }
  }

  @Override
  public Item next() {
    if (!hasNext() || ready == null) {
      throw new NoSuchElementException();
    }
    Item item = ready;
    ready = null;
    return item;
  }

  /**
   * How large the files are.
   *
   * @return the sum of their sizes in bytes, as they are on disk; empty if it is not known, as for
   *     standard input
   */
  public Optional<Long> totalBytes() {
    return totalBytes;
  }

  /**
   * How much has been read. May be called by any thread.
   *
   * @return bytes, as they are on disk
   */
  public long bytesRead() {
    return bytesRead.get();
  }

  /**
   * The formats of the files, found out or given.
   *
   * @return one word, or several with {@code ", "} between them
   */
  public String format() {
    return files.stream()
        .map(file -> file.format().word())
        .distinct()
        .collect(Collectors.joining(", "));
  }

  /**
   * How many lines had nothing to report: blank ones, comments, information.
   *
   * @return the count so far
   */
  public long skipped() {
    return files.stream().mapToLong(InputFile::skipped).sum() + readers.skipped();
  }

  /**
   * What people should know of how the files were read: clocks that are wrong, times that were made
   * up, what was cut off or is of an unknown kind. Complete once the stream has ended.
   *
   * @return sentences; none if there is nothing to say
   */
  public List<String> notices() {
    return readers.notices().sentences();
  }

  /** Closes the files. Standard input stays open. */
  @Override
  public void close() {
    merge = null;
    files.forEach(InputFile::close);
  }
}
