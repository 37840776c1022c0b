package dev.winnow.http;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.util.Map;

/** What is answered where there is no route, or before one is found. Stateless. */
final class Unrouted {

  private Unrouted() {}

  static void answer(JavalinConfig config) {
    config.routes.exception(
        Problem.class, (problem, context) -> Gate.write(context, Reply.of(problem)));
    config.routes.exception(HttpResponseException.class, Unrouted::answer);
    config.routes.exception(
        Exception.class,
        (failure, context) ->
            Gate.write(context, Reply.of(Problem.of(500, "This is a fault of the service."))));
  }

  private static void answer(HttpResponseException why, Context context) {
    String methods = why.getDetails().getOrDefault("availableMethods", "");
    Problem problem =
        switch (why.getStatus()) {
          case 404 -> Problem.of(404, "There is nothing here; /openapi.yaml says what there is.");
          case 405 ->
              Problem.of(
                  405,
                  "This is not how it is asked for; use " + methods + ".",
                  Map.of("Allow", methods));
          default -> Problem.of(why.getStatus(), "This request cannot be answered.");
        };
    Gate.write(context, Reply.of(problem));
  }
}
