package dev.winnow.core.json;

import dev.winnow.core.signal.Signal;
import java.util.Map;

/**
 * Signals that do not come with Winnow. A jar that has some names its implementation in {@code
 * META-INF/services/dev.winnow.core.json.SignalTypes}; wherever Winnow reads, writes or tests
 * signals, and in what rules may name, these are then known as its own are.
 *
 * <pre>{@code
 * public final class OurSignals implements SignalTypes {
 *   public Map<String, Class<? extends Signal>> types() {
 *     return Map.of("disk-wear", DiskWear.class);
 *   }
 * }
 * }</pre>
 *
 * <p>A signal is a public record. Its components are its JSON: texts, numbers, truth values, {@link
 * java.time.Instant}, {@link dev.winnow.core.signal.Labels}, records of those, and {@code List} or
 * {@code Optional} of any. What is not there is empty, 0 or false; {@code
 * com.fasterxml.jackson.annotation.JsonProperty} says of a component that it is required, what it
 * is by default, or which other key it has.
 *
 * <p>Implementations need a public constructor without parameters, and give the same types always.
 */
public interface SignalTypes {

  /**
   * The types.
   *
   * @return records by the names that JSON has for them: words in lower case with hyphens, none of
   *     which Winnow or another implementation has taken
   */
  Map<String, Class<? extends Signal>> types();
}
