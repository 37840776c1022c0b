package dev.winnow.text.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Something that a record of settings finds wrong with itself. Immutable.
 *
 * @param message what is wrong and what to do, in a sentence
 * @param path the names, and places in lists from 0, that lead there from the record; what is not
 *     written is reported at what is nearest to it
 * @param parts the parts of the record that it is concluded from: if one of them could not be read,
 *     it is not known
 */
public record SettingProblem(String message, List<String> path, Set<String> parts) {

  /** Copies what it is given. */
  public SettingProblem {
    path = List.copyOf(path);
    parts = Set.copyOf(parts);
  }

  /**
   * Something that is wrong with one part.
   *
   * @param message what is wrong and what to do, in a sentence
   * @param path what leads there; if it is empty, the record as a whole is wrong
   * @return the problem
   */
  public static SettingProblem at(String message, String... path) {
    return new SettingProblem(
        message, List.of(path), path.length == 0 ? Set.of() : Set.of(path[0]));
  }

  /**
   * The same, concluded from other parts as well.
   *
   * @param others their names
   * @return the problem
   */
  public SettingProblem given(String... others) {
    Set<String> all = new TreeSet<>(parts);
    all.addAll(List.of(others));
    return new SettingProblem(message, path, all);
  }

  /** The same, as the record around it sees it. */
  SettingProblem below(List<String> above) {
    List<String> all = new ArrayList<>(above);
    all.addAll(path);
    return new SettingProblem(message, all, above.isEmpty() ? parts : Set.of(above.get(0)));
  }
}
