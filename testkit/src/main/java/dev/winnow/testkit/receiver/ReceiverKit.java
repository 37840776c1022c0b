package dev.winnow.testkit.receiver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.winnow.runtime.delivery.Delivery;
import dev.winnow.runtime.delivery.DeliveryResult;
import dev.winnow.runtime.delivery.DeliveryResult.Delivered;
import dev.winnow.runtime.delivery.DeliveryResult.Rejected;
import dev.winnow.runtime.delivery.DeliveryResult.Retryable;
import dev.winnow.runtime.delivery.Receiver;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What every receiver promises. A test of a receiver extends this, and says how the receiver and
 * its other side are made; each test gets new ones.
 */
public abstract class ReceiverKit {

  private static final String CANNOT = "this receiver cannot fail in that way";

  /** Longer than any machine needs for what works. */
  private static final Duration PATIENT = Duration.ofSeconds(30);

  private static final Duration IMPATIENT = Duration.ofMillis(300);

  private OtherSide other = Nowhere.INSTANCE;

  /** For one to be made. */
  protected ReceiverKit() {}

  /**
   * Where the receiver is to deliver to.
   *
   * @return a new one that works
   * @throws Exception if it cannot be made
   */
  protected abstract OtherSide otherSide() throws Exception;

  /**
   * A receiver with the name {@code kit}.
   *
   * @param to where it is to deliver to: what {@link #otherSide} gave
   * @param timeout how long an attempt may take
   * @return a new one
   * @throws Exception if it cannot be made
   */
  protected abstract Receiver receiver(OtherSide to, Duration timeout) throws Exception;

  /**
   * The secrets that the receiver is given.
   *
   * @return each of them; possibly none
   */
  protected abstract List<String> secrets();

  /**
   * What the other side can do wrong.
   *
   * @return everything, if it is not overridden
   */
  protected Set<Fault> faults() {
    return Set.of(Fault.values());
  }

  /**
   * Whether the other side has a place for the key of a delivery.
   *
   * @return true, if it is not overridden
   */
  protected boolean isIdempotent() {
    return true;
  }

  /**
   * Looks at what the other side was sent when texts were hostile.
   *
   * @param received all of it
   */
  protected abstract void checkHarmless(String received);

  /** Makes the other side. */
  @BeforeEach
  final void open() throws Exception {
    other = otherSide();
  }

  /** Ends the other side. */
  @AfterEach
  final void end() {
    other.close();
  }

  /**
   * The other side of this test.
   *
   * @return what {@link #otherSide} gave
   */
  protected final OtherSide other() {
    return other;
  }

  /**
   * Delivers with a new receiver that waits long.
   *
   * @param delivery what
   * @return how it went; it is checked that nothing leaks
   * @throws Exception which no receiver should throw
   */
  protected final DeliveryResult deliver(Delivery delivery) throws Exception {
    return deliver(delivery, PATIENT);
  }

  private DeliveryResult deliver(Delivery delivery, Duration timeout) throws Exception {
    try (Receiver receiver = receiver(other, timeout)) {
      assertEquals("kit", receiver.name());
      assertEquals("kit", receiver.toString());
      DeliveryResult result = receiver.deliver(delivery);
      for (String secret : secrets()) {
        leaksNot(secret, String.valueOf(result));
      }
      return result;
    }
  }

  private static void leaksNot(String secret, String text) {
    String encoded = URLEncoder.encode(secret, StandardCharsets.UTF_8);
    for (String form : new String[] {secret, encoded, secret.replace("/", "\\/")}) {
      assertFalse(text.contains(form), () -> "a secret is shown in: " + text);
    }
  }

  @Test
  void itDelivers() throws Exception {
    assertInstanceOf(Delivered.class, deliver(SampleMessages.page(1, "TargetDown")));
    assertEquals(1, other.effects());
  }

  @Test
  void whatComesAgainIsThereOnce() throws Exception {
    assumeTrue(isIdempotent(), "this receiver has no place for an id");
    for (int time = 0; time < 3; time++) {
      assertInstanceOf(Delivered.class, deliver(SampleMessages.page(1, "TargetDown")));
    }
    assertEquals(1, other.effects());
  }

  @Test
  void ticketsDoNotGetMixedUp() throws Exception {
    assertInstanceOf(Delivered.class, deliver(SampleMessages.page(1, "TargetDown")));
    assertInstanceOf(Delivered.class, deliver(SampleMessages.page(2, "TargetDown")));
    assertEquals(2, other.effects());
  }

  @Test
  void whatFailsMayWorkLater() throws Exception {
    isRetryable(Fault.FAILS, PATIENT);
  }

  @Test
  void whoIsGoneMayComeBack() throws Exception {
    isRetryable(Fault.GONE, PATIENT);
  }

  @Test
  void whoHangsIsLeftInTime() throws Exception {
    isRetryable(Fault.HANGS, IMPATIENT);
  }

  @Test
  void whoDoesNotEndIsLeftInTime() throws Exception {
    isRetryable(Fault.DRIPS, IMPATIENT);
  }

  private void isRetryable(Fault fault, Duration timeout) throws Exception {
    assumeTrue(faults().contains(fault), CANNOT);
    other.begin(fault);
    Retryable result =
        assertInstanceOf(Retryable.class, deliver(SampleMessages.page(1, "Down"), timeout));
    isSentence(result.why());
  }

  @Test
  void whatIsRejectedIsSaid() throws Exception {
    assumeTrue(faults().contains(Fault.REJECTS), CANNOT);
    other.begin(Fault.REJECTS);
    isSentence(
        assertInstanceOf(Rejected.class, deliver(SampleMessages.page(1, "TargetDown"))).why());
  }

  /**
   * Checks a text for people.
   *
   * @param why a text
   */
  protected static final void isSentence(String why) {
    assertFalse(why.isBlank());
    assertFalse(why.length() > 1000, why);
    assertFalse(why.chars().anyMatch(Character::isISOControl), why);
  }

  @Test
  void hostileTextsDoNoHarm() throws Exception {
    assertInstanceOf(Delivered.class, deliver(SampleMessages.page(1, SampleMessages.HOSTILE)));
    checkHarmless(other.received());
  }

  @Test
  void longTextsAreCut() throws Exception {
    String longText = SampleMessages.HOSTILE.repeat(2000);
    assertInstanceOf(Delivered.class, deliver(SampleMessages.page(1, longText)));
    checkHarmless(other.received());
  }
}
