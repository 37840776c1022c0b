package dev.winnow.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** A disk that can be full. What it has is read as a new process reads it. */
final class Disk implements StateStore {

  private Optional<byte[]> bytes = Optional.empty();
  private boolean full;

  void full(boolean now) {
    full = now;
  }

  Optional<WatchState> read() {
    return bytes.map(StateText::read);
  }

  @Override
  public void write(WatchState state) {
    if (full) {
      throw new UncheckedIOException(new IOException("No space left on device"));
    }
    bytes = Optional.of(StateText.write(state));
  }

  @Override
  public String toString() {
    return "the disk";
  }
}
