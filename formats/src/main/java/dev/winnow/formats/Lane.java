package dev.winnow.formats;

import org.jspecify.annotations.Nullable;

/** Items in the order of their places, to be merged with those of other lanes. For one thread. */
interface Lane {

  /** The next item without taking it, or null at the end. */
  @Nullable Placed peek();

  /** Takes the next item. */
  void take();

  /** Whether nothing in it says a time, so that it follows on what went before it. */
  boolean isTimeless();

  /** Called once it has ended, to say what people should know. */
  void tell(Notices notices);
}
