package dev.winnow.k8s.helm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** For tests: secrets as Helm writes them. */
public record HelmSecret(
    String namespace,
    String release,
    int revision,
    String status,
    String manifest,
    List<Map<String, Object>> hooks,
    String description) {

  public HelmSecret(String namespace, String release, int revision, String status) {
    this(namespace, release, revision, status, "", List.of(), "Upgrade complete");
  }

  public HelmSecret manifest(String yaml) {
    return new HelmSecret(namespace, release, revision, status, yaml, hooks, description);
  }

  public HelmSecret status(String other) {
    return new HelmSecret(namespace, release, revision, other, manifest, hooks, description);
  }

  public HelmSecret description(String other) {
    return new HelmSecret(namespace, release, revision, status, manifest, hooks, other);
  }

  /** A hook of the chart, such as for the event pre-rollback. */
  public HelmSecret hook(String event) {
    return new HelmSecret(
        namespace,
        release,
        revision,
        status,
        manifest,
        List.of(Map.of("events", List.of(event))),
        description);
  }

  public Secret secret() {
    return holding(zipped(json().getBytes(StandardCharsets.UTF_8)));
  }

  /** As old versions of Helm wrote it. */
  public Secret unzipped() {
    return holding(json().getBytes(StandardCharsets.UTF_8));
  }

  /** A secret of Helm that holds these bytes. */
  public Secret holding(byte[] packed) {
    Base64.Encoder base64 = Base64.getEncoder();
    return new SecretBuilder()
        .withNewMetadata()
        .withNamespace(namespace)
        .withName("sh.helm.release.v1." + release + ".v" + revision)
        .addToLabels("owner", "helm")
        .addToLabels("name", release)
        .addToLabels("status", status)
        .addToLabels("version", Integer.toString(revision))
        .endMetadata()
        .withType("helm.sh/release.v1")
        .addToData("release", base64.encodeToString(base64.encode(packed)))
        .build();
  }

  /** Zips bytes. */
  public static byte[] zipped(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
      zip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private String json() {
    try {
      return new ObjectMapper()
          .writeValueAsString(
              Map.of(
                  "name", release,
                  "namespace", namespace,
                  "version", revision,
                  "manifest", manifest,
                  "hooks", hooks,
                  "config", Map.of("password", "hunter2"),
                  "chart", Map.of("metadata", Map.of("name", release, "version", "1.4.2")),
                  "info",
                      Map.of(
                          "first_deployed",
                          "2026-11-21T07:00:00.123456789+01:00",
                          "last_deployed",
                          "2026-11-21T08:0" + revision % 10 + ":00.5+01:00",
                          "description",
                          description,
                          "status",
                          status)));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
