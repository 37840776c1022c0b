package dev.winnow.k8s.helm;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.core.signal.Revision;
import io.fabric8.kubernetes.api.model.Secret;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One revision of a Helm release, as Helm keeps it in a secret. Immutable, safe for use by several
 * threads.
 *
 * @param namespace its namespace
 * @param name the release's name
 * @param revision its number, status and chart
 * @param manifest the objects that Helm gave to the cluster, as YAML; may hold secrets and must not
 *     be shown
 * @param rollbackHooks whether something of the chart's own runs before or after a rollback
 * @param serverSide whether Helm has applied it on the server, as Helm 4 does
 */
public record HelmRelease(
    String namespace,
    String name,
    Revision revision,
    String manifest,
    boolean rollbackHooks,
    boolean serverSide) {

  /** The type of the secrets in which Helm keeps releases. */
  public static final String SECRET_TYPE = "helm.sh/release.v1";

  /** The label that is on each of these secrets, with the value {@link #OWNER}. */
  public static final String OWNER_LABEL = "owner";

  /** The value of the label {@link #OWNER_LABEL}. */
  public static final String OWNER = "helm";

  /** The label with the release's name. */
  public static final String NAME_LABEL = "name";

  private static final Pattern FAILED =
      Pattern.compile("\\A((?:Release|Upgrade|Rollback) \"[^\"]*\" failed: ).*", Pattern.DOTALL);

  /** As much as Helm itself lets people write. */
  private static final int LONGEST = 256;

  /**
   * Whether a secret is one of Helm's.
   *
   * @param secret any secret
   * @return true if it is of Helm's type
   */
  public static boolean isIn(Secret secret) {
    return SECRET_TYPE.equals(secret.getType());
  }

  /**
   * Reads a release.
   *
   * @param secret one of Helm's secrets, as the cluster gives it
   * @return the release
   * @throws DamagedReleaseException if there is no release in it, or it is larger unpacked than 64
   *     MiB
   */
  public static HelmRelease of(Secret secret) {
    String where = secret.getMetadata().getNamespace() + "/" + secret.getMetadata().getName();
    JsonNode json = ReleaseText.json(secret, where);
    String name = json.path("name").asText();
    int number = json.path("version").asInt();
    String status = json.path("info").path("status").asText();
    if (name.isBlank() || number < 1 || status.isBlank()) {
      throw new DamagedReleaseException(where, "it has no name, no version or no status");
    }
    Revision revision =
        new Revision(
            number,
            status,
            chart(json.path("chart").path("metadata")),
            description(json.path("info")),
            updated(json, secret));
    return new HelmRelease(
        Optional.ofNullable(secret.getMetadata().getNamespace()).orElse("default"),
        name,
        revision,
        json.path("manifest").asText(),
        rollbackHooks(json),
        json.path("apply_method").asText().equals("ssa"));
  }

  /** What failed stays, and why goes: Helm quotes what the cluster said, which may hold secrets. */
  private static String description(JsonNode info) {
    int backTo = info.path("rollback_revision").asInt();
    String said = info.path("description").asText();
    boolean failed = FAILED.matcher(said).lookingAt();
    if (backTo > 0 && !failed) {
      // Helm 4 lets people describe a rollback in their own words.
      return "Rollback to " + backTo;
    }
    String kept = FAILED.matcher(said).replaceFirst("$1...");
    return kept.length() <= LONGEST ? kept : kept.substring(0, LONGEST) + "...";
  }

  private static String chart(JsonNode metadata) {
    String name = metadata.path("name").asText();
    String version = metadata.path("version").asText();
    return version.isEmpty() ? name : name + "-" + version;
  }

  /** Helm's own time; what Kubernetes knows where Helm wrote none that can be read. */
  private static Instant updated(JsonNode json, Secret secret) {
    return instant(json.path("info").path("last_deployed").asText())
        .or(() -> epoch(secret, "modifiedAt"))
        .or(() -> instant(String.valueOf(secret.getMetadata().getCreationTimestamp())))
        .orElse(Instant.EPOCH);
  }

  private static Optional<Instant> instant(String text) {
    try {
      Instant found = OffsetDateTime.parse(text).toInstant();
      return found.isAfter(Instant.EPOCH) ? Optional.of(found) : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<Instant> epoch(Secret secret, String label) {
    Map<String, String> labels =
        Optional.ofNullable(secret.getMetadata().getLabels()).orElse(Map.of());
    try {
      return Optional.of(Instant.ofEpochSecond(Long.parseLong(labels.getOrDefault(label, ""))));
    } catch (NumberFormatException | DateTimeException e) {
      return Optional.empty();
    }
  }

  private static boolean rollbackHooks(JsonNode json) {
    for (JsonNode hook : json.path("hooks")) {
      for (JsonNode event : hook.path("events")) {
        if (event.asText().endsWith("-rollback")) {
          return true;
        }
      }
    }
    return false;
  }

  /** The release in words, without its manifest. */
  @Override
  public String toString() {
    return namespace
        + "/release/"
        + name
        + " revision "
        + revision.number()
        + ", "
        + revision.status();
  }
}
