package dev.winnow.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Entries come whole, in order and in bounded number, whoever reads them. */
@Timeout(120)
class ReadAheadTest {

  private static final int LONG = 20 * ReadAhead.SHORT;

  @ParameterizedTest
  @CsvSource({
    "0, 1",
    "0, 2",
    "1, 2",
    "1023, 2",
    "1024, 2",
    "1025, 2",
    "1536, 2",
    "1537, 2",
    "20480, 1",
    "20480, 2",
    "20481, 64"
  })
  void allEntriesComeInOrder(int length, int processors) {
    assertThat(all(new Counting(length), processors))
        .isEqualTo(IntStream.rangeClosed(1, length).boxed().toList());
  }

  @Test
  void aLongRecordingIsReadByAnotherThreadToo() {
    Counting recording = new Counting(LONG);
    all(recording, 2);
    assertThat(recording.readers()).hasSize(2).contains(Thread.currentThread());
  }

  @Test
  void aShortOneIsReadByNobodyElse() {
    Counting recording = new Counting(ReadAhead.SHORT - 1);
    all(recording, 2);
    assertThat(recording.readers()).containsExactly(Thread.currentThread());
  }

  @Test
  void onASingleProcessorNobodyElseReads() {
    Counting recording = new Counting(LONG);
    all(recording, 1);
    assertThat(recording.readers()).containsExactly(Thread.currentThread());
  }

  @Test
  void theReaderIsNeverFarAhead() {
    Counting recording = new Counting(LONG);
    int most = 0;
    try (ReadAhead<Integer> entries = new ReadAhead<>(recording, 2, () -> {})) {
      while (entries.hasNext()) {
        most = Math.max(most, recording.read.get() - entries.next());
      }
    }
    assertThat(most).isLessThanOrEqualTo(2 * Handover.MOST + 1);
  }

  @Test
  void whatWasReadIsThereWhileTheSenderPauses() {
    int pause = 2 * ReadAhead.SHORT + 3;
    CountDownLatch goOn = new CountDownLatch(1);
    Counting recording =
        new Counting(LONG) {
          @Override
          public boolean hasNext() {
            if (read.get() == pause) {
              await(goOn);
            }
            return super.hasNext();
          }
        };
    List<Integer> before = new ArrayList<>();
    try (ReadAhead<Integer> entries = new ReadAhead<>(recording, 2, () -> {})) {
      while (before.size() < pause && entries.hasNext()) {
        before.add(entries.next());
      }
      assertThat(before).hasSize(pause);
      goOn.countDown();
      assertThat(entries.hasNext()).isTrue();
    }
  }

  @Test
  void whatGoesWrongIsToldAfterWhatWasReadBefore() {
    failsAfterAllBefore(new IllegalStateException("the disk is gone"));
  }

  @Test
  void soIsAnError() {
    failsAfterAllBefore(new OutOfMemoryError("there is no room"));
  }

  private static void failsAfterAllBefore(Throwable why) {
    int last = 3 * ReadAhead.SHORT;
    Counting recording =
        new Counting(LONG) {
          @Override
          public boolean hasNext() {
            if (read.get() == last && why instanceof Error error) {
              throw error;
            }
            if (read.get() == last && why instanceof RuntimeException exception) {
              throw exception;
            }
            return super.hasNext();
          }
        };
    List<Integer> taken = new ArrayList<>();
    try (ReadAhead<Integer> entries = new ReadAhead<>(recording, 2, () -> {})) {
      assertThatThrownBy(
              () -> {
                while (entries.hasNext()) {
                  taken.add(entries.next());
                }
              })
          .isSameAs(why);
    }
    assertThat(taken).hasSize(last);
  }

  @Test
  void whoeverLeavesEarlyLeavesNoReaderBehind() {
    Counting recording = new Counting(LONG);
    try (ReadAhead<Integer> entries = new ReadAhead<>(recording, 2, () -> {})) {
      while (entries.hasNext() && entries.next() < 2 * ReadAhead.SHORT) {
        assertThat(recording.read.get()).isLessThan(LONG);
      }
    }
    assertThat(recording.readers())
        .hasSize(2)
        .allMatch(thread -> thread == Thread.currentThread() || !thread.isAlive());
  }

  private static List<Integer> all(Counting recording, int processors) {
    List<Integer> all = new ArrayList<>();
    try (ReadAhead<Integer> entries = new ReadAhead<>(recording, processors, () -> {})) {
      while (entries.hasNext()) {
        all.add(entries.next());
      }
    }
    return all;
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
