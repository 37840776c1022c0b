package dev.winnow.host.probe;

import java.io.IOException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLException;

/** What failures to reach something mean. Stateless. */
final class Failures {

  /** Words of the system (errno: ENETUNREACH, EMFILE, ENFILE) that say that it is our own fault. */
  private static final List<String> OURS =
      List.of("Network is unreachable", "Too many open files", "Permission denied");

  private Failures() {}

  /**
   * What is said of a failure.
   *
   * @throws IOException the failure itself, if it says nothing of the other side
   */
  static Answer answer(IOException failure, Duration limit) throws IOException {
    String words = String.valueOf(failure.getMessage());
    if (OURS.stream().anyMatch(words::contains)) {
      throw failure;
    }
    if (failure instanceof UnknownHostException) {
      return Answer.no("the name of the host is not known");
    }
    if (failure instanceof SocketTimeoutException) {
      return Answer.no("no answer within " + words(limit));
    }
    if (failure instanceof NoRouteToHostException) {
      return Answer.no("no route to the host");
    }
    if (failure instanceof SSLException) {
      return Answer.no("no safe connection: " + words);
    }
    return Answer.no(failure.getMessage() == null ? "the connection failed" : lower(words));
  }

  static String words(Duration limit) {
    return limit.toMillis() % 1000 == 0 ? limit.toSeconds() + " s" : limit.toMillis() + " ms";
  }

  private static String lower(String words) {
    return words.isEmpty() ? words : Character.toLowerCase(words.charAt(0)) + words.substring(1);
  }
}
