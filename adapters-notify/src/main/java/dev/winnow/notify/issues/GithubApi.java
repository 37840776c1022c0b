package dev.winnow.notify.issues;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.notify.http.HttpLine;
import dev.winnow.notify.http.Undelivered;
import dev.winnow.notify.options.GithubOptions;
import dev.winnow.runtime.Secret;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** GitHub's REST API for the issues of a repository, version 2022-11-28. */
record GithubApi(HttpLine line, GithubOptions options, Secret token) {

  private static final int PAGE = 100;

  JsonNode send(String method, String path, ObjectNode body)
      throws Undelivered, InterruptedException {
    return call(method, path, body.toString());
  }

  private JsonNode call(String method, String path, String body)
      throws Undelivered, InterruptedException {
    URI to = URI.create(options.url() + "/repos/" + options.repository() + "/issues" + path);
    Map<String, String> headers =
        Map.of(
            "Accept", "application/vnd.github+json",
            "X-GitHub-Api-Version", "2022-11-28",
            "Authorization", "Bearer " + token.reveal());
    return line.send(method, to, headers, body).json();
  }

  /** The newest issue with a mark. */
  Optional<JsonNode> issue(String mark) throws Undelivered, InterruptedException {
    String label = URLEncoder.encode(options.label(), StandardCharsets.UTF_8);
    String query = "?labels=" + label + "&state=all&sort=created&direction=desc";
    return first(
        query, one -> !one.has("pull_request") && one.path("body").asText().contains(mark));
  }

  boolean hasComment(String number, String mark) throws Undelivered, InterruptedException {
    String query = "/" + number + "/comments?sort=created";
    return first(query, one -> one.path("body").asText().contains(mark)).isPresent();
  }

  private Optional<JsonNode> first(String query, Predicate<JsonNode> wanted)
      throws Undelivered, InterruptedException {
    for (int page = 1; page <= options.pages(); page++) {
      JsonNode all = call("GET", query + "&per_page=" + PAGE + "&page=" + page, "");
      for (JsonNode one : all) {
        if (wanted.test(one)) {
          return Optional.of(one);
        }
      }
      if (all.size() < PAGE) {
        break;
      }
    }
    return Optional.empty();
  }
}
