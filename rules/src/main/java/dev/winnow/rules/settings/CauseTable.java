package dev.winnow.rules.settings;

import dev.winnow.core.signal.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The cause table, ready for use: it gives the links by which causes and symptoms find each other.
 *
 * <p>An alert that matches both sides of a row can explain others, but can itself be explained only
 * by one that does not match both, as in Alertmanager. Such rows have two links: {@code any} cause,
 * and {@code pure} ones. Safe for use by several threads.
 */
public final class CauseTable {

  private static final int REMEMBERED = 10_000;

  private final List<CauseRow> rows;
  private final List<Selector> causes;
  private final List<Selector> symptoms;
  private final boolean byNameOnly;
  private final Map<String, Boolean> known = new ConcurrentHashMap<>();

  /**
   * A table.
   *
   * @param rows its rows
   */
  public CauseTable(List<CauseRow> rows) {
    this.rows = List.copyOf(rows);
    this.causes = rows.stream().map(CauseRow::causes).toList();
    this.symptoms = rows.stream().map(CauseRow::symptoms).toList();
    this.byNameOnly =
        causes.stream().allMatch(Selector::byNameOnly)
            && symptoms.stream().allMatch(Selector::byNameOnly);
  }

  /**
   * Whether an incident is on either side of any row.
   *
   * @param name its name
   * @param labels its labels
   * @return true if the table is about it
   */
  public boolean concerns(String name, Labels labels) {
    if (!byNameOnly) {
      return isNamed(name, labels);
    }
    Boolean found = known.get(name);
    if (found == null) {
      found = isNamed(name, labels);
      if (known.size() < REMEMBERED) {
        known.put(name, found);
      }
    }
    return found;
  }

  private boolean isNamed(String name, Labels labels) {
    for (int row = 0; row < rows.size(); row++) {
      if (causes.get(row).selects(name, labels) || symptoms.get(row).selects(name, labels)) {
        return true;
      }
    }
    return false;
  }

  /**
   * By which links an incident can explain others.
   *
   * @param name the incident's name
   * @param labels its labels
   * @return links, possibly none
   */
  public List<String> causeLinks(String name, Labels labels) {
    List<String> links = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      if (causes.get(row).selects(name, labels)) {
        String link = rows.get(row).link(row, name, labels);
        links.add("any|" + link);
        if (!symptoms.get(row).selects(name, labels)) {
          links.add("pure|" + link);
        }
      }
    }
    return links;
  }

  /**
   * By which links an incident can be explained.
   *
   * @param name the incident's name
   * @param labels its labels
   * @return links, possibly none
   */
  public List<String> symptomLinks(String name, Labels labels) {
    List<String> links = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      if (symptoms.get(row).selects(name, labels)) {
        boolean both = causes.get(row).selects(name, labels);
        String link = rows.get(row).link(row, name, labels);
        links.add((both ? "pure|" : "any|") + link);
      }
    }
    return links;
  }

  /**
   * Whether a link is one of supersession.
   *
   * @param link a link of this table
   * @return true if the cause is the same problem, only worse
   */
  public boolean supersedes(String link) {
    String[] parts = link.split("\\|", 3);
    return rows.get(Integer.parseInt(parts[1])).supersedes();
  }

  @Override
  public String toString() {
    return "the cause table";
  }
}
