package dev.winnow.rules.settings;

/** Which faults are known to heal by themselves. Immutable, safe for use by several threads. */
public final class TransientTable {

  private final TransientSettings settings;
  private final boolean none;
  private final NamePattern names;

  /**
   * A table.
   *
   * @param settings names and priority
   */
  public TransientTable(TransientSettings settings) {
    this.settings = settings;
    this.none = settings.alerts().isEmpty();
    this.names = NamePattern.of(none ? "none" : settings.alerts());
  }

  /**
   * How urgent a fault is: one that is known to heal by itself has the lowest priority.
   *
   * @param name an alert's name
   * @param otherwise how urgent it is if it is no such fault
   * @return 1 to 5
   */
  public int priorityOf(String name, int otherwise) {
    return !none && names.matches(name) ? settings.priority() : otherwise;
  }

  @Override
  public String toString() {
    return "the list of transient faults";
  }
}
