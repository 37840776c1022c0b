package dev.winnow.notify.options;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** What options must be like; the messages are for people. */
final class Checks {

  private Checks() {}

  static void notBlank(String key, String value) {
    if (value.isBlank()) {
      throw new IllegalArgumentException(
          "\"" + key + "\" is empty; write something, or leave it out");
    }
  }

  static void more(String key, Duration value) {
    if (value.isNegative() || value.isZero()) {
      throw new IllegalArgumentException("\"" + key + "\" must be more than zero");
    }
  }

  static void notBelow(String key, long value, long least) {
    if (value < least) {
      throw new IllegalArgumentException("\"" + key + "\" must be " + least + " or more");
    }
  }

  static void oneOf(String key, String value, String... words) {
    for (String word : words) {
      if (word.equals(value)) {
        return;
      }
    }
    throw new IllegalArgumentException(
        "\"" + key + "\" must be one of " + String.join(", ", words) + ", not \"" + value + "\"");
  }

  /** Where keys are sent to; only this machine may be talked to without encryption. */
  static void safe(String key, String url) {
    problem(url, false)
        .ifPresent(
            why -> {
              throw new IllegalArgumentException("\"" + key + "\" " + why);
            });
  }

  /** Why an address cannot be used, as the end of a sentence that does not show it. */
  static Optional<String> problem(String url, boolean plain) {
    try {
      URI uri = new URI(url);
      String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
      if (uri.getHost() == null || !(scheme.equals("https") || scheme.equals("http"))) {
        return Optional.of("must be an address that begins with https:// and a host");
      }
      if (uri.getRawUserInfo() != null) {
        return Optional.of("must have no user or password in it; put a token into a file");
      }
      return scheme.equals("https") || plain || isHere(uri.getHost())
          ? Optional.empty()
          : Optional.of("must begin with https://, as a key is sent there");
    } catch (URISyntaxException e) {
      return Optional.of("is no address: it has a character that must be encoded, or no host");
    }
  }

  /** This machine. */
  static boolean isHere(String host) {
    return host.equals("localhost") || host.equals("127.0.0.1") || host.equals("[::1]");
  }
}
