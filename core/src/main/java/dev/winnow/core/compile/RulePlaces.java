package dev.winnow.core.compile;

import dev.winnow.core.RuleFile;
import dev.winnow.core.RuleInfo;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of rules, in which places are looked for. */
final class RulePlaces {

  static final Comparator<Place> BY_PLACE =
      Comparator.comparing(Place::file)
          .thenComparingInt(Place::line)
          .thenComparingInt(Place::column);

  private static final Pattern ESCAPE = Pattern.compile("\\\\u+([0-9a-fA-F]{4})");

  private final List<RuleFile> files;
  private final List<RuleInfo> rules;

  /** A place in a file. Line and column begin at 1. */
  record Place(String file, int line, int column) {}

  RulePlaces(List<RuleFile> files, List<RuleInfo> rules) {
    this.files = files;
    this.rules = rules;
  }

  /**
   * Where a rule first says what one of the expressions matches, the first expression first. All
   * files are looked through if the rule is not known.
   */
  Optional<Place> find(String rule, List<Pattern> words) {
    for (RuleInfo info : rules) {
      if (info.name().equals(rule)) {
        return find(file(info.file()), info.line(), end(info), words);
      }
    }
    return files.stream()
        .flatMap(file -> find(file, 1, Integer.MAX_VALUE, words).stream())
        .findFirst();
  }

  /** Where a rule begins; where the first file begins if the rule is not known. */
  Place start(String rule) {
    return rules.stream()
        .filter(info -> info.name().equals(rule))
        .map(info -> new Place(info.file(), info.line(), 1))
        .findFirst()
        .orElseGet(() -> new Place(files.get(0).name(), 1, 1));
  }

  private RuleFile file(String name) {
    return files.stream().filter(file -> file.name().equals(name)).findFirst().orElseThrow();
  }

  /** The line where the next rule of the file begins. */
  private int end(RuleInfo rule) {
    return rules.stream()
        .filter(other -> other.file().equals(rule.file()) && other.line() > rule.line())
        .mapToInt(RuleInfo::line)
        .min()
        .orElse(Integer.MAX_VALUE);
  }

  private static Optional<Place> find(RuleFile file, int from, int end, List<Pattern> words) {
    List<String> lines = file.text().lines().toList();
    for (Pattern word : words) {
      for (int number = from; number < end && number <= lines.size(); number++) {
        int column = column(lines.get(number - 1), word);
        if (column > 0) {
          return Optional.of(new Place(file.name(), number, column));
        }
      }
    }
    return Optional.empty();
  }

  /** The column where a line says a word, be it with escapes such as \\u0053; 0 if it does not. */
  private static int column(String line, Pattern word) {
    if (line.stripLeading().startsWith("//")) {
      return 0;
    }
    List<Integer> columns = new ArrayList<>();
    StringBuilder plain = new StringBuilder();
    Matcher escape = ESCAPE.matcher(line);
    for (int at = 0; at < line.length(); ) {
      columns.add(at + 1);
      if (line.charAt(at) == '\\' && escape.find(at) && escape.start() == at) {
        plain.append((char) Integer.parseInt(escape.group(1), 16));
        at = escape.end();
      } else {
        plain.append(line.charAt(at++));
      }
    }
    Matcher found = word.matcher(plain);
    return found.find() ? columns.get(found.start()) : 0;
  }
}
