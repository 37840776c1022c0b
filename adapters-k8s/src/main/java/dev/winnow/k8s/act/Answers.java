package dev.winnow.k8s.act;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fabric8.kubernetes.client.http.HttpResponse;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** What the cluster's answers mean: an object, trouble that may pass, or trouble that lasts. */
final class Answers {

  private static final ObjectMapper JSON = new ObjectMapper();

  private Answers() {}

  static JsonNode read(ResourceRequest call, HttpResponse<byte[]> response) {
    if (!response.isSuccessful()) {
      throw failure(call, response.code(), message(response), wait(response));
    }
    try {
      return JSON.readTree(response.body());
    } catch (IOException e) {
      throw new RetryableFailure("the answer was cut off: " + call.verb() + " " + call.about());
    }
  }

  private static RuntimeException failure(
      ResourceRequest call, int code, String message, Optional<Duration> wait) {
    String what = " (" + code + "): " + call.verb() + " " + call.about();
    return switch (code) {
      case 401 -> new RejectedFailure("the cluster does not accept Winnow's credentials" + what);
      case 403 ->
          new RejectedFailure(
              "not allowed" + what + "; Winnow's account needs " + call.rule() + said(message));
      case 404 -> new RejectedFailure("not there" + what);
      case 409 -> new RetryableFailure("somebody changed it at the same time" + what);
      case 408, 429, 500, 502, 503, 504 ->
          new RetryableFailure("the cluster cannot do it now" + what + said(message), wait);
      default -> new RejectedFailure("the cluster does not take it" + what + said(message));
    };
  }

  private static String said(String message) {
    return message.isEmpty() ? "" : "; it says: " + message;
  }

  /** What the cluster says of a failure, in one line. */
  private static String message(HttpResponse<byte[]> response) {
    try {
      JsonNode status = JSON.readTree(response.body());
      return Wording.line(status == null ? "" : status.path("message").asText());
    } catch (IOException e) {
      return "";
    }
  }

  private static Optional<Duration> wait(HttpResponse<byte[]> response) {
    return Optional.ofNullable(response.header("Retry-After"))
        .filter(text -> text.matches("\\d{1,6}"))
        .map(text -> Duration.ofSeconds(Long.parseLong(text)));
  }

  /** A request without an answer: it is not known whether it was carried out. */
  static RuntimeException noAnswer(ResourceRequest call, @Nullable Throwable cause) {
    String what = ": " + call.verb() + " " + call.about();
    if (isMistrust(cause)) {
      return new RejectedFailure("the cluster's certificate is not trusted" + what);
    }
    if (cause instanceof ConnectException) {
      return new RetryableFailure("the cluster takes no connection" + what);
    }
    if (cause instanceof TimeoutException
        || cause instanceof HttpTimeoutException
        || cause instanceof CancellationException) {
      return new RetryableFailure("the cluster did not answer in time" + what + maybe(call));
    }
    return new RetryableFailure("the connection to the cluster broke" + what + maybe(call));
  }

  private static boolean isMistrust(@Nullable Throwable cause) {
    return cause != null && (cause instanceof CertificateException || isMistrust(cause.getCause()));
  }

  private static String maybe(ResourceRequest call) {
    return call.verb().equals("patch") ? ", which may have been done all the same" : "";
  }
}
