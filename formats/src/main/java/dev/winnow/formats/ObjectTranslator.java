package dev.winnow.formats;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.core.signal.Signal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Says what recorded objects of a cluster mean. It remembers what it saw: the same pod again is
 * news only where it has changed. For one thread.
 *
 * <p>All methods throw {@link IllegalArgumentException} or {@link ArithmeticException} if an object
 * is not as its system writes it, with a message that quotes no value of it.
 */
public interface ObjectTranslator {

  /**
   * Makes translators; it is found as a service, so that this module needs no client of any system.
   */
  interface Provider {

    /**
     * A translator that has seen nothing yet.
     *
     * @param notices is told what people should know of the objects, in sentences without secrets
     * @return a translator
     */
    ObjectTranslator begin(Consumer<String> notices);
  }

  /**
   * Learns to what others belong, before the turn of the object comes.
   *
   * @param kind version and kind, such as {@code apps/v1 ReplicaSet}
   * @param object the object
   */
  void learn(String kind, JsonNode object);

  /**
   * An object was there already when the recording began.
   *
   * @param kind version and kind, such as {@code v1 Pod}
   * @param object the object
   * @param now when it was seen
   * @return what it says; empty if it is of a kind that says nothing to Winnow
   */
  Optional<List<Signal>> found(String kind, JsonNode object, Instant now);

  /**
   * An object was seen to be new, or to have changed.
   *
   * @param kind version and kind, such as {@code v1 Pod}
   * @param object the object
   * @param now when it was seen
   * @return what it says; empty if it is of a kind that says nothing to Winnow
   */
  Optional<List<Signal>> seen(String kind, JsonNode object, Instant now);

  /**
   * An object was deleted.
   *
   * @param kind version and kind, such as {@code v1 Pod}
   * @param object the object as it was last
   * @param now when that was seen
   * @return what it says; empty if it is of a kind that says nothing to Winnow
   */
  Optional<List<Signal>> deleted(String kind, JsonNode object, Instant now);
}
