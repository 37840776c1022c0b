package dev.winnow.testkit.receiver;

/** No other side: before a test has begun. */
enum Nowhere implements OtherSide {
  INSTANCE;

  @Override
  public void begin(Fault fault) {}

  @Override
  public int effects() {
    return 0;
  }

  @Override
  public String received() {
    return "";
  }

  @Override
  public void close() {}
}
