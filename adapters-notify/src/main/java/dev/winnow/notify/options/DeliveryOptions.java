package dev.winnow.notify.options;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;

/**
 * How deliveries are tried again. Immutable.
 *
 * @param firstWait how long to wait after the first failure; twice as long after each further one
 * @param longestWait how long to wait at most; a receiver that asks for longer gets longer, up to
 *     {@code giveUpAfter}
 * @param attempts after how many failed attempts a delivery is given up; 0 for any number
 * @param giveUpAfter how long after its first failure since the start a delivery is given up.
 *     Others wait behind it, as the order is kept
 * @param breakerFailures after how many failures in a row a receiver is left alone for a while
 * @param breakerPause how long it is left alone then
 * @param deadAfter how long it must fail without a success to be reported
 * @param look how often to look for what is due, beside being woken for what is new
 * @param batch how many deliveries are read at once
 */
public record DeliveryOptions(
    @JsonProperty(defaultValue = "1s") Duration firstWait,
    @JsonProperty(defaultValue = "5m") Duration longestWait,
    @JsonProperty(defaultValue = "0") int attempts,
    @JsonProperty(defaultValue = "1d") Duration giveUpAfter,
    @JsonProperty(defaultValue = "5") int breakerFailures,
    @JsonProperty(defaultValue = "30s") Duration breakerPause,
    @JsonProperty(defaultValue = "10m") Duration deadAfter,
    @JsonProperty(defaultValue = "5s") Duration look,
    @JsonProperty(defaultValue = "32") int batch) {

  /** Checks them. */
  public DeliveryOptions {
    Checks.more("firstWait", firstWait);
    Checks.more("giveUpAfter", giveUpAfter);
    Checks.more("breakerPause", breakerPause);
    Checks.more("deadAfter", deadAfter);
    Checks.more("look", look);
    Checks.notBelow("attempts", attempts, 0);
    Checks.notBelow("breakerFailures", breakerFailures, 1);
    Checks.notBelow("batch", batch, 1);
    if (longestWait.compareTo(firstWait) < 0) {
      throw new IllegalArgumentException("\"longestWait\" must not be less than \"firstWait\"");
    }
  }

  /**
   * What holds where nothing is said.
   *
   * @return the options
   */
  public static DeliveryOptions standard() {
    return new DeliveryOptions(
        Duration.ofSeconds(1),
        Duration.ofMinutes(5),
        0,
        Duration.ofDays(1),
        5,
        Duration.ofSeconds(30),
        Duration.ofMinutes(10),
        Duration.ofSeconds(5),
        32);
  }
}
