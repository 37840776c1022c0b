package dev.winnow.formats;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.winnow.core.signal.Alert;
import dev.winnow.core.signal.Signal;
import dev.winnow.core.text.LinearPattern;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Reads ticket lines of a form that the user gives. RE2 takes time in proportion to the line, so no
 * expression can hang. Where the expression has no group {@code time}, a time may stand before what
 * it matches.
 */
final class TicketPattern implements LineParser {

  static final String SOURCE = "ticket-line";

  private static final String NAME = "name";
  private static final String TIME = "time";
  private static final String STATE = "state";
  private static final Set<String> FIRING =
      Set.of("firing", "alerting", "active", "open", "opened", "new", "down", "problem", "raised");
  private static final Set<String> RESOLVED =
      Set.of("resolved", "ok", "up", "closed", "recovered", "recovery", "cleared", "normal");

  private final String expression;
  private final Pattern pattern;
  private final Map<String, Integer> groups;
  private final ZoneId zone;

  TicketPattern(InputOptions options) {
    this.expression = options.ticketPattern();
    this.pattern = compiled(expression);
    this.groups = pattern.namedGroups();
    this.zone = options.zone();
    if (!groups.containsKey(NAME)) {
      throw new InputException(
          "The ticket pattern " + expression + " has no group (?<name>...); add one.");
    }
  }

  private static Pattern compiled(String expression) {
    try {
      return LinearPattern.compileListing(expression.replaceAll("\\(\\?<(?=[A-Za-z_])", "(?P<"), 0);
    } catch (PatternSyntaxException e) {
      throw new InputException(
          "The ticket pattern "
              + Excerpt.of(expression)
              + " is not a valid RE2 expression: "
              + e.getDescription()
              + "; correct it.",
          e);
    }
  }

  @Override
  public List<Signal> parse(String line) {
    String text = line.strip();
    if (text.startsWith("#")) {
      return List.of();
    }
    Matcher match = pattern.matcher(text);
    if (match.matches()) {
      return List.of(alert(match, group(match, TIME)));
    }
    return List.of(afterTime(text));
  }

  @Override
  public Timing timing(Signal signal, long number) {
    return signal.at().equals(Instant.EPOCH)
        ? new Timing.Unknown(number)
        : new Timing.Known(signal.at());
  }

  private Signal afterTime(String text) {
    boolean digit = !text.isEmpty() && Character.isDigit(text.charAt(0));
    int end = digit && !groups.containsKey(TIME) ? TimePrefix.end(text) : 0;
    Matcher match = pattern.matcher(text.substring(end).strip());
    if (end == 0 || !match.matches()) {
      throw new Refused("This does not match the ticket pattern " + expression + ".");
    }
    return alert(match, text.substring(0, end));
  }

  private Signal alert(Matcher match, String time) {
    String name = group(match, NAME);
    if (name.isEmpty()) {
      throw new Refused("The name is empty.");
    }
    Alert.Builder alert = isFiring(match) ? Alert.firing(name) : Alert.resolved(name);
    for (String group : groups.keySet()) {
      if (!group.equals(NAME) && !group.equals(TIME) && !group.equals(STATE)) {
        alert.label(group, group(match, group));
      }
    }
    Instant at = time.isEmpty() ? Instant.EPOCH : TimeText.parse(time, zone);
    return alert.at(at).source(SOURCE).build();
  }

  private boolean isFiring(Matcher match) {
    String state = group(match, STATE).toLowerCase(Locale.ROOT);
    if (RESOLVED.contains(state)) {
      return false;
    }
    if (state.isEmpty() || FIRING.contains(state)) {
      return true;
    }
    throw new Refused("The state \"" + state + "\" is unknown; write firing or resolved.");
  }

  private String group(Matcher match, String group) {
    if (!groups.containsKey(group)) {
      return "";
    }
    String value = match.group(group);
    return value == null ? "" : value.strip();
  }
}
