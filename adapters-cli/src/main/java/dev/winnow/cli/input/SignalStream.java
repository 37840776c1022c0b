package dev.winnow.cli.input;

import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * The items of some files, in the order of the files.
 *
 * <p>To be used by one thread; only {@link #bytesRead} may be called by others meanwhile. {@link
 * #hasNext} may throw {@link InputException}: a later file cannot be opened, or the disk fails. A
 * packed file that ends early is no exception: it ends with a rejected item.
 */
public final class SignalStream implements Iterator<Item>, AutoCloseable {

  private final Deque<String> files;
  private final Readers readers;
  private final Optional<Long> totalBytes;
  private final AtomicLong bytesRead = new AtomicLong();
  private final Set<InputFormat> formats = new LinkedHashSet<>();
  private @Nullable Source source;
  private @Nullable FormatReader reader;
  private @Nullable Item ready;
  private long skipped;

  SignalStream(List<String> files, Readers readers, Optional<Long> totalBytes) {
    this.files = new ArrayDeque<>(files);
    this.readers = readers;
    this.totalBytes = totalBytes;
  }

  void start() {
    if (!files.isEmpty()) {
      openNext();
    }
  }

  @Override
  public boolean hasNext() {
    while (ready == null && (reader != null || !files.isEmpty() || takeRest())) {
      if (reader == null) {
        openNext();
      }
      ready = read();
    }
    return ready != null;
  }

  private boolean takeRest() {
    readers.rest().ifPresent(rest -> reader = rest);
    return reader != null;
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

  private FormatReader openNext() {
    Source opened = Source.open(files.remove(), bytesRead);
    source = opened;
    try {
      InputFormat format = readers.format(opened);
      FormatReader made = readers.reader(format, opened);
      formats.add(format);
      reader = made;
      return made;
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  private @Nullable Item read() {
    FormatReader from = reader == null ? openNext() : reader;
    Item item = null;
    try {
      item = from.next();
    } catch (EOFException | ZipException e) {
      item = damaged(from, e);
      endFile(from);
    } catch (IOException e) {
      throw Source.unreadable(file(), e);
    }
    if (item == null) {
      endFile(from);
    }
    return item;
  }

  private Item damaged(FormatReader from, IOException e) {
    String why = Sentence.of(e.getMessage());
    return new Item.Rejected(
        file(),
        Math.max(1, from.line()),
        "",
        "The packed file is damaged or ends early here (" + why + ") What follows is lost.");
  }

  private String file() {
    return source == null ? "" : source.file();
  }

  private void endFile(FormatReader from) {
    skipped += from.skipped();
    reader = null;
    closeSource();
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
   * The formats of the files opened so far, found out or given.
   *
   * @return one word, or several with {@code ", "} between them
   */
  public String format() {
    return String.join(", ", formats.stream().map(InputFormat::word).toList());
  }

  /**
   * How many lines had nothing to report: blank ones, comments, information.
   *
   * @return the count so far
   */
  public long skipped() {
    return skipped + (reader == null ? 0 : reader.skipped());
  }

  /** Closes the file that is open. Standard input stays open. */
  @Override
  public void close() {
    files.clear();
    if (reader != null) {
      endFile(reader);
    }
    closeSource();
  }

  private void closeSource() {
    if (source != null) {
      source.close();
      source = null;
    }
  }
}
