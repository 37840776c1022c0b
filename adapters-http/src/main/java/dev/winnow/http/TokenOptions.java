package dev.winnow.http;

import dev.winnow.text.yaml.SettingProblem;
import dev.winnow.text.yaml.SettingProblems;
import java.util.List;
import java.util.Optional;

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
    SettingProblems problems =
        new SettingProblems()
            .that(
                !name.isBlank() && !file.isBlank(),
                SettingProblem.at("a token needs a name, and a file that it is in"))
            .that(
                !scopes.isEmpty(),
                SettingProblem.at(
                    "the token " + name + " is for nothing; give it scopes of " + Scope.words(),
                    "scopes"));
    for (int i = 0; i < scopes.size(); i++) {
      String word = scopes.get(i);
      Optional<Scope> unused = problems.tried(() -> Scope.of(word), "scopes", String.valueOf(i));
    }
    problems.check();
  }
}
