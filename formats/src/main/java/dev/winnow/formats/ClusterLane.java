package dev.winnow.formats;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The objects of all files of Kubernetes, in the order in which they were seen. For one thread. */
final class ClusterLane implements Lane {

  private final List<InputFile> files;
  private final Supplier<@Nullable Item> rest;
  private int current;
  private long latest = Long.MIN_VALUE;
  private @Nullable Placed head;
  private boolean ended;

  /**
   * A lane that has not begun.
   *
   * @param rest what is left once all files were read
   */
  ClusterLane(List<InputFile> files, Supplier<@Nullable Item> rest) {
    this.files = files;
    this.rest = rest;
  }

  @Override
  public @Nullable Placed peek() {
    if (head == null && !ended) {
      Item item = read();
      ended = item == null;
      head = item == null ? null : placed(item);
    }
    return head;
  }

  private @Nullable Item read() {
    while (current < files.size()) {
      Item item = files.get(current).next();
      if (item != null) {
        return item;
      }
      current++;
    }
    return rest.get();
  }

  private Placed placed(Item item) {
    if (item instanceof Item.Taken taken) {
      latest = Math.max(latest, taken.signal().at().toEpochMilli());
    }
    return new Placed(item, latest);
  }

  @Override
  public void take() {
    head = null;
  }

  @Override
  public boolean isTimeless() {
    return false;
  }

  @Override
  public void tell(Notices notices) {}
}
