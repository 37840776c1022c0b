package dev.winnow.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.core.json.DecisionCodec;
import dev.winnow.runtime.compare.FoundDifference;
import dev.winnow.runtime.service.ShadowStanding;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** Where it is read what a second policy decides otherwise. Safe for use by several threads. */
final class ShadowEndpoint {

  private final ServiceReport report;

  ShadowEndpoint(ServiceReport report) {
    this.report = report;
  }

  Route route() {
    return Route.get("/api/v1/shadow", Optional.of(Scope.READ), Set.of(200, 404), call -> answer());
  }

  private CompletableFuture<Reply> answer() {
    ShadowStanding standing =
        report
            .shadow()
            .orElseThrow(
                () ->
                    Problem.of(
                        404,
                        "No shadow policy decides beside; name one in \"shadow\" of serve.yaml."));
    return CompletableFuture.completedFuture(Reply.json(200, json(standing)));
  }

  private static ObjectNode json(ShadowStanding standing) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("state", standing.state().word()).put("why", standing.why());
    json.put("policy", standing.policy());
    json.put("since", standing.since().toString()).put("until", standing.until().toString());
    json.put("entries", standing.entries()).put("waiting", standing.waiting());
    ArrayNode failures = json.putArray("failures");
    standing.failures().forEach(failures::add);
    ArrayNode counts = json.putArray("counts");
    standing
        .counts()
        .forEach(
            (kind, count) ->
                counts.addObject().put("of", kind.of()).put("how", kind.how()).put("count", count));
    ArrayNode differences = json.putArray("differences");
    standing.latest().forEach(one -> differences.add(json(one)));
    return json;
  }

  private static ObjectNode json(FoundDifference one) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("at", one.at().toString());
    json.put("of", one.difference().of());
    ArrayNode how = json.putArray("how");
    one.kinds().forEach(kind -> how.add(kind.how()));
    json.put("text", one.difference().text());
    one.live().ifPresent(decided -> json.set("live", json(decided)));
    one.shadow().ifPresent(decided -> json.set("shadow", json(decided)));
    return json;
  }

  private static ObjectNode json(FoundDifference.Decided decided) {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("ticket", decided.ticket());
    json.set("because", DecisionCodec.reasons(decided.because()));
    return json;
  }
}
