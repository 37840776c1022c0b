package dev.winnow.k8s.act;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.k8s.helm.HelmRelease;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.RequestConfig;
import io.fabric8.kubernetes.client.RequestConfigBuilder;
import io.fabric8.kubernetes.client.http.HttpClient;
import io.fabric8.kubernetes.client.http.HttpRequest;
import io.fabric8.kubernetes.client.http.HttpResponse;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/**
 * The few requests that actions need, over the client's own connection and with its credentials.
 * Objects stay JSON, so that nothing is lost of what this version of the client does not know; a
 * failure keeps what the client's own calls hide: how long the cluster asks to wait.
 */
final class Api {

  private static final String JSON_PATCH = "application/json-patch+json";

  private final HttpClient http;
  private final String base;
  private final Duration limit;
  private final KubernetesSerialization serialization;

  Api(KubernetesClient client, Duration limit) {
    this.http = client.getHttpClient().newBuilder().tag(tryOnce(client)).build();
    this.base = client.getMasterUrl().toString();
    this.limit = limit;
    this.serialization = client.getKubernetesSerialization();
  }

  /** Who retries decides anew first; so the client must not repeat requests by itself. */
  private static RequestConfig tryOnce(KubernetesClient client) {
    return new RequestConfigBuilder(client.getConfiguration().getRequestConfig())
        .withRequestRetryBackoffLimit(0)
        .build();
  }

  /** One object as it is now. */
  JsonNode get(ResourceRequest object) {
    ResourceRequest call = object.verb("get");
    return send(call, request(call.path()).build());
  }

  /** The objects with these labels. */
  List<JsonNode> list(ResourceRequest objects, String labels) {
    ResourceRequest call = objects.verb("list");
    String query = "?labelSelector=" + URLEncoder.encode(labels, StandardCharsets.UTF_8);
    List<JsonNode> found = new ArrayList<>();
    send(call, request(call.path() + query).build()).path("items").forEach(found::add);
    return found;
  }

  /** What Helm keeps of a release. */
  List<Secret> releaseSecrets(String namespace, String release) {
    ResourceRequest secrets = new ResourceRequest("list", "", "secrets", namespace, "");
    String labels =
        HelmRelease.OWNER_LABEL
            + "="
            + HelmRelease.OWNER
            + ","
            + HelmRelease.NAME_LABEL
            + "="
            + release;
    return list(secrets, labels).stream()
        .map(secret -> serialization.convertValue(secret, Secret.class))
        .toList();
  }

  /** Changes one object, in Winnow's name. */
  JsonNode patch(ResourceRequest object, Patch patch) {
    ResourceRequest call = object.verb("patch");
    String path = call.path() + "?fieldManager=" + Claims.MANAGER;
    return send(call, request(path).patch(JSON_PATCH, patch.text()).build());
  }

  private HttpRequest.Builder request(String path) {
    return http.newHttpRequestBuilder()
        .uri((base.endsWith("/") ? base : base + "/") + path)
        .timeout(limit.toMillis(), TimeUnit.MILLISECONDS);
  }

  private JsonNode send(ResourceRequest call, HttpRequest request) {
    CompletableFuture<HttpResponse<byte[]>> answer = http.sendAsync(request, byte[].class);
    try {
      return Answers.read(call, answer.get());
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw new RetryableFailure(
          "Winnow was stopped while it waited for an answer: " + call.verb() + " " + call.about());
    } catch (ExecutionException e) {
      throw Answers.noAnswer(call, e.getCause());
    } catch (CancellationException e) {
      throw Answers.noAnswer(call, e);
    }
  }
}
