package dev.winnow.jdbc;

import dev.winnow.runtime.journal.JournalException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/** Copies the tables of a broken file to a new one, as far as they are there. For one use. */
final class SqliteTables {

  private static final Set<String> KNOWN = known();

  private final Handle from;
  private final Handle to;
  private final Tables tables;
  private final Set<String> others;
  private final List<String> lost = new ArrayList<>();

  SqliteTables(Handle from, Handle to) {
    this.from = from;
    this.to = to;
    tables = new Tables(from);
    others = others(from);
  }

  /** Says what is lost, and which table was found by another name. */
  List<String> copy() {
    Tables.ALL.forEach(this::copy);
    others.forEach(
        name ->
            lost.add(
                "the table "
                    + name
                    + " is none of Winnow's: only the copy of"
                    + " the file has it"));
    return lost;
  }

  private void copy(Tables.Table table) {
    if (isWhole(table)) {
      salvage(table.name(), table);
      return;
    }
    List<String> alike = others.stream().filter(name -> tables.isAs(name, table)).toList();
    if (alike.size() == 1) {
      String name = alike.get(0);
      others.remove(name);
      lost.add(
          "the table %s was called %s: it is %s again".formatted(table.name(), name, table.name()));
      salvage(name, table);
    } else {
      missing(table);
    }
  }

  /** What cannot even be looked at may still have rows that can be read. */
  private boolean isWhole(Tables.Table table) {
    try {
      return tables.isWhole(table);
    } catch (JournalException e) {
      return true;
    }
  }

  private void missing(Tables.Table table) {
    if (table.equals(Tables.TICKET)) {
      new TicketTable(to).takeBack();
      lost.add(
          "the table ticket was missing, or lacked columns: it is written anew of the decisions;"
              + " a ticket that nothing was decided of for as long as they are kept is not in it"
              + " until it changes");
    } else {
      lost.add(
          "the table %s was missing, or lacked columns: what was in it is lost"
              .formatted(table.name()));
    }
  }

  private void salvage(String name, Tables.Table table) {
    new SqliteSalvage(from, to, name, table).run().ifPresent(lost::add);
  }

  /** Those that Winnow does not know; none if the file does not even say which there are. */
  private static Set<String> others(Handle handle) {
    try {
      Set<String> names =
          new TreeSet<>(
              handle
                  .createQuery(
                      "select name from sqlite_master where type = 'table' and name not like"
                          + " 'sqlite_%'")
                  .mapTo(String.class)
                  .list());
      names.removeAll(KNOWN);
      return names;
    } catch (JdbiException e) {
      return new TreeSet<>();
    }
  }

  private static Set<String> known() {
    Set<String> known = new TreeSet<>(Set.of(Schema.TABLE, Tables.HOLDER.name()));
    Tables.ALL.forEach(table -> known.add(table.name()));
    return known;
  }
}
