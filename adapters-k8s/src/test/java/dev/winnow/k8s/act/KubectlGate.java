package dev.winnow.k8s.act;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Executors;

/**
 * Stands before the mock server and adds what kubectl needs and the mock lacks: it tells which
 * resources there are, has the scale of a deployment, and takes Kubernetes' own kind of patch,
 * which for the fields in question is a merge.
 */
final class KubectlGate implements AutoCloseable {

  private static final String SCALE = "/scale";
  private static final String MERGE = "application/merge-patch+json";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String VERBS = "\"verbs\":[\"get\",\"list\",\"patch\",\"update\"]}";

  private static final Map<String, String> KNOWN =
      Map.of(
          "/version",
          "{\"major\":\"1\",\"minor\":\"26\",\"gitVersion\":\"v1.26.5\"}",
          "/api",
          "{\"kind\":\"APIVersions\",\"versions\":[\"v1\"]}",
          "/apis",
          "{\"kind\":\"APIGroupList\",\"apiVersion\":\"v1\",\"groups\":[{\"name\":\"apps\","
              + "\"versions\":[{\"groupVersion\":\"apps/v1\",\"version\":\"v1\"}],"
              + "\"preferredVersion\":{\"groupVersion\":\"apps/v1\",\"version\":\"v1\"}}]}",
          "/api/v1",
          resources("v1", resource("nodes", "node", "Node", false)),
          "/apis/apps/v1",
          resources(
              "apps/v1",
              resource("deployments", "deployment", "Deployment", true)
                  + ","
                  + resource("replicasets", "replicaset", "ReplicaSet", true)
                  + ",{\"name\":\"deployments/scale\",\"singularName\":\"\",\"namespaced\":true,"
                  + "\"group\":\"autoscaling\",\"version\":\"v1\",\"kind\":\"Scale\","
                  + VERBS));

  private final HttpClient client = HttpClient.newHttpClient();
  private final HttpServer server;
  private final String behind;

  KubectlGate(String behind) throws IOException {
    this.behind = behind.replaceAll("/$", "");
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/", this::answer);
    server.start();
  }

  private static String resource(String name, String singular, String kind, boolean namespaced) {
    return "{\"name\":\"%s\",\"singularName\":\"%s\",\"kind\":\"%s\",\"namespaced\":%s,%s"
        .formatted(name, singular, kind, namespaced, VERBS);
  }

  private static String resources(String version, String resources) {
    return "{\"kind\":\"APIResourceList\",\"apiVersion\":\"v1\",\"groupVersion\":\"%s\",\"resources\":[%s]}"
        .formatted(version, resources);
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String known = KNOWN.get(exchange.getRequestURI().getPath());
      if (known != null) {
        reply(exchange, 200, known);
      } else {
        passOn(exchange);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void passOn(HttpExchange exchange) throws IOException, InterruptedException {
    String uri = exchange.getRequestURI().toString();
    boolean scale = exchange.getRequestURI().getPath().endsWith(SCALE);
    String method = exchange.getRequestMethod();
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String type = exchange.getRequestHeaders().getFirst("Content-Type");
    if (scale && method.equals("PUT")) {
      method = "PATCH";
      type = MERGE;
      // Go leaves a 0 out.
      int replicas = JSON.readTree(body).path("spec").path("replicas").asInt(0);
      body = "{\"spec\":{\"replicas\":" + replicas + "}}";
    }
    // A deployment of the mock may have no annotations to replace: its controllers add none.
    body = body.replace("\"op\":\"replace\"", "\"op\":\"add\"");
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(behind + uri.replace(SCALE, "")))
            .method(method, HttpRequest.BodyPublishers.ofString(body));
    if (type != null) {
      request.header("Content-Type", type.contains("strategic") ? MERGE : type);
    }
    HttpResponse<String> response =
        client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    // Clients in Go take only lists that say of what.
    String answer =
        response
            .body()
            .replaceFirst(
                "^\\{\"apiVersion\":\"v1\",\"kind\":\"List\"",
                "{\"apiVersion\":\"apps/v1\",\"kind\":\"ReplicaSetList\"");
    reply(exchange, response.statusCode(), scale ? scale(JSON.readTree(answer)) : answer);
  }

  private static String scale(JsonNode deployment) {
    ObjectNode scale =
        JSON.createObjectNode().put("kind", "Scale").put("apiVersion", "autoscaling/v1");
    scale.set("metadata", deployment.path("metadata"));
    scale.putObject("spec").set("replicas", deployment.path("spec").path("replicas"));
    return scale.toString();
  }

  private static void reply(HttpExchange exchange, int code, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    // The mock accepts with 202 where the API server says 200.
    exchange.sendResponseHeaders(code == 202 ? 200 : code, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
