package dev.winnow.jdbc;

import dev.winnow.core.SnapshotException;
import dev.winnow.jdbc.JournalMaintenance.Repair;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Cuts out what is damaged in the tables of a journal. For one use. */
final class Repairing {

  private final Session session;
  private final Path cut;
  private final List<String> lost = new ArrayList<>();
  private long entries;

  /**
   * A repair.
   *
   * @param session of the one who has the journal
   * @param cut the file to which the entries that are cut are written
   */
  Repairing(Session session, Path cut) {
    this.session = session;
    this.cut = cut;
  }

  /** Does it; what the damage of the file itself took is said first. */
  Repair run(List<String> before, List<Path> copies) {
    lost.addAll(before);
    List<Path> files = new ArrayList<>(copies);
    long known = newestWhole();
    Damage damage = damage(known);
    if (damage.first() > 0 || damage.lastKnown() > 0) {
      drop(damage);
      files.add(cut);
    }
    session
        .write("what is damaged cannot be cut", handle -> new Undecided(handle).remove())
        .ifPresent(lost::add);
    session.write("what is damaged cannot be cut", handle -> forget(handle, damage.first() > 0));
    session.write("what is damaged cannot be cut", this::giveUpBodies);
    return new Repair(entries, lost, files);
  }

  private long newestWhole() {
    long newest = 0;
    for (long until : session.read(handle -> new SnapshotTable(handle).all())) {
      try {
        newest =
            Math.max(newest, session.read(handle -> new SnapshotTable(handle).load(until)).until());
      } catch (SnapshotException | IllegalArgumentException e) {
        lost.add("the snapshot after entry " + until + " was damaged and is deleted");
        session.write(
            "a damaged snapshot cannot be deleted",
            handle -> handle.execute("delete from snapshot where until = ?", until));
      }
    }
    return newest;
  }

  private Damage damage(long known) {
    Damage.Finder finder = new Damage.Finder(known);
    EntryReader.of(session).rows(0, finder::add);
    return finder.found();
  }

  private void drop(Damage damage) {
    session.write(
        "what is damaged cannot be cut",
        handle -> {
          try (CutFile file = new CutFile(cut)) {
            new EntryReader(session.store().location(), new EntryTable(handle)::page)
                .rows(0, row -> write(file, damage, row));
          } catch (IOException e) {
            throw new UncheckedIOException(
                "what is cut cannot be written to " + cut + "; nothing was cut", e);
          }
          return delete(handle, damage);
        });
    say(damage);
  }

  private static void write(CutFile file, Damage damage, EntryRow row) {
    if (damage.isCut(row.number())) {
      file.add(row);
    }
  }

  private long delete(Handle handle, Damage damage) {
    entries = handle.execute("delete from entry where number <= ?", damage.lastKnown());
    if (damage.first() > 0) {
      entries += handle.execute("delete from entry where number >= ?", damage.first());
    }
    return entries;
  }

  /** What was seen and is cut must be told again: whoever remembers that it was told does not. */
  private int forget(Handle handle, boolean isCut) throws SQLException {
    MemoryTable memory = new MemoryTable(handle);
    if (isCut) {
      if (memory.forgetAll() > 0) {
        lost.add(
            "what was remembered of the cluster is dropped: it is looked at as for the first time");
      }
      return 0;
    }
    List<String> damaged = memory.damaged();
    for (String name : damaged) {
      memory.forget(name);
      lost.add(
          "what was remembered of the "
              + name
              + " was damaged and is dropped: it is looked at as for the first time");
    }
    return damaged.size();
  }

  /** That it was decided stays known, so that it is not decided again. */
  private int giveUpBodies(Handle handle) {
    List<String> decisions = new ArrayList<>();
    Bodies.DECISIONS.damaged(handle, decisions::add);
    for (String id : decisions) {
      lost.add("what the decision " + id + " said is lost");
      handle.execute("update decision set body = '' where id = ?", id);
    }
    List<String> deliveries = new ArrayList<>();
    Bodies.DELIVERIES.damaged(handle, deliveries::add);
    for (String id : deliveries) {
      lost.add("the message of the delivery " + id + " is lost; it is not delivered");
      handle.execute(
          "update delivery set state = 'rejected', why = 'the message was damaged' where id = ?",
          id);
    }
    return decisions.size() + deliveries.size();
  }

  private void say(Damage damage) {
    if (damage.lastKnown() > 0) {
      lost.add(
          "the entries up to "
              + damage.lastKnown()
              + ", some of them damaged, are cut; a snapshot knows them, so only the record of them"
              + " is lost");
    }
    if (damage.first() > 0) {
      lost.add(
          "the entries from "
              + damage.first()
              + " to "
              + damage.last()
              + " are cut, since the first of them was damaged or missing; whoever sent them has to"
              + " send them again");
    }
  }
}
