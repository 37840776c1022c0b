package dev.winnow.http;

import java.util.List;

/**
 * Who may do what: whoever sends the token that is in a file. Immutable.
 *
 * @param name what the token is called where somebody has to be named
 * @param file the file that holds the token, of at least 16 characters
 * @param scopes what it is for: {@code ingest} sends signals, {@code read} reads tickets and
 *     metrics, {@code operate} acknowledges, resolves and silences, and reads; {@code admin} does
 *     everything
 */
public record TokenOptions(String name, String file, List<String> scopes) {

  /**
   * Checks that it is for something.
   *
   * @throws IllegalArgumentException if it has no name, file or scope, or one that is unknown
   */
  public TokenOptions {
    scopes = List.copyOf(scopes);
    if (name.isBlank() || file.isBlank()) {
      throw new IllegalArgumentException("a token needs a name, and a file that it is in");
    }
    if (scopes.isEmpty()) {
      throw new IllegalArgumentException(
          "the token " + name + " is for nothing; give it scopes of " + Scope.words());
    }
    scopes.forEach(Scope::of);
  }
}
