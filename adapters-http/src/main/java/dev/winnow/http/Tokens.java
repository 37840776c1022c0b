package dev.winnow.http;

import dev.winnow.runtime.Secret;
import dev.winnow.text.yaml.SettingProblems;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Tells who sends a request by its token. Immutable, safe for use by several threads. */
final class Tokens {

  private static final int SHORTEST = 16;

  /** A token, by its digest in hexadecimal. */
  private record Known(String name, String digest, Set<Scope> scopes) {}

  private record Shown(String person, String token) {}

  private final List<Known> known = new ArrayList<>();

  /**
   * Reads the tokens.
   *
   * @param folder what the files' names are relative to
   * @throws IllegalArgumentException if files cannot be read, or tokens are so short that they
   *     could be guessed
   */
  Tokens(List<TokenOptions> options, Path folder) {
    SettingProblems problems = new SettingProblems();
    for (int i = 0; i < options.size(); i++) {
      TokenOptions one = options.get(i);
      problems
          .tried(() -> read(one, folder), "tokens", String.valueOf(i), "file")
          .ifPresent(known::add);
    }
    problems.check();
  }

  private static Known read(TokenOptions one, Path folder) {
    Path file = folder.resolve(one.file());
    String token = Secret.read(file).reveal();
    if (token.length() < SHORTEST) {
      throw new IllegalArgumentException(
          "the token %s in %s is shorter than %d characters; make one with: openssl rand -hex 32"
              .formatted(one.name(), file, SHORTEST));
    }
    Set<Scope> scopes = EnumSet.noneOf(Scope.class);
    one.scopes().forEach(word -> scopes.add(Scope.of(word)));
    return new Known(one.name(), digest(token), scopes);
  }

  boolean areNone() {
    return known.isEmpty();
  }

  /**
   * Who has sent a header {@code Authorization}: a bearer token (RFC 6750), or a person's name with
   * a token as password (RFC 7617), as browsers send it.
   *
   * @return empty if the token is not known
   */
  Optional<Caller> caller(String authorization) {
    return shown(authorization).flatMap(this::caller);
  }

  // All are compared, whichever fits, so that the time says nothing.
  private Optional<Caller> caller(Shown shown) {
    byte[] digest = ascii(digest(shown.token()));
    Known found = null;
    for (Known one : known) {
      if (MessageDigest.isEqual(ascii(one.digest()), digest)) {
        found = one;
      }
    }
    return Optional.ofNullable(found)
        .map(one -> new Caller(one.name(), shown.person(), one.scopes()));
  }

  private static Optional<Shown> shown(String authorization) {
    int space = authorization.indexOf(' ');
    String scheme = authorization.substring(0, Math.max(0, space)).toLowerCase(Locale.ROOT);
    String rest = authorization.substring(space + 1).strip();
    return switch (scheme) {
      case "bearer" -> Optional.of(new Shown("", rest));
      case "basic" -> basic(rest);
      default -> Optional.empty();
    };
  }

  private static Optional<Shown> basic(String base64) {
    try {
      String both = new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
      int colon = both.indexOf(':');
      return colon < 0
          ? Optional.empty()
          : Optional.of(new Shown(both.substring(0, colon).strip(), both.substring(colon + 1)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static byte[] ascii(String hex) {
    return hex.getBytes(StandardCharsets.US_ASCII);
  }

  private static String digest(String token) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(token.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
