package dev.winnow.k8s;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.winnow.core.signal.Revision;
import io.fabric8.kubernetes.api.model.Secret;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * A revision of a Helm release, out of the Secret in which Helm keeps it. Only what the release is
 * called and how it went is read: its values and its manifest, which may hold passwords, are passed
 * over.
 */
final class ReleaseSecret {

  static final String TYPE = "helm.sh/release.v1";

  /** A Secret has 1 MiB at most; a release that grows beyond this was made to do harm. */
  private static final long MOST_BYTES = 64L << 20;

  private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,8}");
  private static final JsonFactory JSON = new JsonFactory();

  private ReleaseSecret() {}

  static boolean is(Secret secret) {
    return TYPE.equals(secret.getType());
  }

  /** The release's name; empty if it is not said. */
  static String release(Secret secret) {
    return Meta.labels(secret).getOrDefault("name", "");
  }

  /** The revision; empty if the Secret is damaged. */
  static Optional<Revision> revision(Secret secret) {
    String number = Meta.labels(secret).getOrDefault("version", "");
    String status = Meta.labels(secret).getOrDefault("status", "");
    String data = secret.getData() == null ? null : secret.getData().get("release");
    if (!NUMBER.matcher(number).matches() || status.isBlank() || data == null) {
      return Optional.empty();
    }
    try {
      Map<String, String> words = words(data);
      String chart = words.getOrDefault("chart/metadata/name", "");
      String version = words.getOrDefault("chart/metadata/version", "");
      return Optional.of(
          new Revision(
              Integer.parseInt(number),
              status,
              version.isEmpty() ? chart : chart + "-" + version,
              words.getOrDefault("info/description", ""),
              Times.read(words.get("info/last_deployed"))
                  .or(() -> Times.read(secret.getMetadata().getCreationTimestamp()))
                  .orElse(Instant.EPOCH)));
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Map<String, String> words(String data) throws IOException {
    byte[] helms = Base64.getDecoder().decode(data);
    byte[] packed = Base64.getMimeDecoder().decode(helms);
    InputStream bytes = new ByteArrayInputStream(packed);
    boolean zipped = packed.length > 2 && packed[0] == 0x1f && packed[1] == (byte) 0x8b;
    try (InputStream plain = zipped ? new GZIPInputStream(bytes) : bytes;
        JsonParser parser = JSON.createParser(new Capped(plain, MOST_BYTES))) {
      Map<String, String> found = new HashMap<>();
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new IOException("not an object");
      }
      read(parser, "", found);
      return found;
    }
  }

  private static void read(JsonParser parser, String path, Map<String, String> found)
      throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = path + parser.currentName();
      JsonToken value = parser.nextToken();
      boolean known = name.equals("info") || name.equals("chart") || name.equals("chart/metadata");
      if (value == JsonToken.START_OBJECT && known) {
        read(parser, name + "/", found);
      } else if (value == JsonToken.VALUE_STRING && !path.isEmpty()) {
        found.put(name, parser.getText());
      } else {
        parser.skipChildren();
      }
    }
  }
}
