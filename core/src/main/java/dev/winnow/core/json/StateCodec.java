package dev.winnow.core.json;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.winnow.core.action.Action;
import dev.winnow.core.decision.Decision;
import dev.winnow.core.fact.Fact;

/**
 * What an engine keeps, as JSON that reads back as it was: plain facts, and decisions with their
 * tickets. Each says its type by its name in {@link TypeNames}; its fields are all there, by name.
 * For what others read see {@link DecisionCodec}. Stateless, safe for use by several threads.
 */
public final class StateCodec {

  private static final String FACT = "fact";
  private static final String DECISION = "decision";

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .addModule(new Jdk8Module())
          .visibility(PropertyAccessor.ALL, Visibility.NONE)
          .visibility(PropertyAccessor.FIELD, Visibility.ANY)
          .visibility(PropertyAccessor.CREATOR, Visibility.ANY)
          .addMixIn(Action.class, ByName.class)
          .annotationIntrospector(new OwnWords())
          .registerSubtypes(actions())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  /** Which action it is. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
  private interface ByName {}

  private StateCodec() {}

  private static NamedType[] actions() {
    return TypeNames.ACTIONS.all().stream()
        .map(name -> new NamedType(TypeNames.ACTIONS.type(name).orElseThrow(), name))
        .toArray(NamedType[]::new);
  }

  /**
   * Writes a fact.
   *
   * @param fact a plain fact
   * @return its fields, and which fact it is
   */
  public static ObjectNode write(Fact fact) {
    return tree(fact).put(FACT, TypeNames.FACTS.of(fact).orElseThrow());
  }

  /**
   * Writes a decision.
   *
   * @param decision a decision
   * @return its components, and which decision it is
   */
  public static ObjectNode write(Decision decision) {
    return tree(decision).put(DECISION, TypeNames.DECISIONS.of(decision).orElseThrow());
  }

  /**
   * Reads a fact.
   *
   * @param json what {@link #write(Fact)} gave
   * @return the fact
   * @throws JsonMistake if it is none; the message says why, as the end of a sentence
   */
  public static Fact fact(JsonNode json) {
    String name = json.path(FACT).asText();
    return read(json, TypeNames.FACTS.type(name).orElseThrow(() -> unknown(name)));
  }

  /**
   * Reads a decision.
   *
   * @param json what {@link #write(Decision)} gave
   * @return the decision
   * @throws JsonMistake if it is none; the message says why, as the end of a sentence
   */
  public static Decision decision(JsonNode json) {
    String name = json.path(DECISION).asText();
    return read(json, TypeNames.DECISIONS.type(name).orElseThrow(() -> unknown(name)));
  }

  private static JsonMistake unknown(String name) {
    return new JsonMistake("it holds a \"" + Shortened.of(name) + "\"");
  }

  /**
   * Writes a record.
   *
   * @param one a record
   * @return its components
   */
  public static ObjectNode tree(Object one) {
    return MAPPER.valueToTree(one);
  }

  /**
   * Reads a record.
   *
   * @param json what {@link #tree} gave
   * @param type its class
   * @param <T> what it is
   * @return the record
   * @throws JsonMistake if it is none; the message says why, as the end of a sentence
   */
  public static <T> T read(JsonNode json, Class<T> type) {
    try {
      return MAPPER.treeToValue(json, type);
    } catch (JsonProcessingException e) {
      throw new JsonMistake(e.getOriginalMessage(), e);
    }
  }
}
