package dev.winnow.notify.issues;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.notify.JsonText;
import dev.winnow.testkit.receiver.HttpReply;
import dev.winnow.testkit.receiver.HttpRequestSeen;
import dev.winnow.testkit.receiver.HttpService;
import java.util.ArrayList;
import java.util.List;

/** What GitHub does with the issues of a repository, as far as it is asked. */
final class FakeGithub implements HttpService {

  static final String ISSUES = "/repos/acme/ops/issues";

  final List<ObjectNode> issues = new ArrayList<>();
  final List<ObjectNode> comments = new ArrayList<>();

  @Override
  public HttpReply answer(HttpRequestSeen request) {
    String path = request.path().replaceAll("\\?.*", "");
    String call = request.method() + " " + path.replaceAll("[0-9]+", "N");
    return switch (call) {
      case "GET " + ISSUES -> HttpReply.of(200, page(request, issues));
      case "POST " + ISSUES -> HttpReply.of(201, create(request).toString());
      case "GET " + ISSUES + "/N/comments" -> HttpReply.of(200, page(request, comments));
      case "POST " + ISSUES + "/N/comments" -> HttpReply.of(201, comment(request).toString());
      case "PATCH " + ISSUES + "/N" -> HttpReply.of(200, patch(path, request).toString());
      default -> HttpReply.of(404, "{\"message\":\"Not Found\"}");
    };
  }

  private static String page(HttpRequestSeen request, List<ObjectNode> all) {
    int page = Integer.parseInt(request.path().replaceAll(".*[?&]page=([0-9]+).*", "$1"));
    ArrayNode json = JsonNodeFactory.instance.arrayNode();
    all.stream().skip((page - 1) * 100L).limit(100).forEach(json::add);
    return json.toString();
  }

  private ObjectNode create(HttpRequestSeen request) {
    ObjectNode issue = (ObjectNode) JsonText.read(request.body());
    issue.put("number", issues.size() + 1).put("state", "open");
    issues.add(0, issue);
    return issue;
  }

  private ObjectNode comment(HttpRequestSeen request) {
    ObjectNode comment = (ObjectNode) JsonText.read(request.body());
    comments.add(comment);
    return comment;
  }

  private JsonNode patch(String path, HttpRequestSeen request) {
    int number = Integer.parseInt(path.replaceAll(".*/", ""));
    ObjectNode issue =
        issues.stream().filter(one -> one.path("number").asInt() == number).findFirst().get();
    issue.put("state", JsonText.read(request.body()).path("state").asText());
    return issue;
  }

  @Override
  public int effects() {
    return issues.size() + comments.size();
  }
}
