package dev.winnow.formats;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Where the columns of a mapping stand in a header, under whichever of their names. Immutable. */
final class CsvColumns {

  private final List<String> header;
  private final Map<String, List<String>> aliases;
  private final Map<String, Integer> exact = new HashMap<>();
  private final Map<String, Integer> anyCase = new HashMap<>();

  CsvColumns(List<String> header, CsvMapping mapping) {
    this.header = List.copyOf(header);
    this.aliases = mapping.aliases();
    for (int i = 0; i < header.size(); i++) {
      exact.putIfAbsent(header.get(i), i);
      anyCase.putIfAbsent(header.get(i).toLowerCase(Locale.ROOT), i);
    }
  }

  /** Where a column stands, from 0; -1 if it does not. */
  int place(String column) {
    int place = placeOf(column);
    for (String other : aliases.getOrDefault(column, List.of())) {
      place = place < 0 ? placeOf(other) : place;
    }
    return place;
  }

  private int placeOf(String name) {
    Integer place = exact.get(name);
    return place == null ? anyCase.getOrDefault(name.toLowerCase(Locale.ROOT), -1) : place;
  }

  /** Those of some columns that are not there. */
  List<String> missing(Collection<String> columns) {
    return columns.stream().filter(column -> place(column) < 0).toList();
  }

  List<String> header() {
    return header;
  }
}
