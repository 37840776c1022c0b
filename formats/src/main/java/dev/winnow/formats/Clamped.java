package dev.winnow.formats;

import dev.winnow.core.signal.Silence;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The senders of a file whose clocks are ahead of all others: each is said once. For one thread.
 */
final class Clamped {

  private static final int MOST = 20;

  /** How far one sender's clock is ahead at most (behind: less than 0), in how many lines. */
  private static final class Skew {
    private long off;
    private long lines;
  }

  private final String file;
  private final Map<Sender, Skew> faults = new LinkedHashMap<>();
  private long others;

  Clamped(String file) {
    this.file = file;
  }

  /** Whether it was found to be ahead before. */
  boolean knows(Sender sender) {
    return sender.isKnown() && faults.containsKey(sender);
  }

  void add(Slot slot, long takenAt) {
    if (isPlan(slot)) {
      return;
    }
    Skew fault = faults.get(slot.sender());
    if (fault == null && faults.size() < MOST) {
      fault = new Skew();
      faults.put(slot.sender(), fault);
    }
    if (fault == null) {
      others += slot.items().size();
    } else {
      long off = slot.at() - takenAt;
      fault.off = Math.abs(off) > Math.abs(fault.off) ? off : fault.off;
      fault.lines += slot.items().size();
    }
  }

  // A silence may be asked for long before it begins, so its start accuses no clock.
  private static boolean isPlan(Slot slot) {
    return slot.items().get(0) instanceof Item.Taken taken && taken.signal() instanceof Silence;
  }

  /** Says them. */
  void tell(Notices notices) {
    faults.forEach((sender, fault) -> notices.add(text(sender, fault)));
    if (others > 0) {
      notices.add(
          "%s: %s of still other senders whose clocks are wrong".formatted(file, lines(others))
              + " were taken at the time of the lines around them.");
    }
    faults.clear();
    others = 0;
  }

  private String text(Sender sender, Skew fault) {
    String whose = sender.isKnown() ? "the clock of " + Excerpt.of(sender.name()) : "a clock";
    return "%s: %s is %s all others by %s; %s %s taken at the time of the lines around."
        .formatted(
            file,
            whose,
            fault.off < 0 ? "behind" : "ahead of",
            span(Math.abs(fault.off)),
            lines(fault.lines),
            fault.lines == 1 ? "was" : "were");
  }

  private static String lines(long count) {
    return count == 1 ? "one line" : count + " lines";
  }

  private static String span(long millis) {
    Duration span = Duration.ofMillis(millis);
    if (span.toDays() > 2) {
      return span.toDays() + " days";
    }
    long minutes = Math.round(millis / 60_000.0);
    return minutes >= 60 && minutes % 60 == 0 ? minutes / 60 + " h" : minutes + " min";
  }
}
