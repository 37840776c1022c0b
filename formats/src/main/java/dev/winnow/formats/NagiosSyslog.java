package dev.winnow.formats;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What Nagios and its like send to syslog ({@code use_syslog}, <a
 * href="https://github.com/NagiosEnterprises/nagioscore/blob/master/base/logging.c">logging.c,
 * write_to_syslog</a>): the lines of their log without the brackets, behind a time, a host and the
 * program. The time is one of ISO 8601, as rsyslog and journalctl write it, or that of <a
 * href="https://www.rfc-editor.org/rfc/rfc3164#section-4.1.2">RFC 3164</a> with a year before or
 * after the day; without one nobody can tell when that was.
 *
 * @param at when it was logged
 * @param text what the program said; empty if it is none of those that speak as Nagios does
 */
record NagiosSyslog(Instant at, String text) {

  private static final String DAY =
      "(?:(\\d{4}) )?([A-Z][a-z]{2} [ \\d]?\\d)(?: (\\d{4}))? (\\d\\d:\\d\\d:\\d\\d)";
  private static final Pattern LINE =
      Pattern.compile(
          "(?:<\\d{1,3}>)?(?:(\\d{4}-\\d\\d-\\d\\dT\\S{5,24})|"
              + DAY
              + ") \\S{1,255} ([\\w./-]{1,64})(?:\\[\\d{1,10}\\])?: (.*)",
          Pattern.DOTALL);
  private static final Pattern PROGRAM =
      Pattern.compile("(?i).*(nagios|naemon|icinga|shinken|centengine).*");
  private static final DateTimeFormatter NAMED =
      DateTimeFormatter.ofPattern("yyyy MMM d HH:mm:ss", Locale.ENGLISH);

  /**
   * What a line of syslog says.
   *
   * @return empty if it is no line of syslog
   * @throws Refused if its time has no year, or is none
   */
  static Optional<NagiosSyslog> of(String line, ZoneId zone) {
    Matcher match = LINE.matcher(line);
    if (!match.matches()) {
      return Optional.empty();
    }
    String said = PROGRAM.matcher(match.group(6)).matches() ? match.group(7) : "";
    return Optional.of(new NagiosSyslog(time(match, zone), said));
  }

  /** Whether one of some lines is of Nagios, behind a time that lacks its year. */
  static boolean lackYear(List<String> lines) {
    return lines.stream()
        .map(LINE::matcher)
        .anyMatch(
            match ->
                match.matches()
                    && match.group(1) == null
                    && match.group(2) == null
                    && match.group(4) == null
                    && PROGRAM.matcher(match.group(6)).matches());
  }

  private static Instant time(Matcher match, ZoneId zone) {
    if (match.group(1) != null) {
      return TimeText.parse(match.group(1), zone);
    }
    String year = match.group(2) == null ? match.group(4) : match.group(2);
    if (year == null) {
      throw new Refused(
          "The time \""
              + match.group(3)
              + " "
              + match.group(5)
              + "\" does not say its year; write it before the month.");
    }
    String text = (year + " " + match.group(3) + " " + match.group(5)).replaceAll(" +", " ");
    try {
      return LocalDateTime.parse(text, NAMED).atZone(zone).toInstant();
    } catch (DateTimeException e) {
      throw new Refused("\"" + Excerpt.of(text) + "\" is not a time.", e);
    }
  }
}
