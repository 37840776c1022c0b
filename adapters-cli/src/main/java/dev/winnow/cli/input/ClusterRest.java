package dev.winnow.cli.input;

import org.jspecify.annotations.Nullable;

/** What lists of Kubernetes hold, once no more lists come. For one thread. */
final class ClusterRest implements FormatReader {

  private final ClusterHistory history;
  private final long skippedBefore;

  ClusterRest(ClusterHistory history) {
    this.history = history;
    this.skippedBefore = history.skipped();
    history.release();
  }

  @Override
  public @Nullable Item next() {
    return history.next();
  }

  @Override
  public long line() {
    return 0;
  }

  @Override
  public long skipped() {
    return history.skipped() - skippedBefore;
  }
}
