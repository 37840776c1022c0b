package dev.winnow.testkit.receiver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.winnow.runtime.delivery.Delivery;
import dev.winnow.runtime.delivery.DeliveryResult.Delivered;
import dev.winnow.runtime.delivery.DeliveryResult.Rejected;
import dev.winnow.runtime.delivery.DeliveryResult.Retryable;
import dev.winnow.runtime.delivery.Receiver;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What every receiver that talks HTTP promises, too. */
public abstract class HttpReceiverKit extends ReceiverKit {

  /** For one to be made. */
  protected HttpReceiverKit() {}

  /**
   * What the other side plays.
   *
   * @return a new one
   */
  protected abstract HttpService service();

  /**
   * A receiver with the name {@code kit}.
   *
   * @param address where the service is, without a path
   * @param timeout how long a request may take
   * @return a new one
   * @throws Exception if it cannot be made
   */
  protected abstract Receiver receiver(URI address, Duration timeout) throws Exception;

  @Override
  protected final OtherSide otherSide() {
    return HttpOtherSide.start(service());
  }

  @Override
  protected final Receiver receiver(OtherSide to, Duration timeout) throws Exception {
    return receiver(((HttpOtherSide) to).address(), timeout);
  }

  /**
   * The server of this test.
   *
   * @return the other side
   */
  protected final HttpOtherSide server() {
    return (HttpOtherSide) other();
  }

  private static Delivery page() {
    return SampleMessages.page(1, "TargetDown");
  }

  private void answers(int status, Map<String, String> headers) {
    server().answerWith(request -> new HttpReply(status, headers, HttpOtherSide.echo(request)));
  }

  @Test
  void whoIsAskedToWaitWaits() throws Exception {
    answers(429, Map.of("Retry-After", "7"));
    Retryable result = assertInstanceOf(Retryable.class, deliver(page()));
    assertEquals(Optional.of(Duration.ofSeconds(7)), result.after());
  }

  @Test
  void aDateToWaitForThatIsPastIsNoWait() throws Exception {
    answers(503, Map.of("Retry-After", "Wed, 21 Oct 2015 07:28:00 GMT"));
    Retryable result = assertInstanceOf(Retryable.class, deliver(page()));
    assertEquals(Optional.of(Duration.ZERO), result.after());
  }

  @Test
  void whatCannotBeReadAsATimeIsLeftOut() throws Exception {
    answers(429, Map.of("Retry-After", "soon, 99999999999999999999"));
    Retryable result = assertInstanceOf(Retryable.class, deliver(page()));
    assertEquals(Optional.empty(), result.after());
  }

  @Test
  void statusesOfTroubleMayPass() throws Exception {
    for (int status : new int[] {408, 425, 429, 500, 502, 503, 504}) {
      answers(status, Map.of());
      assertInstanceOf(Retryable.class, deliver(page()), () -> "status " + status);
    }
  }

  @Test
  void statusesOfMistakesStay() throws Exception {
    for (int status : new int[] {400, 401, 403, 405, 410, 413, 422}) {
      answers(status, Map.of());
      Rejected result = assertInstanceOf(Rejected.class, deliver(page()), () -> "is " + status);
      isSentence(result.why());
      assertEquals(true, result.why().contains(String.valueOf(status)), result.why());
    }
  }

  @Test
  void redirectsAreNotFollowed() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    server()
        .answerWith(
            request -> {
              asked.incrementAndGet();
              String to = server().address() + "/elsewhere";
              return new HttpReply(307, Map.of("Location", to), "");
            });
    assertInstanceOf(Rejected.class, deliver(page()));
    assertEquals(1, asked.get());
  }

  @Test
  void anAnswerWithoutEndIsReadToABound() throws Exception {
    String endless = "x".repeat(16 * 1024 * 1024);
    server().answerWith(request -> HttpReply.of(500, endless));
    isSentence(assertInstanceOf(Retryable.class, deliver(page())).why());
  }

  @Test
  void whatFailedWorksLater() throws Exception {
    HttpService working = service();
    answers(500, Map.of());
    assertInstanceOf(Retryable.class, deliver(page()));
    server().answerWith(working::answer);
    assertInstanceOf(Delivered.class, deliver(page()));
    assertEquals(1, working.effects());
  }
}
