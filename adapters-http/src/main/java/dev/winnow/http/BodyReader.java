package dev.winnow.http;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeoutException;

/**
 * Reads bodies of an acceptable type, never more of them than is allowed, and not for longer. Safe
 * for use by several threads.
 */
final class BodyReader {

  private static final int PIECE = 1 << 13;

  private final int most;
  private final Duration within;
  private final InstantSource clock;

  BodyReader(HttpLimits limits, InstantSource clock) {
    this.most = limits.bodyBytes();
    this.within = limits.request();
    this.clock = clock;
  }

  /**
   * The body.
   *
   * @throws Problem if it is of another type, too large or too slow
   */
  byte[] read(Context context, Route route) {
    checkType(context, route);
    if (context.req().getContentLengthLong() > most) {
      throw tooLarge();
    }
    try {
      return read(context.req().getInputStream());
    } catch (IOException e) {
      throw e.getCause() instanceof TimeoutException ? tooSlow() : brokenOff();
    }
  }

  private byte[] read(InputStream in) throws IOException {
    Instant end = clock.instant().plus(within);
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    byte[] piece = new byte[PIECE];
    int length = in.read(piece);
    while (length >= 0) {
      body.write(piece, 0, length);
      if (body.size() > most) {
        throw tooLarge();
      }
      if (clock.instant().isAfter(end)) {
        throw tooSlow();
      }
      length = in.read(piece);
    }
    return body.toByteArray();
  }

  private static void checkType(Context context, Route route) {
    String header = context.header("Content-Type");
    String type = MediaType.of(header);
    boolean event = route.types().contains(MediaType.EVENT);
    boolean plainEvent = event && context.header("ce-id") == null && type.equals(MediaType.JSON);
    if (!route.types().contains(type) || plainEvent) {
      String said =
          type.isEmpty() ? "No media type is given." : "This media type is not read here.";
      String also =
          plainEvent ? " (application/json needs the headers ce-id, ce-source, ce-type)" : "";
      throw Problem.of(
          415, said + " Set Content-Type: " + String.join(" or ", route.types()) + also + ".");
    }
    if (!MediaType.isUtf8(header)) {
      throw Problem.of(415, "The body must be UTF-8.");
    }
    String encoding = context.header("Content-Encoding");
    if (encoding != null && !encoding.strip().equalsIgnoreCase("identity")) {
      throw Problem.of(415, "The body must not be compressed: send it without Content-Encoding.");
    }
  }

  private Problem tooLarge() {
    return Problem.of(
        413, "The body is larger than %d bytes; send less in one request.".formatted(most));
  }

  private static Problem tooSlow() {
    return Problem.of(408, "The body did not arrive in time.");
  }

  private static Problem brokenOff() {
    return Problem.of(400, "The body broke off.");
  }
}
