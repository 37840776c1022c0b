package dev.winnow.notify.issues;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.notify.JsonText;
import dev.winnow.testkit.receiver.HttpReply;
import dev.winnow.testkit.receiver.HttpRequestSeen;
import dev.winnow.testkit.receiver.HttpService;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What Jira does with issues, as far as it is asked. */
final class FakeJira implements HttpService {

  final List<ObjectNode> issues = new ArrayList<>();
  final List<ObjectNode> comments = new ArrayList<>();
  int closed;

  @Override
  public HttpReply answer(HttpRequestSeen request) {
    String path = request.path().replaceAll("\\?.*", "");
    String call = request.method() + " " + path.replace("/rest/api/2/", "");
    return switch (call.replaceAll("OPS-[0-9]+", "N")) {
      case "GET search/jql" -> HttpReply.of(200, search(request.path()).toString());
      case "POST issue" -> HttpReply.of(201, create(request).toString());
      case "GET issue/N/comment" -> HttpReply.of(200, list("comments", comments).toString());
      case "POST issue/N/comment" -> HttpReply.of(201, comment(request).toString());
      case "GET issue/N/transitions" -> HttpReply.of(200, transitions());
      case "POST issue/N/transitions" -> close();
      default -> HttpReply.of(404, "{}");
    };
  }

  private JsonNode search(String path) {
    String query = URLDecoder.decode(path, StandardCharsets.UTF_8);
    String label = query.replaceAll(".*labels = \"([^\"]*)\".*", "$1");
    return list(
        "issues",
        issues.stream()
            .filter(one -> one.path("fields").path("labels").path(0).asText().equals(label))
            .toList());
  }

  private static JsonNode list(String name, List<ObjectNode> all) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.putArray(name).addAll(all);
    return json;
  }

  private ObjectNode create(HttpRequestSeen request) {
    ObjectNode issue = (ObjectNode) JsonText.read(request.body());
    issues.add(issue.put("key", "OPS-" + (issues.size() + 1)));
    return issue;
  }

  private ObjectNode comment(HttpRequestSeen request) {
    ObjectNode comment = (ObjectNode) JsonText.read(request.body());
    comments.add(comment);
    return comment;
  }

  private String transitions() {
    return closed > 0 ? "{\"transitions\":[]}" : "{\"transitions\":[{\"id\":\"31\"}]}";
  }

  private HttpReply close() {
    closed++;
    return HttpReply.of(204, "");
  }

  @Override
  public int effects() {
    return issues.size() + comments.size();
  }
}
