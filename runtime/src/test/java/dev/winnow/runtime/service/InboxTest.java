package dev.winnow.runtime.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.winnow.core.signal.Alert;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How much may wait, and in which order it is taken. */
class InboxTest {

  private static final Duration RETRY = Duration.ofSeconds(3);

  private final Inbox inbox = new Inbox(10, RETRY, System::nanoTime);

  @BeforeEach
  void open() {
    inbox.open();
  }

  @Test
  void whatIsTooMuchIsPutOffWithATime() {
    CompletableFuture<Accepted> first = inbox.offer(signals(8));
    BusyException why = refusal(inbox.offer(signals(3)));

    assertThat(first).isNotDone();
    assertThat(why.isBroken()).isFalse();
    assertThat(why.after()).isEqualTo(RETRY);
    assertThat(inbox.queued()).isEqualTo(8);
  }

  @Test
  void oneThatIsLargerThanTheQueueIsTakenAlone() {
    assertThat(inbox.offer(signals(25))).isNotDone();
    assertThat(inbox.take(5)).hasSize(1);
    assertThat(inbox.isEmpty()).isTrue();
  }

  @Test
  void asManyAreTakenAsGoIntoABatchInTheirOrder() {
    CompletableFuture<Accepted> one = inbox.offer(signals(4));
    CompletableFuture<Accepted> two = inbox.offer(signals(3));
    CompletableFuture<Accepted> three = inbox.offer(signals(1));

    assertThat(inbox.take(7)).extracting(Inbox.Offer::answer).containsExactly(one, two);
    assertThat(inbox.take(7)).extracting(Inbox.Offer::answer).containsExactly(three);
    assertThat(inbox.take(7)).isEmpty();
  }

  @Test
  void whatWaitsMayBeTakenAfterTheEndAndNothingComesIn() {
    CompletableFuture<Accepted> waiting = inbox.offer(signals(2));
    inbox.close();

    assertThat(refusal(inbox.offer(signals(1))).isBroken()).isTrue();
    assertThat(refusal(inbox.ask(engine -> "answer")).isBroken()).isTrue();
    assertThat(inbox.take(5)).extracting(Inbox.Offer::answer).containsExactly(waiting);
  }

  @Test
  void soManyQuestionsMayWait() {
    List<CompletableFuture<String>> asked =
        Collections.nCopies(10, "").stream().map(one -> inbox.ask(engine -> "answer")).toList();

    assertThat(asked).noneMatch(CompletableFuture::isDone);
    assertThat(refusal(inbox.ask(engine -> "answer")).isBroken()).isFalse();
    assertThat(inbox.questions()).hasSize(10);
    assertThat(inbox.ask(engine -> "answer")).isNotDone();
  }

  @Test
  void somethingThatCameEndsTheWait() throws InterruptedException {
    CompletableFuture<Accepted> unused = inbox.offer(signals(1));

    inbox.await(Long.MAX_VALUE);
    assertThat(inbox.queued()).isEqualTo(1);
  }

  private static BusyException refusal(CompletableFuture<?> refused) {
    assertThat(refused).isCompletedExceptionally();
    CompletionException why = catchThrowableOfType(CompletionException.class, refused::join);
    assertThat(why).hasCauseInstanceOf(BusyException.class);
    return (BusyException) why.getCause();
  }

  private static List<Submission> signals(int count) {
    return Collections.nCopies(count, new Submission(Alert.firing("Down").build(), false, ""));
  }
}
