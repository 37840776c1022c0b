package dev.winnow.core.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.core.signal.Signal;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Signals as JSON objects, wherever they are written or read. Their key {@code type} has a name of
 * {@link TypeNames#SIGNALS}; where there is none they are alerts. The other keys are the components
 * of the records, as they are called there, unless their annotations say otherwise. What is empty
 * is not written.
 *
 * <p>Times are ISO 8601, written in UTC. All methods are safe for use by several threads.
 */
public final class SignalCodec {

  private static final String TYPE = "type";
  private static final String UNSAID = "alert";

  private final TypeNames<Signal> types;
  private final ObjectMapper mapper;
  private final Map<String, OfType> readers = new ConcurrentHashMap<>();

  private record OfType(ObjectReader reader, Keys keys) {}

  private SignalCodec(TypeNames<Signal> types) {
    this.types = types;
    mapper = SignalMapper.of(types);
  }

  /**
   * Of all signals that are known: those of Winnow, and those of {@link SignalTypes}.
   *
   * @return the codec
   */
  public static SignalCodec standard() {
    return Standard.CODEC;
  }

  /**
   * Of certain signals.
   *
   * @param types their types by names
   * @return a codec
   */
  public static SignalCodec of(TypeNames<Signal> types) {
    return new SignalCodec(types);
  }

  /**
   * Reads a signal.
   *
   * @param object a JSON object
   * @param zone the zone of times that do not say theirs
   * @param floor what is before this is no time
   * @return the signal; one that says no time of its own happened in 1970
   * @throws IllegalArgumentException if it is no signal; the message says why, in a sentence
   */
  public Signal read(JsonNode object, ZoneId zone, Instant floor) {
    if (!object.isObject()) {
      throw new JsonMistake("This is not a JSON object.");
    }
    OfType type = ofType(nameOf(object));
    type.keys.check(object);
    try {
      return type.reader
          .withAttribute(Times.class, new Times(zone, floor, object))
          .readValue(object);
    } catch (IOException e) {
      throw Unexpected.mistake(e);
    }
  }

  /**
   * The names of all types.
   *
   * @return in an order that stays the same
   */
  public List<String> types() {
    return types.all();
  }

  /**
   * The type that has a name.
   *
   * @param name such as {@code pod-restart}
   * @return its class; empty if there is no such type
   */
  public Optional<Class<? extends Signal>> type(String name) {
    return types.type(name);
  }

  private static String nameOf(JsonNode object) {
    return object.hasNonNull(TYPE) ? object.get(TYPE).asText() : UNSAID;
  }

  /**
   * The keys that signals of a type may have.
   *
   * @param type a name of a type
   * @return all of them; empty if there is no such type
   */
  public Set<String> keys(String type) {
    return types.type(type).isPresent() ? ofType(type).keys.known() : Set.of();
  }

  /**
   * The keys that signals of a type may have, with what stands behind them.
   *
   * @param type a name of a type
   * @return all of them, in the order of the record; empty if there is no such type
   */
  public Map<String, Shape> shapes(String type) {
    return types.type(type).isPresent() ? ofType(type).keys.shapes() : Map.of();
  }

  private OfType ofType(String name) {
    OfType known = readers.get(name);
    if (known != null) {
      return known;
    }
    Class<? extends Signal> type =
        types.type(name).orElseThrow(() -> Hint.unknown(TYPE, name, types.all()));
    Keys keys = Keys.of(mapper.constructType(SignalMapper.form(type)), mapper).and(TYPE);
    OfType made = new OfType(mapper.readerFor(type), keys);
    readers.put(name, made);
    return made;
  }

  /**
   * Writes a signal.
   *
   * @param signal a signal
   * @return an object that reads back as an equal signal, if its time says its zone
   * @throws IllegalArgumentException if its type is not known
   */
  public ObjectNode write(Signal signal) {
    String type =
        types
            .of(signal)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "a signal of this type has no JSON; name it in an implementation of"
                            + " SignalTypes: "
                            + signal));
    ObjectNode json = mapper.createObjectNode().put(TYPE, type);
    json.setAll(mapper.<ObjectNode>valueToTree(signal));
    return json;
  }

  /**
   * The JSON schema of all signals.
   *
   * @return a schema of draft 2020-12
   */
  public ObjectNode schema() {
    return new SignalSchema(mapper).of(types, UNSAID);
  }

  private static final class Standard {
    private static final SignalCodec CODEC = new SignalCodec(TypeNames.SIGNALS);
  }
}
