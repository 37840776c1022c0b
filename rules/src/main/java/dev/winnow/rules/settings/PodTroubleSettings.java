package dev.winnow.rules.settings;

import java.time.Duration;

/**
 * When pods that do not get on are an incident, and when it is over. Immutable.
 *
 * @param crashLoop how severe it is that a container crashes again and again
 * @param image how severe it is that an image cannot be had
 * @param configuration how severe it is that a container cannot be started as it is configured
 * @param well for how long a pod must be well, or gone, for its trouble to be over
 */
public record PodTroubleSettings(
    String crashLoop, String image, String configuration, Duration well) {

  /**
   * For how long a pod must be well.
   *
   * @return milliseconds
   */
  public long wellMillis() {
    return well.toMillis();
  }
}
