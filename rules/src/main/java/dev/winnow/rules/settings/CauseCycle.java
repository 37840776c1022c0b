package dev.winnow.rules.settings;

import dev.winnow.core.signal.Labels;
import dev.winnow.core.signal.Matcher;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A circle in the cause table: each of some alerts is explained by the next, so that nobody is told
 * of any. Immutable.
 *
 * @param rows the numbers of the table's rows, from 0
 * @param alerts the alerts, each the cause of the next, the last that of the first
 */
public record CauseCycle(List<Integer> rows, List<Alert> alerts) {

  /**
   * An alert that shows it. Immutable.
   *
   * @param name its name
   * @param labels its labels
   */
  public record Alert(String name, Map<String, String> labels) {

    /** As people write it. */
    @Override
    public String toString() {
      return labels.isEmpty() ? name : name + new TreeMap<>(labels);
    }
  }

  /** Keeps its own copies. */
  public CauseCycle {
    rows = List.copyOf(rows);
    alerts = List.copyOf(alerts);
  }

  /**
   * Finds the circles of two and three rows, each with alerts that show it.
   *
   * @param rows the cause table
   * @return the circles, each once
   */
  public static List<CauseCycle> in(List<CauseRow> rows) {
    return new Search(rows).run();
  }

  /** One search. For one thread. */
  private static final class Search {
    private static final int LONGEST = 3;

    private final List<CauseRow> rows;
    private final CauseTable table;
    private final List<CauseCycle> found = new ArrayList<>();
    private final Set<Set<Integer>> told = new HashSet<>();
    private final Map<List<Integer>, List<String>> names = new HashMap<>();

    Search(List<CauseRow> rows) {
      this.rows = rows;
      this.table = new CauseTable(rows);
      Set<String> pool = new LinkedHashSet<>();
      for (CauseRow row : rows) {
        pool.addAll(pool(row.cause(), row.causeMatch()));
        pool.addAll(pool(row.symptom(), row.symptomMatch()));
      }
      pool.add("Any");
      for (int from = 0; from < rows.size(); from++) {
        for (int to = 0; to < rows.size(); to++) {
          names.put(List.of(from, to), both(rows.get(from), rows.get(to), pool));
        }
      }
    }

    private static Set<String> pool(@Nullable String names, @Nullable List<String> match) {
      Set<String> pool = new LinkedHashSet<>();
      if (names != null) {
        pool.addAll(NameExamples.of(names));
      }
      for (String text : match == null ? List.<String>of() : match) {
        Matcher matcher = Matcher.parse(text);
        if (matcher.label().equals(Matcher.NAME)) {
          value(matcher).ifPresent(pool::add);
        }
      }
      return pool;
    }

    /** Names of alerts that can be a symptom in one row and a cause in another. */
    private static List<String> both(CauseRow from, CauseRow to, Set<String> pool) {
      Map<String, String> labels = new HashMap<>();
      wanted(from.symptomMatch(), labels);
      wanted(to.causeMatch(), labels);
      Labels all = Labels.of(labels);
      return pool.stream()
          .filter(name -> from.symptoms().selects(name, all) && to.causes().selects(name, all))
          .limit(3)
          .toList();
    }

    List<CauseCycle> run() {
      for (int start = 0; start < rows.size(); start++) {
        walk(List.of(start));
      }
      return found;
    }

    /** Goes on where the symptom of the last row can be the cause of another. */
    private void walk(List<Integer> path) {
      int last = path.get(path.size() - 1);
      for (int next = path.get(0); next < rows.size(); next++) {
        if (names.getOrDefault(List.of(last, next), List.of()).isEmpty()) {
          continue;
        }
        if (next == path.get(0) && path.size() > 1 && !told.contains(Set.copyOf(path))) {
          circle(path);
        } else if (!path.contains(next) && path.size() < LONGEST) {
          List<Integer> longer = new ArrayList<>(path);
          longer.add(next);
          walk(longer);
        }
      }
    }

    private void circle(List<Integer> path) {
      List<Map<String, String>> labels = labels(path);
      List<Alert> alerts = new ArrayList<>();
      for (int i = 0; i < path.size(); i++) {
        int before = path.get((i + path.size() - 1) % path.size());
        Labels own = Labels.of(labels.get(i));
        Optional<String> name =
            names.getOrDefault(List.of(before, path.get(i)), List.of()).stream()
                .filter(one -> rows.get(before).symptoms().selects(one, own))
                .findFirst();
        if (name.isEmpty()) {
          return;
        }
        alerts.add(new Alert(name.get(), labels.get(i)));
      }
      if (new HashSet<>(alerts).size() == alerts.size() && holds(alerts)) {
        told.add(Set.copyOf(path));
        found.add(new CauseCycle(path, alerts));
      }
    }

    private boolean holds(List<Alert> alerts) {
      for (int i = 0; i < alerts.size(); i++) {
        Alert cause = alerts.get(i);
        Alert symptom = alerts.get((i + 1) % alerts.size());
        List<String> links =
            new ArrayList<>(table.causeLinks(cause.name(), Labels.of(cause.labels())));
        links.retainAll(table.symptomLinks(symptom.name(), Labels.of(symptom.labels())));
        if (links.isEmpty()) {
          return false;
        }
      }
      return true;
    }

    /** What each alert of the circle must have, and what must be equal for it. */
    private List<Map<String, String>> labels(List<Integer> path) {
      List<Map<String, String>> all = new ArrayList<>();
      for (int i = 0; i < path.size(); i++) {
        Map<String, String> labels = new TreeMap<>();
        wanted(rows.get(path.get((i + path.size() - 1) % path.size())).symptomMatch(), labels);
        wanted(rows.get(path.get(i)).causeMatch(), labels);
        all.add(labels);
      }
      for (int round = 0; round <= path.size(); round++) {
        for (int i = 0; i < path.size(); i++) {
          Map<String, String> cause = all.get(i);
          Map<String, String> symptom = all.get((i + 1) % path.size());
          List<String> equal = rows.get(path.get(i)).equal();
          for (String label : equal == null ? List.<String>of() : equal) {
            copy(label, cause, symptom);
            copy(label, symptom, cause);
          }
        }
      }
      return all;
    }

    private static void copy(String label, Map<String, String> from, Map<String, String> to) {
      String value = from.get(label);
      if (value != null) {
        to.putIfAbsent(label, value);
      }
    }

    private static void wanted(@Nullable List<String> match, Map<String, String> labels) {
      for (String text : match == null ? List.<String>of() : match) {
        Matcher matcher = Matcher.parse(text);
        if (!matcher.label().equals(Matcher.NAME)) {
          value(matcher).ifPresent(value -> labels.putIfAbsent(matcher.label(), value));
        }
      }
    }

    /** A value that a matcher accepts; empty if none is needed. */
    private static Optional<String> value(Matcher matcher) {
      String sign = matcher.operator().sign();
      if (sign.equals("=")) {
        return matcher.value().isEmpty() ? Optional.empty() : Optional.of(matcher.value());
      }
      if (sign.equals("=~")) {
        return NameExamples.of(matcher.value()).stream().filter(v -> !v.isEmpty()).findFirst();
      }
      return matcher.value().isEmpty() ? Optional.of("x") : Optional.empty();
    }
  }
}
