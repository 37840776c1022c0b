package dev.winnow.notify.issues;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.notify.http.HttpLine;
import dev.winnow.notify.http.Undelivered;
import dev.winnow.notify.options.JiraOptions;
import dev.winnow.runtime.Secret;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** Jira's REST API, version 2. Safe for use by several threads. */
public final class JiraApi {

  private final HttpLine line;
  private final JiraOptions options;
  private final Secret authorization;

  /**
   * The API of a Jira.
   *
   * @param line the way to it
   * @param options where it is, and which project
   * @param authorization the whole of the header of that name
   */
  public JiraApi(HttpLine line, JiraOptions options, Secret authorization) {
    this.line = line;
    this.options = options;
    this.authorization = authorization;
  }

  private JsonNode call(String method, String path, String body)
      throws Undelivered, InterruptedException {
    Map<String, String> headers =
        Map.of(
            "Accept", "application/json",
            "Content-Type", "application/json",
            "Authorization", authorization.reveal());
    return line.send(method, URI.create(options.url() + path), headers, body).json();
  }

  /** The newest issue with a label of letters, digits, dots and hyphens. */
  Optional<JsonNode> issue(String label) throws Undelivered, InterruptedException {
    String jql =
        "project = \""
            + options.project()
            + "\" AND labels = \""
            + label
            + "\" ORDER BY created DESC";
    String query =
        "?maxResults=1&fields=description&jql=" + URLEncoder.encode(jql, StandardCharsets.UTF_8);
    JsonNode issues = call("GET", options.search() + query, "").path("issues");
    return issues.isEmpty() ? Optional.empty() : Optional.of(issues.path(0));
  }

  JsonNode create(ObjectNode issue) throws Undelivered, InterruptedException {
    return call("POST", "/rest/api/2/issue", issue.toString());
  }

  boolean hasComment(String key, String mark) throws Undelivered, InterruptedException {
    String path = at(key, "/comment?orderBy=-created&maxResults=100");
    for (JsonNode comment : call("GET", path, "").path("comments")) {
      if (comment.path("body").asText().contains(mark.strip())) {
        return true;
      }
    }
    return false;
  }

  void comment(String key, ObjectNode comment) throws Undelivered, InterruptedException {
    call("POST", at(key, "/comment"), comment.toString());
  }

  /** Does a transition, if it is possible: an issue that is closed already has it no more. */
  void transition(String key, String id) throws Undelivered, InterruptedException {
    String path = at(key, "/transitions");
    for (JsonNode one : call("GET", path, "").path("transitions")) {
      if (one.path("id").asText().equals(id)) {
        ObjectNode wanted = JsonNodeFactory.instance.objectNode();
        wanted.putObject("transition").put("id", id);
        call("POST", path, wanted.toString());
        return;
      }
    }
  }

  /** What a server says is no path, until it is encoded. */
  private static String at(String key, String rest) {
    return "/rest/api/2/issue/" + URLEncoder.encode(key, StandardCharsets.UTF_8) + rest;
  }
}
