package dev.winnow.jdbc;

import dev.winnow.runtime.journal.JournalException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * The tables that a journal must have, as the scripts make them. Somebody may have dropped one, or
 * given it another name: then nothing of it is missed until it is written.
 */
final class Tables {

  /**
   * A table. Immutable.
   *
   * @param name its name
   * @param since the version of the schema that has it first
   * @param columns its columns
   */
  record Table(String name, int since, List<String> columns) {
    Table {
      columns = List.copyOf(columns);
    }
  }

  static final Table TICKET =
      new Table(
          "ticket",
          1,
          List.of(
              "id", "state", "priority", "title", "owner", "first_seen", "last_seen", "updated"));

  /** All with rows that must not be lost, in the order in which they are copied. */
  static final List<Table> ALL =
      List.of(
          new Table(
              "entry",
              1,
              List.of(
                  "number",
                  "received",
                  "type",
                  "at",
                  "source",
                  "name",
                  "said",
                  "key",
                  "body",
                  "checksum")),
          new Table(
              "decision",
              1,
              List.of("number", "id", "entry", "at", "kind", "ticket", "subject", "body")),
          new Table(
              "delivery",
              1,
              List.of(
                  "number",
                  "id",
                  "decision",
                  "receiver",
                  "state",
                  "attempts",
                  "since",
                  "next",
                  "tried",
                  "reference",
                  "why",
                  "message")),
          new Table(
              "snapshot", 1, List.of("until", "taken", "policy", "body", "memory", "checksum")),
          TICKET,
          new Table("memory", 2, List.of("name", "kept", "body", "checksum")));

  /** It says who has the journal now; nothing of it is missed. */
  static final Table HOLDER =
      new Table("holder", 1, List.of("one", "pid", "host", "since", "token"));

  private final Handle handle;

  Tables(Handle handle) {
    this.handle = handle;
  }

  /**
   * Refuses a journal that lacks some of what its version has.
   *
   * @throws JournalException if something is missing
   */
  static void require(Store store, Handle handle) {
    List<String> problems = new Tables(handle).problems();
    if (!problems.isEmpty()) {
      throw new JournalException(
          "the journal "
              + store.location()
              + ": "
              + String.join(", ", problems)
              + "; "
              + store.adviceOnTables());
    }
  }

  /** What is missing, in sentences; empty too if there is no journal yet. */
  List<String> problems() {
    List<String> problems = new ArrayList<>();
    int version = Schema.version(handle);
    if (version == 0 && ALL.stream().anyMatch(this::isThere)) {
      problems.add("the table " + Schema.TABLE + " is missing");
      version = Integer.parseInt(Schema.VERSION);
    }
    for (Table table : ALL) {
      if (table.since() <= version) {
        problem(table, problems);
      }
    }
    if (HOLDER.since() <= version) {
      problem(HOLDER, problems);
    }
    return problems;
  }

  private void problem(Table table, List<String> problems) {
    if (!isThere(table)) {
      problems.add("the table " + table.name() + " is missing");
    } else if (!isWhole(table)) {
      problems.add(
          "the table %s has no column %s"
              .formatted(table.name(), String.join(", ", lacking(table))));
    }
  }

  private boolean isThere(Table table) {
    return !columns(table.name()).isEmpty();
  }

  /** Whether it has all its columns. */
  boolean isWhole(Table table) {
    return lacking(table).isEmpty();
  }

  /** Whether another table has just the columns of one. */
  boolean isAs(String other, Table table) {
    return columns(other).equals(Set.copyOf(table.columns()));
  }

  private List<String> lacking(Table table) {
    Set<String> there = columns(table.name());
    return table.columns().stream().filter(column -> !there.contains(column)).toList();
  }

  private Set<String> columns(String table) {
    Set<String> columns = new LinkedHashSet<>();
    try {
      String schema = handle.getConnection().getSchema();
      try (ResultSet rows =
          handle.getConnection().getMetaData().getColumns(null, schema, table, null)) {
        while (rows.next()) {
          if (rows.getString("TABLE_NAME").equalsIgnoreCase(table)) {
            columns.add(rows.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
          }
        }
      }
    } catch (SQLException e) {
      throw new JournalException("what tables there are cannot be read: " + e.getMessage(), e);
    }
    return columns;
  }
}
