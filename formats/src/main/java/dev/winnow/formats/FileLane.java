package dev.winnow.formats;

import org.jspecify.annotations.Nullable;

/** The items of one file, dated by its own clock and put in order. For one thread. */
final class FileLane implements Lane {

  private final InputFile file;
  private final Clamped clamped;
  private final SourceClock clock;
  private final boolean timeless;
  private final Reordering order;
  private @Nullable Placed head;
  private boolean ended;

  FileLane(InputFile file, InputOptions options, EventClock made) {
    this.file = file;
    this.clamped = new Clamped(file.name());
    this.clock = new SourceClock(file::next, options, made, clamped);
    this.timeless = clock.isTimeless();
    this.order = new Reordering(clock::next, options.limits().lateness().toMillis());
  }

  @Override
  public @Nullable Placed peek() {
    if (head == null && !ended) {
      head = timeless ? clock.next() : order.next();
      ended = head == null;
    }
    return head;
  }

  @Override
  public void take() {
    head = null;
  }

  @Override
  public boolean isTimeless() {
    return timeless;
  }

  @Override
  public void tell(Notices notices) {
    clamped.tell(notices);
    long odd = clock.withoutClock();
    if (odd > 0) {
      notices.add(
          "%s: %s a time at which nothing can have happened (engine.floor), so %s taken at that of"
                  .formatted(
                      file.name(),
                      odd == 1 ? "one line says" : odd + " lines say",
                      odd == 1 ? "it was" : "they were")
              + " the lines around.");
    }
    if (timeless && file.format() != InputFormat.TICKET_LINE) {
      notices.add(
          file.name()
              + ": nothing in it says when it happened, so times were made up; --every says how far"
              + " apart.");
    }
  }
}
