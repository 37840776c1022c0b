package dev.winnow.text.yaml;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Collects all that is wrong with a record of settings, so that people hear of all of it at once.
 * For one thread.
 */
public final class SettingProblems {

  private final List<SettingProblem> found = new ArrayList<>();

  /** Nothing is wrong yet. */
  public SettingProblems() {}

  /**
   * Notes something, unless it is right.
   *
   * @param right whether it is right
   * @param otherwise what is wrong, and where, if it is not
   * @return the same
   */
  public SettingProblems that(boolean right, SettingProblem otherwise) {
    if (!right) {
      found.add(otherwise);
    }
    return this;
  }

  /**
   * Tries something that says what is wrong by an exception.
   *
   * @param <T> what comes of it
   * @param work throws an {@link IllegalArgumentException}, or cannot read a file
   * @param path what it is about
   * @return what came of it; empty if something is wrong, which is noted
   */
  public <T> Optional<T> tried(Supplier<? extends T> work, String... path) {
    try {
      return Optional.of(work.get());
    } catch (MisplacedSetting e) {
      found.addAll(e.below(path).problems());
    } catch (IllegalArgumentException | UncheckedIOException e) {
      found.add(SettingProblem.at(String.valueOf(e.getMessage()), path));
    }
    return Optional.empty();
  }

  /**
   * Ends in an exception if anything was found.
   *
   * @throws MisplacedSetting with all of it
   */
  public void check() {
    if (!found.isEmpty()) {
      throw new MisplacedSetting(found);
    }
  }
}
