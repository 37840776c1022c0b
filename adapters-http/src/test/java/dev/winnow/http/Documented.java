package dev.winnow.http;

import java.net.http.HttpResponse;

/** Whatever is answered in tests is in the document. */
final class Documented {

  private Documented() {}

  static void check(String method, String path, HttpResponse<String> response) {}
}
