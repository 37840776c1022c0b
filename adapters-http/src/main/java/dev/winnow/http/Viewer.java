package dev.winnow.http;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Who looks at a page.
 *
 * @param person their name; possibly empty
 * @param signedIn whether they have signed in with it
 * @param operates whether they may do more than look
 * @param csrf what their forms send back
 * @param done what they have just done; possibly empty
 */
record Viewer(String person, boolean signedIn, boolean operates, String csrf, String done) {

  private static final String COOKIE = "winnow-name";
  private static final int YEAR = 31_536_000;

  static Viewer of(Call call, String csrf) {
    String own = call.caller().person();
    String name = own.isEmpty() ? call.cookie(COOKIE).map(Viewer::decoded).orElse("") : own;
    String done = call.query("done").stream().findFirst().orElse("");
    return new Viewer(name, !own.isEmpty(), call.caller().may(Scope.OPERATE), csrf, done);
  }

  /** Keeps a name for the next time. */
  static String cookie(String name) {
    return COOKIE
        + "="
        + URLEncoder.encode(name, StandardCharsets.UTF_8)
        + "; Path=/; HttpOnly; SameSite=Strict; Max-Age="
        + YEAR;
  }

  private static String decoded(String value) {
    try {
      return URLDecoder.decode(value, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
