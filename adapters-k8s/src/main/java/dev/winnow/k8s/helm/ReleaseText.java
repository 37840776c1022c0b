package dev.winnow.k8s.helm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fabric8.kubernetes.api.model.Secret;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** Unpacks what Helm put into a secret: text in base64, zipped, in base64 once more by the API. */
final class ReleaseText {

  /**
   * More than any release that fits into a secret of 1 MiB unpacks to in practice; what is larger
   * was made to fill the memory.
   */
  static final int MOST_BYTES = 32 << 20;

  private static final ObjectMapper JSON = new ObjectMapper();

  private ReleaseText() {}

  /**
   * Reads the JSON text.
   *
   * @throws DamagedReleaseException if there is none, or it is too large
   */
  static JsonNode json(Secret secret, String where) {
    String data =
        Optional.ofNullable(secret.getData())
            .map(all -> all.get("release"))
            .orElseThrow(() -> new DamagedReleaseException(where, "it has no key \"release\""));
    try {
      byte[] packed = Base64.getDecoder().decode(Base64.getDecoder().decode(data));
      JsonNode json = JSON.readTree(unpacked(packed, where));
      if (!json.isObject()) {
        throw new DamagedReleaseException(where, "it holds no JSON object");
      }
      return json;
    } catch (JsonProcessingException e) {
      // Its message quotes the content.
      throw new DamagedReleaseException(where, "what it holds is not JSON");
    } catch (IOException e) {
      throw new DamagedReleaseException(where, "it cannot be unpacked with gzip");
    } catch (IllegalArgumentException e) {
      throw new DamagedReleaseException(where, "it is not encoded in base64 twice");
    }
  }

  private static byte[] unpacked(byte[] packed, String where) throws IOException {
    if (!zipped(packed)) {
      return packed;
    }
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      byte[] text = in.readNBytes(MOST_BYTES + 1);
      if (text.length > MOST_BYTES) {
        throw new DamagedReleaseException(
            where, "unpacked it is larger than " + MOST_BYTES + " bytes");
      }
      return text;
    }
  }

  private static boolean zipped(byte[] bytes) {
    return bytes.length > 3
        && (bytes[0] & 0xff) == 0x1f
        && (bytes[1] & 0xff) == 0x8b
        && bytes[2] == 8;
  }
}
