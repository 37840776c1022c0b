package dev.winnow.example.disks;

import dev.winnow.core.fact.Fact;
import dev.winnow.core.state.StateChange;
import dev.winnow.core.state.StateType;
import java.util.Optional;

/** How worn a disk is, as was read last. */
public final class Disk implements Fact {

  /** The engine keeps it, by the signals that tell of it. */
  public static final StateType<Disk> STATE =
      StateType.of(Disk.class).from(DiskWear.class, DiskWear::disk, Disk::of, Disk::after);

  private String name = "";
  private double used = 0;
  private long readAt = 0;

  private Disk() {}

  private static Optional<Disk> of(DiskWear wear) {
    Disk disk = new Disk();
    disk.name = wear.disk();
    disk.after(wear);
    return Optional.of(disk);
  }

  private StateChange after(DiskWear wear) {
    if (wear.used() < 0) {
      throw new IllegalArgumentException("a disk is used at least not at all");
    }
    if (wear.atMillis() < readAt) {
      return StateChange.OLDER;
    }
    used = wear.used();
    readAt = wear.atMillis();
    return StateChange.KEPT;
  }

  @Override
  public String id() {
    return name;
  }

  /** Its name. */
  public String getName() {
    return name;
  }

  /** How much of its life is used, 1 is all. */
  public double getUsed() {
    return used;
  }

  /** The fact in words that never change. */
  @Override
  public String toString() {
    return "disk " + name;
  }
}
