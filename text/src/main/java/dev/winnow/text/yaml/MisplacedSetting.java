package dev.winnow.text.yaml;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Something, or several things, that a record of settings finds wrong further in: each is reported
 * where it stands, not where the record begins. The message has a line for each.
 */
public final class MisplacedSetting extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final transient List<SettingProblem> problems;

  /**
   * What is wrong, and where.
   *
   * @param message what is wrong and what to do, in a sentence
   * @param path the names, and places in lists from 0, that lead there from the record; what is not
   *     written is reported at what is nearest to it
   */
  public MisplacedSetting(String message, List<String> path) {
    this(List.of(SettingProblem.at(message, path.toArray(String[]::new))));
  }

  MisplacedSetting(List<SettingProblem> problems) {
    super(problems.stream().map(SettingProblem::message).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /**
   * The same, as whatever is around the record sees it.
   *
   * @param above what leads there
   * @return a new one
   */
  public MisplacedSetting below(String... above) {
    return new MisplacedSetting(problems.stream().map(one -> one.below(List.of(above))).toList());
  }

  /**
   * What is wrong.
   *
   * @return at least one
   */
  public List<SettingProblem> problems() {
    return problems;
  }
}
