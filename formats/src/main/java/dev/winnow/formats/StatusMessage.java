package dev.winnow.formats;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a message of a status page says, such as {@code 🟥 X is down (502 in 640 ms) [skip ci]
 * [upptime]} (<a
 * href="https://github.com/upptime/uptime-monitor/blob/master/src/update.ts">Upptime, update.ts,
 * commitMessages.statusChange</a>; people write their own). Words may follow.
 *
 * @param code the answer, empty if it is not said
 * @param milliseconds how long it took, empty if it is not said
 * @param sure whether it has the mark or the numbers that tell it from other sentences
 */
record StatusMessage(String endpoint, State state, String code, String milliseconds, boolean sure) {

  enum State {
    UP,
    DOWN,
    DEGRADED
  }

  private static final String MARK = "(?:([^\\p{L}\\p{N}\\s]+|:[\\w+-]+:)\\s+)?";
  private static final String IS =
      " (?:is|has|was) \\**(up|down|degraded performance|degraded)\\**(?![\\p{L}\\p{N}])";
  private static final String NUMBERS = " \\(([\\w.-]+)(?: in ([\\d.]+) ?ms)?\\)";
  private static final Pattern WITH_NUMBERS = pattern(MARK + "(\\S.*)" + IS + NUMBERS + ".*");
  private static final Pattern WITHOUT = pattern(MARK + "(\\S.*)" + IS + ".*");
  private static final Pattern STATUS =
      Pattern.compile(
          "(?:[🟥🟨🟩🟧🟦⬛⬜🛑🔴🟢🟡🟠✅❌⚠]|:(?:red|green|yellow)_\\w+:).*|.*\\(\\d+ in \\d+ ?ms\\).*",
          Pattern.DOTALL);

  private static Pattern pattern(String text) {
    return Pattern.compile(text, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
  }

  /** The message of a text; empty if it says nothing of this kind. */
  static Optional<StatusMessage> of(String text) {
    Matcher numbers = WITH_NUMBERS.matcher(text);
    if (numbers.matches()) {
      String milliseconds = numbers.group(5) == null ? "" : numbers.group(5);
      return Optional.of(of(numbers, numbers.group(4), milliseconds, true));
    }
    Matcher plain = WITHOUT.matcher(text);
    return plain.matches()
        ? Optional.of(of(plain, "", "", plain.group(1) != null))
        : Optional.empty();
  }

  private static StatusMessage of(Matcher match, String code, String milliseconds, boolean sure) {
    String word = match.group(3).toLowerCase(Locale.ROOT);
    State state = word.equals("up") ? State.UP : word.equals("down") ? State.DOWN : State.DEGRADED;
    return new StatusMessage(match.group(2), state, code, milliseconds, sure);
  }

  /** Whether a text that is no message of this kind has the looks of one. */
  static boolean looksLikeOne(String text) {
    return STATUS.matcher(text).matches();
  }
}
