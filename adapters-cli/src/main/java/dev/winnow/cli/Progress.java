package dev.winnow.cli;

import dev.winnow.formats.SignalStream;
import java.util.concurrent.TimeUnit;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A progress bar on standard error, if that is a terminal and it takes more than a second. */
final class Progress implements AutoCloseable {

  private static final long MEBIBYTE = 1L << 20;

  private final boolean wanted;
  private final SignalStream stream;
  private final long began = System.nanoTime();
  private @Nullable ProgressBar bar;

  Progress(boolean wanted, SignalStream stream) {
    this.wanted = wanted;
    this.stream = stream;
  }

  /** Shows how far the stream is. */
  void show() {
    if (!wanted) {
      return;
    }
    if (bar == null && System.nanoTime() - began > TimeUnit.SECONDS.toNanos(1)) {
      bar =
          new ProgressBarBuilder()
              .setTaskName("replay")
              .setInitialMax(stream.totalBytes().orElse(-1L))
              .setUnit(" MiB", MEBIBYTE)
              .setStyle(ProgressBarStyle.ASCII)
              .clearDisplayOnFinish()
              .build();
    }
    if (bar != null) {
      bar.stepTo(stream.bytesRead());
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }
}
