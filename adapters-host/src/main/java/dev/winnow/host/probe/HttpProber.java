package dev.winnow.host.probe;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Asks a web server on a connection of its own each time, and reads no more than the status. Where
 * a redirect leads to another host, port or from https to http, it does not go.
 */
record HttpProber(Target.Http target) implements Prober {

  /** As many as curl and browsers need; a circle is none of them. */
  private static final int HOPS = 5;

  @Override
  public Answer probe(Duration limit) throws IOException {
    try {
      return ask(target.uri(), limit, HOPS);
    } catch (IOException e) {
      return Failures.answer(e, limit);
    }
  }

  private Answer ask(URI uri, Duration limit, int hops) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
    try {
      int millis = Math.toIntExact(limit.toMillis());
      connection.setConnectTimeout(millis);
      connection.setReadTimeout(millis);
      connection.setInstanceFollowRedirects(false);
      connection.setUseCaches(false);
      connection.setRequestProperty("Connection", "close");
      connection.setRequestProperty("User-Agent", "winnow");
      int status = connection.getResponseCode();
      if (target.status().contains(status)) {
        return Answer.yes("status " + status);
      }
      Optional<String> location = Optional.ofNullable(connection.getHeaderField("Location"));
      if (target.follow() && isRedirect(status) && location.isPresent()) {
        return follow(uri, location.get(), limit, hops);
      }
      return Answer.no(status < 0 ? "it does not speak HTTP" : "status " + status);
    } finally {
      connection.disconnect();
    }
  }

  private static boolean isRedirect(int status) {
    return status >= 300 && status < 400;
  }

  private Answer follow(URI from, String location, Duration limit, int hops) throws IOException {
    Optional<URI> to = resolved(from, location);
    if (to.isEmpty() || !isSame(from, to.get())) {
      return Answer.no("it redirects to another place, where the probe does not go");
    }
    return hops == 0
        ? Answer.no("more than " + HOPS + " redirects")
        : ask(to.get(), limit, hops - 1);
  }

  private static Optional<URI> resolved(URI from, String location) {
    try {
      return Optional.of(from.resolve(location));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static boolean isSame(URI from, URI to) {
    String before = Objects.toString(from.getScheme(), "").toLowerCase(Locale.ROOT);
    String after = Objects.toString(to.getScheme(), "").toLowerCase(Locale.ROOT);
    boolean host = Objects.toString(from.getHost(), "").equalsIgnoreCase(to.getHost());
    boolean safer =
        before.equals("http") && after.equals("https") && from.getPort() < 0 && to.getPort() < 0;
    return host
        && to.getUserInfo() == null
        && (safer || (before.equals(after) && from.getPort() == to.getPort()));
  }
}
