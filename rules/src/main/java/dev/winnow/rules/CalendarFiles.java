package dev.winnow.rules;

import dev.winnow.core.PolicyException;
import dev.winnow.text.yaml.TextFile;
import dev.winnow.text.yaml.YamlFile;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The calendar files that settings may name. Stateless, safe for use by several threads. */
public final class CalendarFiles {

  private static final List<String> GROUPS = List.of("schedules", "holidays");

  /** A calendar of a team has some kilobytes a year. */
  private static final int LARGEST = 2_000_000;

  /** Where a long line goes on in the next (RFC 5545, 3.1). */
  private static final Pattern FOLD = Pattern.compile("\\r?\\n[ \\t]");

  private CalendarFiles() {}

  /**
   * Settings with the lines of the calendar files that they name, so that they change when such a
   * file does.
   *
   * @param settings settings as they are written
   * @param file the file in which they are; calendar files are beside it
   * @return settings
   * @throws PolicyException if one cannot be read, with the place where it is named
   */
  public static YamlFile in(YamlFile settings, Path file) {
    YamlFile all = settings;
    for (String group : GROUPS) {
      all = all.withFiles(group, "ical", "lines", name -> lines(name, file));
    }
    return all;
  }

  private static List<String> lines(String name, Path beside) {
    try {
      String text = TextFile.read(beside.resolveSibling(name.strip()));
      if (text.length() > LARGEST) {
        throw new IllegalArgumentException(name + ": this calendar is larger than 2 MB");
      }
      return FOLD.matcher(text).replaceAll("").lines().toList();
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException("\"" + name + "\" is no name of a file", e);
    } catch (PolicyException e) {
      throw new IllegalArgumentException(e.problems().get(0).toString(), e);
    }
  }
}
