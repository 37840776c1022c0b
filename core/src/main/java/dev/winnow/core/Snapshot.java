package dev.winnow.core;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.core.json.HeldText;
import java.io.IOException;
import org.apiguardian.api.API;

/**
 * All that an engine knows, as JSON: the plain facts, the time, the counts, and what can be asked
 * after. Everything else derives itself again.
 *
 * <p>It names its format and the policy's hash and carries a checksum. Immutable, safe for use by
 * several threads.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class Snapshot {

  private static final String OTHER = "ofAnotherPolicy";

  /** 2: types and closed sets by words of their own. 1: by the names of Java classes. */
  private static final int FORMAT = 2;

  private final ObjectNode body;

  private Snapshot(ObjectNode body) {
    this.body = body;
  }

  /**
   * A snapshot of what an engine says that it knows; for engines.
   *
   * @param policy the hash of the policy under which it decides
   * @param state what it knows; not to be changed afterwards
   * @return the snapshot
   */
  public static Snapshot of(String policy, ObjectNode state) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("format", FORMAT);
    body.put("policy", policy);
    return new Snapshot(body.setAll(state));
  }

  /**
   * What the engine knew; for engines. The rows of its lists are held as text ({@link HeldText}).
   *
   * @return all that {@link #of} was given; not to be changed
   */
  public JsonNode state() {
    return body;
  }

  /**
   * A snapshot from its JSON.
   *
   * @param json what {@link #toJson} gave
   * @return the snapshot
   * @throws SnapshotException if the text is damaged, or of a format that this version cannot read
   */
  public static Snapshot parse(String json) {
    JsonNode node;
    try {
      node = SnapshotText.read(json);
    } catch (IOException e) {
      throw new SnapshotException(
          "the snapshot is damaged: it is not JSON; take an older one, or start without");
    }
    if (!(node instanceof ObjectNode body) || !body.has("format")) {
      throw new SnapshotException("this is not a snapshot of Winnow");
    }
    if (body.get("format").asInt() != FORMAT) {
      throw new SnapshotException(
          "the snapshot has format "
              + body.get("format").asText()
              + ", and this version of Winnow reads format "
              + FORMAT
              + ": go on with the version that wrote it, or start without it; what is still the"
              + " matter is then told anew");
    }
    JsonNode checksum = body.remove("checksum");
    if (checksum == null || !checksum.asText().equals(SnapshotText.checksum(body))) {
      throw new SnapshotException(
          "the snapshot is damaged: its checksum does not fit; take an older one, or start without");
    }
    return new Snapshot(body);
  }

  /**
   * The snapshot as JSON, the same text for the same state.
   *
   * @return one line, in ASCII
   */
  public String toJson() {
    return SnapshotText.signed(body);
  }

  /**
   * The policy under which it was taken.
   *
   * @return the policy's hash
   */
  public String policy() {
    return body.path("policy").asText();
  }

  /**
   * The same snapshot as if it had been taken under another policy: for a policy that was changed
   * on purpose. Its rules find the facts as the other rules left them; facts that they do not know
   * stay as they are. All its rules take part, those too that were taken out under the other
   * policy; the same policy's stay out.
   *
   * @param hash the other policy's hash
   * @return a snapshot that can be restored under that policy
   */
  public Snapshot under(String hash) {
    if (policy().equals(hash)) {
      return this;
    }
    ObjectNode other = JsonNodeFactory.instance.objectNode();
    other.setAll(body);
    other.put("policy", hash);
    other.remove("rulesOut");
    other.put(OTHER, true);
    return new Snapshot(other);
  }

  /**
   * Whether it was taken under another policy than it is restored under: rules may find then what
   * they have never seen.
   *
   * @return true if it was made by {@link #under}
   */
  public boolean isOfAnotherPolicy() {
    return body.path(OTHER).asBoolean(false);
  }

  /**
   * Makes sure that an engine goes on under the policy under which it was taken.
   *
   * @param hash the hash of the policy at hand
   * @throws SnapshotException if it is another one
   */
  public void checkPolicy(String hash) {
    if (!policy().equals(hash)) {
      throw new SnapshotException(
          "the snapshot was taken under another policy ("
              + brief(policy())
              + " and not "
              + brief(hash)
              + "); restore it with that policy's rules and settings, or start without it");
    }
  }

  private static String brief(String hash) {
    return hash.substring(0, Math.min(12, hash.length()));
  }
}
