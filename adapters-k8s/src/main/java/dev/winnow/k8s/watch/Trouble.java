package dev.winnow.k8s.watch;

import io.fabric8.kubernetes.client.KubernetesClientException;
import java.net.ConnectException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Why a request was not answered as asked.
 *
 * @param what where the trouble lies
 * @param text in words
 */
record Trouble(What what, String text) {

  /** Where the trouble lies. */
  enum What {
    /** The API server is not there, or cannot work. */
    SERVER,
    /** It answers, but not to this request. */
    REQUEST,
    /** It may not be asked this. */
    DENIED,
    /** What was asked for is too long ago. */
    GONE
  }

  private static final int MOST_TEXT = 300;
  private static final int MOST_CAUSES = 20;

  static Trouble of(RuntimeException failure, Place place, String verb) {
    int code = failure instanceof KubernetesClientException client ? client.getCode() : 0;
    if (code < 400) {
      return new Trouble(What.SERVER, "no answer: " + words(failure));
    }
    String text = code + ": " + words(failure);
    return switch (code) {
      case 401 -> new Trouble(What.SERVER, "401: the API server does not accept the credentials");
      case 403 -> new Trouble(What.DENIED, denied(place, verb));
      case 410 -> new Trouble(What.GONE, text);
      case 429, 502, 503, 504 -> new Trouble(What.SERVER, text);
      default -> new Trouble(What.REQUEST, text);
    };
  }

  private static String denied(Place place, String verb) {
    return "403: may not "
        + verb
        + " "
        + place
        + "; grant the verbs list and watch on "
        + place.kind().resource()
        + " to the account that Winnow runs as";
  }

  /** The first line of the innermost message: the outer ones repeat the request. */
  private static String words(Throwable failure) {
    List<Throwable> causes =
        Stream.iterate(failure, Objects::nonNull, Throwable::getCause).limit(MOST_CAUSES).toList();
    if (causes.stream().anyMatch(ConnectException.class::isInstance)) {
      return "cannot connect";
    }
    Throwable innermost = causes.get(causes.size() - 1);
    String said = Objects.requireNonNullElse(innermost.getMessage(), "").strip();
    String line = said.lines().findFirst().orElse(innermost.getClass().getSimpleName());
    return line.length() > MOST_TEXT ? line.substring(0, MOST_TEXT) + "..." : line;
  }
}
