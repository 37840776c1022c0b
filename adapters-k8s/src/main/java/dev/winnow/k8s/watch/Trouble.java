package dev.winnow.k8s.watch;

import io.fabric8.kubernetes.client.KubernetesClientException;
import java.net.ConnectException;
import java.security.cert.CertificateException;
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
    /** It knows nothing of this kind. */
    ABSENT,
    /** What was asked for is too long ago. */
    GONE
  }

  private static final String ANONYMOUS = "system:anonymous";
  private static final String UNKNOWN =
      "the API server does not accept the credentials: the token or certificate is wrong or has"
          + " expired, or the program that the kubeconfig names to get one (exec) fails;"
          + " \"kubectl auth whoami\" shows whom it takes you for";
  private static final int MOST_TEXT = 300;
  private static final int MOST_CAUSES = 20;

  /** Whether it lasts until somebody grants something, or for ever. */
  boolean withoutRight() {
    return what == What.DENIED || what == What.ABSENT;
  }

  static Trouble of(RuntimeException failure, WatchScope place, String verb) {
    int code = failure instanceof KubernetesClientException client ? client.getCode() : 0;
    if (code < 400) {
      return new Trouble(What.SERVER, "no answer: " + words(failure));
    }
    String text = code + ": " + words(failure);
    return switch (code) {
      case 401 -> new Trouble(What.SERVER, "401: " + UNKNOWN);
      case 403 -> denied(failure, place, verb);
      case 404 ->
          new Trouble(What.ABSENT, "404: the API server knows no " + place.kind().resource());
      case 410 -> new Trouble(What.GONE, text);
      case 429, 502, 503, 504 -> new Trouble(What.SERVER, text);
      default -> new Trouble(What.REQUEST, text);
    };
  }

  /** Who sends no credentials, or none that are known, may ask for nothing: no role helps. */
  private static Trouble denied(RuntimeException failure, WatchScope place, String verb) {
    if (String.valueOf(failure.getMessage()).contains(ANONYMOUS)) {
      return new Trouble(What.SERVER, "403: it gets no credentials; " + UNKNOWN);
    }
    return new Trouble(
        What.DENIED,
        "403: may not "
            + verb
            + " "
            + place
            + "; grant the verbs list and watch on "
            + place.kind().resource()
            + " to the account that Winnow runs as");
  }

  /** The first line of the innermost message: the outer ones repeat the request. */
  private static String words(Throwable failure) {
    List<Throwable> causes =
        Stream.iterate(failure, Objects::nonNull, Throwable::getCause).limit(MOST_CAUSES).toList();
    if (causes.stream().anyMatch(ConnectException.class::isInstance)) {
      return "cannot connect";
    }
    if (causes.stream().anyMatch(CertificateException.class::isInstance)) {
      return "its certificate is not trusted; does the certificate authority of the kubeconfig"
          + " belong to this cluster?";
    }
    Throwable innermost = causes.get(causes.size() - 1);
    String said = Objects.requireNonNullElse(innermost.getMessage(), "").strip();
    String line = said.lines().findFirst().orElse(innermost.getClass().getSimpleName());
    // HTTP/2 hides in it that the credentials were refused.
    String hint = line.contains("GOAWAY") ? "; if that lasts, " + UNKNOWN : "";
    return (line.length() > MOST_TEXT ? line.substring(0, MOST_TEXT) + "..." : line) + hint;
  }
}
