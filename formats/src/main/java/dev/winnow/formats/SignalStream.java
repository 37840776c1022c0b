package dev.winnow.formats;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
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

  /** How many files are open at once. */
  private static final int TOGETHER = 200;

  private final Deque<String> names;
  private final List<InputFile> files = new ArrayList<>();
  private final Set<InputFormat> formats = new LinkedHashSet<>();
  private final Readers readers;
  private final Optional<Long> totalBytes;
  private final AtomicLong bytesRead = new AtomicLong();
  private final UnknownSilences silences = new UnknownSilences();
  private @Nullable Merge merge;
  private @Nullable Item ready;
  private final Set<String> found;
  private final boolean several;
  private long skipped;
  private Runnable idle = () -> {};

  SignalStream(Folders folders, Readers readers, Optional<Long> totalBytes) {
    this.names = new ArrayDeque<>(folders.files());
    this.found = folders.found();
    this.several = names.size() > TOGETHER;
    this.readers = readers;
    this.totalBytes = totalBytes;
  }

  /** Opens the files, or the first of very many. */
  void start() {
    openMore();
    if (files.isEmpty() && names.isEmpty() && !found.isEmpty()) {
      throw new InputException(
          "None of the "
              + found.size()
              + " files of JSON and YAML in the folder is of Kubernetes; name those that matter.");
    }
  }

  /** Objects of Kubernetes wait for each other, whatever the number of files. */
  private void sayOrder() {
    if (several && !formats.equals(Set.of(InputFormat.KUBERNETES))) {
      readers
          .notices()
          .add(
              "There are more than "
                  + TOGETHER
                  + " files: so many at a time are merged, in the order in which they are named.");
    }
  }

  private void openMore() {
    skipped += files.stream().mapToLong(InputFile::skipped).sum();
    files.clear();
    try {
      while (files.size() < TOGETHER && !names.isEmpty()) {
        open(names.remove());
      }
      List<Lane> lanes = readers.lanes(files, names.isEmpty());
      merge = new Merge(lanes, readers.clock(), readers.notices());
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  private void open(String name) {
    Source source = Source.open(name, bytesRead, () -> idle.run());
    try {
      Optional<InputFormat> format = format(source);
      if (format.isEmpty()) {
        source.close();
        readers.notices().count("files of folders", 1, SignalStream::noDump);
        return;
      }
      formats.add(format.get());
      files.add(new InputFile(source, format.get(), readers.reader(format.get(), source)));
    } catch (RuntimeException e) {
      source.close();
      throw e;
    }
  }

  /** Of a folder only what is of Kubernetes is read: it holds other things too. */
  private Optional<InputFormat> format(Source source) {
    if (!found.contains(source.file())) {
      return Optional.of(readers.format(source));
    }
    try {
      return Optional.of(readers.format(source)).filter(InputFormat.KUBERNETES::equals);
    } catch (InputException e) {
      return Optional.empty();
    }
  }

  private static String noDump(long count) {
    return (count == 1 ? "One file" : count + " files")
        + " of JSON or YAML in the folder "
        + (count == 1 ? "is" : "are")
        + " no objects of Kubernetes, and "
        + (count == 1 ? "was" : "were")
        + " passed over.";
  }

  @Override
  public boolean hasNext() {
    while (ready == null && merge != null) {
      ready = merge.next();
      if (ready == null && !names.isEmpty()) {
        openMore();
      } else {
        hear(ready);
        merge = ready == null ? null : merge;
      }
    }
    return ready != null;
  }

  private void hear(@Nullable Item item) {
    if (item == null) {
      sayOrder();
      silences.tell(readers.notices());
      passedOver(skipped());
    } else {
      silences.hear(item);
    }
  }

  private void passedOver(long count) {
    if (count > 0) {
      String what = count == 1 ? "One line or object" : count + " lines or objects";
      readers.notices().add(what + " had nothing to report: comments, information, nothing new.");
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
   * What to do before waiting for a sender who may pause: standard input, a pipe. Files wait for
   * nobody.
   *
   * @param task called by the thread that calls {@link #hasNext}, while it does
   */
  public void beforeWaiting(Runnable task) {
    idle = task;
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
   * How many lines or objects had nothing to report: comments, information, what was known already.
   *
   * @return the count so far
   */
  public long skipped() {
    return skipped + files.stream().mapToLong(InputFile::skipped).sum() + readers.skipped();
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

  /**
   * Until when the input goes, where its last lines had nothing to report. Complete once the stream
   * has ended.
   *
   * @return the time up to which all is known; empty if nothing says so
   */
  public Optional<Instant> ended() {
    return readers.ended();
  }

  /** Closes the files. Standard input stays open. */
  @Override
  public void close() {
    merge = null;
    names.clear();
    files.forEach(InputFile::close);
  }
}
