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
   * Whether a name is that of a transient fault.
   *
   * @param name an alert's name
   * @return true if it is known to heal by itself
   */
  public boolean names(String name) {
    return !none && names.matches(name);
  }

  /**
   * The priority that such faults get.
   *
   * @return 4 or 5
   */
  public int getPriority() {
    return settings.priority();
  }

  @Override
  public String toString() {
    return "the list of transient faults";
  }
}
