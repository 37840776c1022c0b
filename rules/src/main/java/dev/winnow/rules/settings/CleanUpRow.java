package dev.winnow.rules.settings;

import java.time.Duration;
import java.util.Arrays;

/**
 * Files that may be cleared once somebody has approved. Immutable.
 *
 * @param paths which files: an absolute path, in whose names {@code *} stands for anything
 * @param olderThan how old they must be
 * @param action the action that clears them, by the name that an adapter knows
 */
public record CleanUpRow(String paths, Duration olderThan, String action) {

  /** Checks that it says which files, and leaves the rest alone. */
  public CleanUpRow {
    Check.that(
        paths.startsWith("/") && Arrays.stream(paths.split("/")).noneMatch(".."::equals),
        "\"paths\" must be an absolute path without \"..\", not \"" + paths + "\"");
    Check.that(
        paths.indexOf('/', 1) > 0 && paths.substring(1, paths.indexOf('/', 1)).indexOf('*') < 0,
        "\"paths\" must name a folder, such as /var/log/shop/*.gz: \"" + paths + "\" is too much");
    Check.that(!olderThan.isZero(), "\"olderThan\" must be more than 0");
    Check.that(!action.isBlank(), "\"action\" names no action");
  }

  /** The row in words. */
  String words() {
    return paths + " older than " + Words.spoken(olderThan) + " (" + action + ")";
  }
}
