package dev.winnow.testkit.receiver;

/** Where a receiver delivers to, under the control of a test. */
public interface OtherSide extends AutoCloseable {

  /**
   * Does something wrong from now on.
   *
   * @param fault what
   */
  void begin(Fault fault);

  /**
   * What it has.
   *
   * @return how many different things, where what came with the same key is the same
   */
  int effects();

  /**
   * What it was sent.
   *
   * @return all of it as text
   */
  String received();

  /** Ends it. */
  @Override
  void close();
}
