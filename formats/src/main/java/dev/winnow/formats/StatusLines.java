package dev.winnow.formats;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the time and the message in what {@code git log} prints: on one line, in the usual forms of
 * the time (<a href="https://git-scm.com/docs/git-log">git-log, --date and PRETTY FORMATS</a>),
 * with or without the commit before it; or as the commit, its date and its message on lines of
 * their own. One thread at a time.
 */
final class StatusLines {

  /**
   * One message.
   *
   * @param marked whether a tab stands before it, or nothing but the message on the line
   */
  record Said(Instant at, String message, boolean marked) {}

  private static final String MONTH_FIRST =
      "[A-Z][a-z]{2} [A-Z][a-z]{2} +\\d{1,2} [0-9:]{8} \\d{4}";
  private static final String TIME =
      "\\d{4}-\\d{2}-\\d{2}[Tt ]\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?: ?(?:[Zz]|[+-]\\d{2}:?\\d{2}))?"
          + ("|" + MONTH_FIRST + "(?: [+-]\\d{4})?")
          + "|[A-Z][a-z]{2}, \\d{1,2} [A-Z][a-z]{2} \\d{4} [0-9:]{8} [+-]\\d{4}"
          + "|\\d{9,11}(?: [+-]\\d{4})?";
  private static final Pattern ONE_LINE =
      Pattern.compile("(?:[0-9a-f]{7,40}[\\s|,;]+)?(" + TIME + ")([\\s|,;]+)(.*)", Pattern.DOTALL);
  private static final Pattern HEADER =
      Pattern.compile(
          "commit [0-9a-f]{7,40}\\b.*|(Merge|Author|Commit|Date|AuthorDate|CommitDate): +(.*)");
  private static final Pattern INDENTED = Pattern.compile(" {4}.*", Pattern.DOTALL);
  private static final Pattern SPACED_OFFSET = Pattern.compile(" (?=(?:[Zz]|[+-]\\d{2}:?\\d{2})$)");
  private static final DateTimeFormatter PLAIN =
      DateTimeFormatter.ofPattern("EEE MMM d HH:mm:ss yyyy[ Z]", Locale.ENGLISH);
  private static final DateTimeFormatter MAIL =
      DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH);

  private final ZoneId zone;
  private Optional<Instant> date = Optional.empty();

  StatusLines(ZoneId zone) {
    this.zone = zone;
  }

  /**
   * The message of a line; empty if it is the head of a commit.
   *
   * @throws Refused if it is no line of that kind
   */
  Optional<Said> read(String line) {
    Matcher header = HEADER.matcher(line);
    if (header.matches()) {
      remember(header);
      return Optional.empty();
    }
    if (date.isPresent() && INDENTED.matcher(line).matches()) {
      return Optional.of(new Said(date.orElseThrow(), line.strip(), true));
    }
    Matcher match = ONE_LINE.matcher(line.strip());
    if (match.matches()) {
      boolean tab = match.group(2).contains("\t");
      return Optional.of(new Said(time(match.group(1)), match.group(3).strip(), tab));
    }
    throw refused(line);
  }

  private void remember(Matcher header) {
    if (header.group(1) == null) {
      date = Optional.empty();
    } else if (header.group(1).endsWith("Date")) {
      date = Optional.of(time(header.group(2).strip()));
    }
  }

  private Refused refused(String line) {
    int tab = line.indexOf('\t');
    if (tab >= 0) {
      time(line.substring(0, tab).strip());
    }
    return new Refused("There is no time and no tab before a message.");
  }

  private Instant time(String text) {
    if (text.matches("\\d{9,11}(?: [+-]\\d{4})?")) {
      return Instant.ofEpochSecond(Long.parseLong(text.replaceFirst(" .*", "")));
    }
    return text.isEmpty() || !Character.isUpperCase(text.charAt(0))
        ? TimeText.parse(SPACED_OFFSET.matcher(text).replaceFirst(""), zone)
        : named(text.replaceAll(" +", " "), text.contains(",") ? MAIL : PLAIN);
  }

  private Instant named(String text, DateTimeFormatter form) {
    try {
      return form.parseBest(text, OffsetDateTime::from, LocalDateTime::from)
              instanceof OffsetDateTime time
          ? time.toInstant()
          : LocalDateTime.parse(text, form).atZone(zone).toInstant();
    } catch (DateTimeException e) {
      throw new Refused("\"" + Excerpt.of(text) + "\" is not a time.", e);
    }
  }
}
