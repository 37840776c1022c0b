package dev.winnow.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;

/** The OpenAPI document, to which whatever is answered in tests is held. */
final class Documented {

  static final SwaggerParseResult PARSED =
      new OpenAPIV3Parser().readContents(Resource.read("openapi.yaml"));
  private static final OpenAPI DOCUMENT = PARSED.getOpenAPI();

  private Documented() {}

  static Map<String, PathItem> paths() {
    return DOCUMENT.getPaths();
  }

  static void check(String method, String path, HttpResponse<String> response) {
    Optional<Operation> operation =
        paths().entrySet().stream()
            .filter(one -> path.matches(one.getKey().replaceAll("\\{[a-z]+}", "[^/]+")))
            .findFirst()
            .flatMap(one -> operation(one.getValue(), method));
    int status = response.statusCode();
    if (operation.isEmpty()) {
      assertThat(status).as(path + response.body()).isIn(404, 405, 429);
      return;
    }
    assertThat(operation.get().getResponses())
        .as("%s %s: %s", method, path, response.body())
        .containsKey(Integer.toString(status));
  }

  private static Optional<Operation> operation(PathItem item, String method) {
    return Optional.ofNullable(item.readOperationsMap().get(PathItem.HttpMethod.valueOf(method)));
  }
}
