package dev.winnow.command;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The beginning of what a program says. The rest is read and dropped, so that a program that floods
 * neither fills the memory nor waits. Safe for use by several threads.
 */
final class KeptOutput {

  private final InputStream stream;
  private final int most;
  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
  private final CountDownLatch ended = new CountDownLatch(1);

  private KeptOutput(InputStream stream, int most) {
    this.stream = stream;
    this.most = most;
  }

  /** Begins to read; {@code most} is how many bytes are kept. */
  static KeptOutput of(InputStream stream, int most) {
    KeptOutput output = new KeptOutput(stream, most);
    Thread reader = new Thread(output::read, "winnow-procedure-output");
    reader.setDaemon(true);
    reader.start();
    return output;
  }

  private void read() {
    byte[] part = new byte[8 << 10];
    try (stream) {
      for (int read = stream.read(part); read >= 0; read = stream.read(part)) {
        keep(part, read);
      }
    } catch (IOException e) {
      // It was killed, or nobody listens any more: what it said before still counts.
    } finally {
      ended.countDown();
    }
  }

  private synchronized void keep(byte[] part, int length) {
    kept.write(part, 0, Math.min(length, most - kept.size()));
  }

  private synchronized String text() {
    return kept.toString(StandardCharsets.UTF_8);
  }

  /** What it said; what it left running may hold its output open, which is not waited for long. */
  String text(Duration patience) throws InterruptedException {
    boolean unused = ended.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    return text();
  }
}
