package dev.winnow.http;

import dev.winnow.text.yaml.SettingProblem;
import dev.winnow.text.yaml.SettingProblems;
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
   * @throws IllegalArgumentException if the port is none, names stand twice, or there is neither a
   *     token nor a client certificate on an address that others reach; the message has a line for
   *     each
   */
  public HttpOptions {
    tokens = List.copyOf(tokens);
    webhookSecrets = List.copyOf(webhookSecrets);
    SettingProblems problems = new SettingProblems();
    problems.that(
        port >= 0 && port <= 65_535,
        SettingProblem.at("the port " + port + " is none; use 0 to 65535", "port"));
    List<String> names = tokens.stream().map(TokenOptions::name).toList();
    unique(problems, "token", names, "tokens", "name");
    List<String> endpoints = webhookSecrets.stream().map(WebhookSecret::endpoint).toList();
    unique(problems, "secret for", endpoints, "webhookSecrets", "endpoint");
    boolean asks = !tokens.isEmpty() || !tls.clientCa().isEmpty();
    problems
        .tried(() -> asks || isLoopback(bind), "bind")
        .ifPresent(
            safe ->
                problems.that(
                    safe,
                    SettingProblem.at(
                            "everybody who reaches "
                                + bind
                                + " could read and close tickets: name a token (tokens: [{name,"
                                + " file, scopes}]), ask for client certificates (tls.clientCa), or"
                                + " bind to 127.0.0.1",
                            "bind")
                        .given("tokens", "tls")));
    problems.check();
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

  private static void unique(
      SettingProblems problems, String what, List<String> names, String list, String key) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < names.size(); i++) {
      problems.that(
          seen.add(names.get(i)),
          SettingProblem.at(
              "there are two of the " + what + " " + names.get(i), list, String.valueOf(i), key));
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
