package dev.winnow.rules.places;

import java.net.URI;
import java.net.URISyntaxException;

/** An address of the web, as it is written. Nobody is asked for it. Stateless. */
public final class WebAddress {

  private WebAddress() {}

  /**
   * Whether a text is one.
   *
   * @param text such as {@code https://shop.example/health}
   * @return false if it is none of http or https with a host
   */
  public static boolean isOne(String text) {
    try {
      URI uri = new URI(text);
      String scheme = String.valueOf(uri.getScheme());
      return (scheme.equals("http") || scheme.equals("https")) && uri.getHost() != null;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  /**
   * Whether it holds a user, and with that a password.
   *
   * @param text an address
   * @return false if it does not, or is none
   */
  public static boolean hasUser(String text) {
    return isOne(text) && URI.create(text).getUserInfo() != null;
  }
}
