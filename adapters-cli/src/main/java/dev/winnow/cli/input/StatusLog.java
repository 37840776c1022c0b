package dev.winnow.cli.input;

import dev.winnow.core.signal.Alert;
import dev.winnow.core.signal.Signal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the lines of a status page such as Upptime's: a time, a tab, {@code 🟥 X is down (502 in
 * 640 ms)}.
 *
 * <p>Down is the alert {@code EndpointDown} with the label {@code endpoint}; its annotation {@code
 * reason} is {@code NoAnswer} where the code is 0, else {@code BadAnswer}. Degraded is the alert
 * {@code EndpointDegraded}. Up resolves {@code EndpointDown}; {@code EndpointDegraded} is resolved
 * once an endpoint that was degraded is up or down. Annotations {@code code} and {@code ms} have
 * the numbers. Other lines that begin with a time and a tab have nothing to report.
 */
final class StatusLog implements LineParser {

  private static final String DOWN = "EndpointDown";
  private static final String DEGRADED = "EndpointDegraded";
  private static final int MOST_DEGRADED = 100_000;
  private static final Pattern MESSAGE =
      Pattern.compile(
          "(?:[^\\p{L}\\p{N}\\s]+\\s+)?(\\S.*) (?:is|has) (up|down|degraded|degraded performance)"
              + "(?: \\((\\d+) in (\\d+) ms\\))?");

  private final ZoneId zone;
  private final Set<String> degraded = new HashSet<>();

  StatusLog(ZoneId zone) {
    this.zone = zone;
  }

  @Override
  public List<Signal> parse(String line) {
    int tab = line.indexOf('\t');
    if (tab < 0) {
      throw new Refused("There is no tab between a time and a message.");
    }
    Instant at = TimeText.parse(line.substring(0, tab).strip(), zone);
    Matcher match = MESSAGE.matcher(line.substring(tab + 1).strip());
    return match.matches() ? signals(match, at) : List.of();
  }

  private List<Signal> signals(Matcher match, Instant at) {
    String endpoint = match.group(1);
    List<Signal> signals = new ArrayList<>(2);
    boolean up = match.group(2).equals("up");
    boolean slow = !up && !match.group(2).equals("down");
    signals.add(alert(slow ? DEGRADED : DOWN, !up, match, at));
    if (slow && degraded.size() < MOST_DEGRADED) {
      degraded.add(endpoint);
    } else if (!slow && degraded.remove(endpoint)) {
      signals.add(alert(DEGRADED, false, match, at));
    }
    return signals;
  }

  private static Signal alert(String name, boolean firing, Matcher match, Instant at) {
    Alert.Builder alert = firing ? Alert.firing(name) : Alert.resolved(name);
    String code = match.group(3) == null ? "" : match.group(3);
    if (firing && name.equals(DOWN) && !code.isEmpty()) {
      alert.annotation("reason", code.equals("0") ? "NoAnswer" : "BadAnswer");
    }
    return alert
        .label("endpoint", match.group(1))
        .annotation("code", code)
        .annotation("ms", match.group(4) == null ? "" : match.group(4))
        .annotation("summary", match.group())
        .at(at)
        .source("status")
        .build();
  }
}
