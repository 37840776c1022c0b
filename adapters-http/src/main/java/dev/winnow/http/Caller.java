package dev.winnow.http;

import java.util.Set;

/**
 * Who sends a request.
 *
 * @param name what their token is called; the sender's name where keys are told apart
 * @param person the name that a person gave with it; possibly empty
 * @param scopes what they may do
 */
record Caller(String name, String person, Set<Scope> scopes) {

  /** Somebody where everybody may do everything. */
  static final Caller ANYBODY = new Caller("anybody", "", Set.of(Scope.ADMIN));

  /** Somebody of whom nothing is known. */
  static final Caller NOBODY = new Caller("nobody", "", Set.of());

  boolean may(Scope scope) {
    return scopes.stream().anyMatch(own -> own.includes(scope));
  }
}
