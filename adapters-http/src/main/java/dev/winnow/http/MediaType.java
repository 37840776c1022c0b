package dev.winnow.http;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The media type of a body (RFC 9110, 8.3). Stateless. */
final class MediaType {

  static final String JSON = "application/json";
  static final String LINES = "application/x-ndjson";
  static final String FORM = "application/x-www-form-urlencoded";
  static final String EVENT = "application/cloudevents+json";
  static final String EVENTS = "application/cloudevents-batch+json";

  private MediaType() {}

  /** Without parameters, in small letters. */
  static String of(@Nullable String header) {
    if (header == null) {
      return "";
    }
    int end = header.indexOf(';');
    return header.substring(0, end < 0 ? header.length() : end).strip().toLowerCase(Locale.ROOT);
  }

  /** Whether it says no other encoding than UTF-8. */
  static boolean isUtf8(@Nullable String header) {
    String all = header == null ? "" : header.toLowerCase(Locale.ROOT).replaceAll("[\\s\"]", "");
    int at = all.indexOf(";charset=");
    String rest = at < 0 ? "utf-8" : all.substring(at + ";charset=".length());
    return rest.split(";", 2)[0].equals("utf-8");
  }
}
