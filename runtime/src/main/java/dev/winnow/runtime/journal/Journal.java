package dev.winnow.runtime.journal;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The durable record of what an engine was given and of what it decided. It belongs to one process
 * at a time. Safe for use by several threads; its name, without secrets, is what {@code toString}
 * gives.
 */
public interface Journal extends AutoCloseable {

  /**
   * The newest snapshot that is whole. One that is damaged is passed over, and said.
   *
   * @param notices is told what people should know, in sentences
   * @return where to go on from; empty if there is none, and everything is read from the first
   *     entry on
   * @throws JournalException if entries that are needed to go on from there are gone or damaged
   */
  Optional<Recovery> recover(Consumer<String> notices);

  /**
   * Reads entries in their order, without holding more than some of them at a time.
   *
   * @param after the number of the entry before the first one; 0 for all
   * @param reader is given the entries
   * @throws JournalException if an entry is damaged or missing: the message says which one
   */
  void read(long after, Consumer<Numbered> reader);

  /**
   * Writes a batch as a whole. When this returns, it is as durable as the settings say. A decision
   * that is there already, by its id, is not written again, and not delivered again.
   *
   * @param batch what to write
   * @return a number for each entry, in order, without gaps; 0 for a signal whose key is there
   *     already, in this batch or before: that one is not written
   * @throws JournalException if it cannot be written; then nothing of it is there
   */
  List<Long> write(Batch batch);

  /**
   * Until where it is known that decisions were written.
   *
   * @return the number of the last entry that led to a decision; 0 if none did
   * @throws JournalException if it cannot be read
   */
  long lastDecided();

  /**
   * Keeps where an engine stands.
   *
   * @param at what it knows, and the number of the last entry it was given
   * @throws JournalException if it cannot be kept; the snapshots before are still there
   */
  void keep(Recovery at);

  /**
   * What is remembered beside the engine.
   *
   * @param of whose memory, such as {@code cluster}
   * @return what was given to {@link #remember} last; empty if nothing was
   * @throws JournalException if it is damaged or cannot be read
   */
  Optional<String> remembered(String of);

  /**
   * Keeps what is remembered beside the engine, in place of what was kept before. When this
   * returns, it is as durable as a batch.
   *
   * @param of whose memory
   * @param text what to keep
   * @throws JournalException if it cannot be kept; what was kept before is still there
   */
  void remember(String of, String text);

  /**
   * What waits to be delivered.
   *
   * @return the deliveries of this journal
   */
  Deliveries deliveries();

  /** Lets others have it. */
  @Override
  void close();
}
