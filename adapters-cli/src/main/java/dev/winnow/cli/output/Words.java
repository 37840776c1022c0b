package dev.winnow.cli.output;

import dev.winnow.core.decision.TicketView;
import dev.winnow.core.signal.Worded;
import java.time.Instant;
import java.util.List;

/** Numbers, times and states in words. */
final class Words {

  private static final int THOUSAND = 3;

  private Words() {}

  static String count(long count, String one) {
    return count(count, one, one + "s");
  }

  static String count(long count, String one, String many) {
    return group(count) + " " + (count == 1 ? one : many);
  }

  /** With commas between thousands. What formats numbers in Java takes long to load. */
  static String group(long count) {
    StringBuilder text = new StringBuilder(Long.toString(count));
    int first = count < 0 ? 1 : 0;
    for (int at = text.length() - THOUSAND; at > first; at -= THOUSAND) {
      text.insert(at, ',');
    }
    return text.toString();
  }

  static String lower(Worded value) {
    return value.word();
  }

  /** In UTC; without a fraction if there is none. */
  static String time(Instant at) {
    return at.toString();
  }

  static String period(Instant first, Instant last) {
    return first.equals(last) ? "at " + time(first) : time(first) + " to " + time(last);
  }

  static String state(TicketView view) {
    return lower(view.state());
  }

  /** {@code a}, {@code a and b}, {@code a, b and c}. */
  static String list(List<String> parts) {
    int last = parts.size() - 1;
    return last < 1
        ? String.join("", parts)
        : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
  }
}
