package dev.winnow.formats;

import java.util.List;

/** What was posted is not what it should be. */
public final class PostedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Posted.Fault> faults;

  /**
   * An exception.
   *
   * @param faults what is wrong, at least one
   */
  public PostedException(List<Posted.Fault> faults) {
    super(faults.get(0).field() + ": " + faults.get(0).reason());
    this.faults = List.copyOf(faults);
  }

  /**
   * What is wrong.
   *
   * @return at least one
   */
  public List<Posted.Fault> faults() {
    return faults;
  }
}
