package dev.winnow.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.formats.mapping.FirstNames;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The document says what the code does, and nothing else. */
class OpenApiTest {

  private static Map<String, Route> routes() {
    try (MemoryService service = new MemoryService()) {
      Routes.Parts parts =
          new Routes.Parts(
              HttpOptions.defaults(),
              service,
              service,
              service,
              service,
              new PrometheusMeterRegistry(PrometheusConfig.DEFAULT),
              service::now,
              new FirstNames());
      return Routes.all(parts).stream()
          .collect(Collectors.toMap(one -> one.method() + " " + one.path(), one -> one));
    }
  }

  private static Map<String, Operation> operations() {
    Map<String, Operation> all = new TreeMap<>();
    for (Map.Entry<String, PathItem> path : Documented.paths().entrySet()) {
      path.getValue()
          .readOperationsMap()
          .forEach((method, operation) -> all.put(method + " " + path.getKey(), operation));
    }
    return all;
  }

  @Test
  void itIsValid() {
    assertThat(Documented.PARSED.getMessages()).isEmpty();
    assertThat(Documented.PARSED.isOpenapi31()).isTrue();
  }

  @Test
  void itNamesEveryRouteAndNoOther() {
    assertThat(operations().keySet()).isEqualTo(new TreeSet<>(routes().keySet()));
  }

  @Test
  void itNamesEveryStatusAndNoOther() {
    Map<String, Operation> operations = operations();
    routes()
        .forEach(
            (name, route) -> {
              Set<String> said = new TreeSet<>(operations.get(name).getResponses().keySet());
              said.remove("default");
              Set<String> coded =
                  route.statuses().stream()
                      .map(String::valueOf)
                      .collect(Collectors.toCollection(TreeSet::new));
              assertThat(said).as(name).isEqualTo(coded);
            });
  }

  @Test
  void itNamesEveryMediaTypeAndScope() {
    Map<String, Operation> operations = operations();
    routes()
        .forEach(
            (name, route) -> {
              Operation operation = operations.get(name);
              Set<String> types =
                  route.hasBody() ? operation.getRequestBody().getContent().keySet() : Set.of();
              assertThat(types).as(name).isEqualTo(Set.copyOf(route.types()));
              Set<String> scopes =
                  operation.getSecurity().stream()
                      .flatMap(one -> one.values().stream())
                      .flatMap(java.util.List::stream)
                      .collect(Collectors.toSet());
              assertThat(scopes)
                  .as(name)
                  .isEqualTo(route.scope().map(one -> Set.of(one.word())).orElse(Set.of()));
            });
  }
}
