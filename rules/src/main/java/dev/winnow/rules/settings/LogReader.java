package dev.winnow.rules.settings;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.winnow.core.fact.LastWords;
import dev.winnow.core.fact.incident.WorkLine;
import dev.winnow.core.fact.incident.WorkLine.Kind;
import dev.winnow.core.signal.LogLine;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the log of a worker. Immutable, safe for use by several threads. */
final class LogReader {

  private static final int MOST = 160;

  private final NamePattern source;

  /** In the order in which they are tried. */
  private final Map<Kind, Pattern> patterns = new EnumMap<>(Kind.class);

  LogReader(WorkLog log) {
    this.source = NamePattern.of(log.source());
    add(Kind.FAILED, log.error());
    add(Kind.FINISHED, log.finished());
    add(Kind.STARTED, log.started());
    add(Kind.DONE, log.done());
    add(Kind.WORKING, log.working());
  }

  private void add(Kind kind, @Nullable String expression) {
    if (expression != null) {
      patterns.put(kind, Check.expression(expression));
    }
  }

  boolean reads(LogLine line) {
    return source.matches(line.source());
  }

  WorkLine read(LogLine line) {
    for (Kind kind : Kind.values()) {
      Optional<WorkLine> found =
          Optional.ofNullable(patterns.get(kind)).flatMap(one -> tried(one, kind, line));
      if (found.isPresent()) {
        return found.get();
      }
    }
    return new WorkLine(Kind.OTHER, line.atMillis(), "", "", "");
  }

  private static Optional<WorkLine> tried(Pattern pattern, Kind kind, LogLine line) {
    Matcher matcher = pattern.matcher(line.text());
    if (!matcher.find()) {
      return Optional.empty();
    }
    String text = kind == Kind.FAILED ? LastWords.of(line.text(), MOST) : "";
    String item = group(pattern, matcher, "item");
    String number = group(pattern, matcher, "number");
    return Optional.of(new WorkLine(kind, line.atMillis(), item, number, text));
  }

  private static String group(Pattern pattern, Matcher matcher, String name) {
    return pattern.namedGroups().containsKey(name)
        ? LastWords.plain(Optional.ofNullable(matcher.group(name)).orElse(""), MOST)
        : "";
  }
}
