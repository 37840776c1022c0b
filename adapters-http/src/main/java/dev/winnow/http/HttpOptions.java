package dev.winnow.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How the service is reached over HTTP. Immutable.
 *
 * @param bind the address to listen at, such as {@code 127.0.0.1} or {@code 0.0.0.0}
 * @param port the port; 0 for any that is free
 * @param tokens who may do what; none lets everybody on this machine do everything
 * @param tls how connections are encrypted
 * @param webhookSecrets by what webhooks are signed, at most one for an endpoint
 * @param limits what is too much
 */
public record HttpOptions(
    String bind,
    int port,
    List<TokenOptions> tokens,
    TlsOptions tls,
    List<WebhookSecret> webhookSecrets,
    HttpLimits limits) {

  /**
   * Checks that not everybody can do everything.
   *
   * @throws IllegalArgumentException if the port is none, a name stands twice, or there is neither
   *     a token nor a client certificate on an address that others reach
   */
  public HttpOptions {
    tokens = List.copyOf(tokens);
    webhookSecrets = List.copyOf(webhookSecrets);
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("the port " + port + " is none; use 0 to 65535");
    }
    unique("token", tokens.stream().map(TokenOptions::name).toList());
    unique("secret for", webhookSecrets.stream().map(WebhookSecret::endpoint).toList());
    if (tokens.isEmpty() && tls.clientCa().isEmpty() && !isLoopback(bind)) {
      throw new IllegalArgumentException(
          "everybody who reaches "
              + bind
              + " could read and close tickets: name a token (tokens: [{name, file, scopes}]), ask"
              + " for client certificates (tls.clientCa), or bind to 127.0.0.1");
    }
  }

  /**
   * What applies unless told otherwise: everybody on this machine, at port 9095.
   *
   * @return the defaults
   */
  public static HttpOptions defaults() {
    return new HttpOptions(
        "127.0.0.1", 9095, List.of(), TlsOptions.none(), List.of(), HttpLimits.defaults());
  }

  /**
   * What of other options can hold while it runs: who may do what, what webhooks are signed by, and
   * certificates, unless it is about whether connections are encrypted at all.
   *
   * @param now the other options
   * @return the same as these in all else
   * @throws IllegalArgumentException if both do not go together: everybody could do everything
   */
  public HttpOptions renewedBy(HttpOptions now) {
    TlsOptions certificates = tls.isOn() == now.tls.isOn() ? now.tls : tls;
    return new HttpOptions(bind, port, now.tokens, certificates, now.webhookSecrets, limits);
  }

  /** Whether everybody may do everything. */
  boolean isOpen() {
    return tokens.isEmpty() && tls.clientCa().isEmpty();
  }

  private static void unique(String what, List<String> names) {
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      if (!seen.add(name)) {
        throw new IllegalArgumentException("there are two of the " + what + " " + name);
      }
    }
  }

  private static boolean isLoopback(String bind) {
    try {
      return !bind.isBlank() && InetAddress.getByName(bind).isLoopbackAddress();
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(
          "there is no address " + bind + " to bind to; use 127.0.0.1 or 0.0.0.0", e);
    }
  }
}
