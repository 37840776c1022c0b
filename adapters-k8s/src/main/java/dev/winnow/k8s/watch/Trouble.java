package dev.winnow.k8s.watch;

import io.fabric8.kubernetes.client.KubernetesClientException;
import java.util.Optional;

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

  static Trouble of(RuntimeException failure, Place place, String verb) {
    int code = failure instanceof KubernetesClientException client ? client.getCode() : 0;
    return switch (code) {
      case 403 -> new Trouble(What.DENIED, denied(place, verb));
      case 410 -> new Trouble(What.GONE, "the version that was asked for is too old");
      case 0, 429, 502, 503, 504 -> new Trouble(What.SERVER, words(failure, code));
      case 401 -> new Trouble(What.SERVER, "401: the API server does not accept the credentials");
      default -> new Trouble(What.REQUEST, words(failure, code));
    };
  }

  private static String denied(Place place, String verb) {
    return "403: may not "
        + verb
        + " "
        + place
        + "; grant the verbs list and watch on "
        + place.kind().resource()
        + " to the account that Winnow runs as, and start it again";
  }

  /** The first line of the innermost message: the outer ones repeat the request. */
  private static String words(RuntimeException failure, int code) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    String said =
        Optional.ofNullable(cause.getMessage())
            .map(String::strip)
            .filter(text -> !text.isEmpty())
            .orElse(cause.getClass().getSimpleName());
    String line = said.lines().findFirst().orElse(said);
    String text = line.length() > MOST_TEXT ? line.substring(0, MOST_TEXT) + "..." : line;
    return code == 0 ? text : code + ": " + text;
  }
}
