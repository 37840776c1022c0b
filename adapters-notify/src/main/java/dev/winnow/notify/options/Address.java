package dev.winnow.notify.options;

import dev.winnow.runtime.Secret;

/** An address that is a secret itself, or may hold one. Stateless. */
public final class Address {

  private Address() {}

  /**
   * Checks the address that a secret is.
   *
   * @param secret such as the URL of a Slack webhook
   * @param key the setting it comes from, for messages
   * @param plain whether it may be without encryption, also to other machines
   * @throws IllegalArgumentException if it is none that can be used; the message does not show it
   */
  public static void check(Secret secret, String key, boolean plain) {
    Checks.problem(secret.reveal(), plain)
        .ifPresent(
            why -> {
              throw new IllegalArgumentException("what \"" + key + "\" gives " + why);
            });
  }
}
