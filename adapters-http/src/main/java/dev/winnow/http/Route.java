package dev.winnow.http;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;

/**
 * Something that can be asked for.
 *
 * @param method GET or POST
 * @param path its path, such as {@code /api/v1/tickets/{id}}
 * @param scope what one must be allowed to do; empty if anybody may
 * @param types the media types of its body; none if it has no body
 * @param signedAs what its signed bodies are called in the options; "" if they are never signed
 * @param page whether a person looks at the answer
 * @param own what it may answer, beside what all may
 * @param answer how it is answered
 */
record Route(
    String method,
    String path,
    Optional<Scope> scope,
    List<String> types,
    String signedAs,
    boolean page,
    Set<Integer> own,
    Answer answer) {

  /** How a route is answered. */
  interface Answer {

    /**
     * The answer.
     *
     * @throws Problem if it cannot be done
     */
    CompletableFuture<Reply> to(Call call);
  }

  static Route get(String path, Optional<Scope> scope, Set<Integer> own, Answer answer) {
    return new Route("GET", path, scope, List.of(), "", false, own, answer);
  }

  static Route post(String path, Scope scope, List<String> types, Set<Integer> own, Answer answer) {
    return new Route("POST", path, Optional.of(scope), types, "", false, own, answer);
  }

  Route signed(String as) {
    return new Route(method, path, scope, types, as, page, own, answer);
  }

  Route forPeople() {
    return new Route(method, path, scope, types, signedAs, true, own, answer);
  }

  boolean hasBody() {
    return !types.isEmpty();
  }

  /** All that it may answer. */
  Set<Integer> statuses() {
    Set<Integer> all = new TreeSet<>(own);
    all.add(429);
    if (scope.isPresent()) {
      all.addAll(List.of(401, 403));
    }
    if (hasBody()) {
      all.addAll(List.of(400, 408, 413, 415));
    }
    return all;
  }
}
