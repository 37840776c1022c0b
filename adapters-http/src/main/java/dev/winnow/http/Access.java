package dev.winnow.http;

import dev.winnow.text.yaml.SettingProblems;
import io.javalin.http.Context;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Decides who may ask for what. Immutable, safe for use by several threads. */
final class Access {

  private final boolean open;
  private final Tokens tokens;
  private final Signatures signatures;

  /**
   * Reads tokens and secrets.
   *
   * @throws IllegalArgumentException if some cannot be used; it says where each is named
   */
  Access(HttpOptions options, Path folder) {
    SettingProblems problems = new SettingProblems();
    Optional<Tokens> known = problems.tried(() -> new Tokens(options.tokens(), folder));
    Optional<Signatures> signed =
        problems.tried(() -> new Signatures(options.webhookSecrets(), folder));
    problems.check();
    open = options.isOpen();
    tokens = known.orElseThrow();
    signatures = signed.orElseThrow();
  }

  Optional<Signatures.Signed> signed(Route route) {
    return signatures.of(route.signedAs());
  }

  /**
   * Who asks.
   *
   * @throws Problem if they may not
   */
  Caller admitted(Context context, Route route) {
    if (route.scope().isEmpty()) {
      return known(context).orElse(Caller.NOBODY);
    }
    if (signed(route).isPresent()) {
      return new Caller(route.signedAs(), "", java.util.Set.of(Scope.INGEST));
    }
    Caller caller = known(context).orElseThrow(() -> unknown(route, context));
    Scope needed = route.scope().get();
    if (!caller.may(needed)) {
      throw Problem.of(
          403,
          "The token %s may not do this; it needs the scope %s."
              .formatted(caller.name(), needed.word()));
    }
    return caller;
  }

  private Optional<Caller> known(Context context) {
    if (!tokens.areNone()) {
      String header = context.header("Authorization");
      return header == null ? Optional.empty() : tokens.caller(header);
    }
    if (open && !isHere(String.valueOf(context.header("Host")))) {
      throw Problem.of(
          403,
          "Without tokens only this machine is answered: ask for 127.0.0.1 or localhost, or name"
              + " tokens in the settings.");
    }
    return Optional.of(Caller.ANYBODY);
  }

  // A page of others must not reach it by a name of theirs that leads here (DNS rebinding).
  private static boolean isHere(String host) {
    String name = host.replaceFirst(":\\d+$", "");
    if (name.equalsIgnoreCase("localhost")) {
      return true;
    }
    boolean address = name.matches("127(\\.\\d{1,3}){3}|\\[[0-9a-fA-F:]+\\]");
    try {
      return address && InetAddress.getByName(name).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  private static Problem unknown(Route route, Context context) {
    String scheme = route.page() ? "Basic realm=\"winnow\", charset=\"UTF-8\"" : "Bearer";
    String said =
        context.header("Authorization") == null ? "A token is needed" : "The token is not known";
    String how =
        route.page()
            ? ": give your name and, as the password, a token."
            : ": send Authorization: Bearer TOKEN.";
    return Problem.of(401, said + how, Map.of("WWW-Authenticate", scheme));
  }
}
