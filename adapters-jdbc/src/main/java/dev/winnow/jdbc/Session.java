package dev.winnow.jdbc;

import dev.winnow.runtime.journal.JournalException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/**
 * The one connection of the process that has the journal. After an error it is opened again when it
 * is needed, unless another process had the journal meanwhile. Safe for use by several threads.
 */
final class Session implements AutoCloseable {

  private final Store store;
  private final Holder me;
  private final ReentrantLock lock = new ReentrantLock(true);
  private @Nullable Handle handle;
  private long acknowledged;
  private boolean closed;

  private Session(Store store, Holder me, Handle handle, long last) {
    acknowledged = last;
    this.store = store;
    this.me = me;
    this.handle = handle;
  }

  /**
   * Opens a journal and makes its tables.
   *
   * @return empty if another has it
   * @throws JournalException if it cannot be opened
   */
  static Optional<Session> open(Store store, Holder me) {
    return handle(store).map(handle -> new Session(store, me, handle, prepared(store, me, handle)));
  }

  private static Optional<Handle> handle(Store store) {
    try {
      Optional<Connection> connection = store.owning();
      return connection.map(Jdbi::open);
    } catch (SQLException | JdbiException e) {
      store.close();
      throw Faults.of(store, "it cannot be opened", e);
    }
  }

  /** The number of its last entry. */
  private static long prepared(Store store, Holder me, Handle handle) {
    try {
      Tables.require(store, handle);
      Schema.migrate(store);
      handle.useTransaction(me::write);
      return new EntryTable(handle).last();
    } catch (JdbiException | JournalException e) {
      handle.close();
      store.close();
      throw Faults.of(store, "it cannot be opened", e);
    }
  }

  /** That another has it, and who. */
  static JournalException held(Store store) {
    return new JournalException(
        "the journal "
            + store.location()
            + " belongs to "
            + Holder.last(store)
            + "; end that process, or give this one another journal");
  }

  Store store() {
    return store;
  }

  /** Does something as a whole or not at all. */
  <T> T write(String failing, HandleCallback<T, SQLException> work) {
    return call(failing, handle -> handle.inTransaction(work));
  }

  /**
   * Writes entries as a whole or not at all. A commit may be carried out although it fails, where
   * the connection breaks or the disk fails at that moment: what came of it is undone before
   * anything else is done.
   *
   * @param work gives the numbers of the entries; 0 for one that is not written
   */
  List<Long> append(HandleCallback<List<Long>, SQLException> work) {
    return call(
        "it cannot be written",
        handle -> {
          List<Long> numbers = handle.inTransaction(work);
          acknowledged = numbers.stream().reduce(acknowledged, Math::max);
          return numbers;
        });
  }

  /** Looks something up that takes long, while others write. */
  <T> T readAside(HandleCallback<T, SQLException> work) {
    try (Handle handle = Jdbi.open(store.reading())) {
      return work.withHandle(handle);
    } catch (SQLException | JdbiException e) {
      throw Faults.of(store, "it cannot be read", e);
    }
  }

  /**
   * Makes sure that no other process has the journal.
   *
   * @throws JournalException if one has, or that cannot be known
   */
  void requireHeld() {
    if (store.isLockLosable()) {
      int unused = call("it cannot be reached", open -> open.execute("select 1"));
    }
  }

  /** Looks something up. */
  <T> T read(HandleCallback<T, SQLException> work) {
    return call("it cannot be read", work);
  }

  private <T> T call(String failing, HandleCallback<T, SQLException> work) {
    lock.lock();
    try {
      Handle open = opened();
      try {
        return work.withHandle(open);
      } catch (SQLException | JdbiException e) {
        dropIfBroken(open);
        throw Faults.of(store, failing, e);
      }
    } finally {
      lock.unlock();
    }
  }

  private void dropIfBroken(Handle open) {
    if (!store.isUsable(open.getConnection())) {
      handle = null;
      closeQuietly(open);
    }
  }

  private Handle opened() {
    if (closed) {
      throw new JournalException("the journal " + store.location() + " is closed");
    }
    Handle open = handle;
    if (open == null) {
      open = again();
      handle = open;
    }
    return open;
  }

  private Handle again() {
    try {
      Handle open = store.owning().map(Jdbi::open).orElseThrow(() -> taken(Holder.last(store)));
      try {
        checkHolder(open);
        open.useTransaction(handle -> new EntryTable(handle).dropAfter(acknowledged));
        return open;
      } catch (JdbiException | JournalException e) {
        closeQuietly(open);
        throw e;
      }
    } catch (SQLException | JdbiException e) {
      throw Faults.of(store, "it cannot be opened again", e);
    }
  }

  private void checkHolder(Handle open) {
    Optional<Holder> now = Holder.read(open);
    if (!now.equals(Optional.of(me))) {
      throw taken(now.map(Holder::toString).orElse("another process"));
    }
  }

  private JournalException taken(String by) {
    return JournalException.lost(
        "the journal "
            + store.location()
            + " was taken over by "
            + by
            + " while this process could not reach it; end this process");
  }

  // What is wrong with a connection that is given up has been said by then.
  private static void closeQuietly(Handle open) {
    try {
      open.getConnection().close();
    } catch (SQLException | JdbiException e) {
      return;
    }
  }

  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      Handle open = handle;
      handle = null;
      if (open != null) {
        store.letGo(open.getConnection());
        closeQuietly(open);
      }
      store.close();
    } finally {
      lock.unlock();
    }
  }
}
