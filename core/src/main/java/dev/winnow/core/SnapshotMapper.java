package dev.winnow.core;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.winnow.core.action.Action;
import dev.winnow.core.decision.Decision;
import dev.winnow.core.fact.Fact;
import dev.winnow.core.json.TypeNames;
import dev.winnow.core.signal.Worded;

/** How facts and decisions are written in a snapshot: their fields, by name. */
final class SnapshotMapper {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .addModule(new Jdk8Module())
          .visibility(PropertyAccessor.ALL, Visibility.NONE)
          .visibility(PropertyAccessor.FIELD, Visibility.ANY)
          .visibility(PropertyAccessor.CREATOR, Visibility.ANY)
          .addMixIn(Action.class, ByName.class)
          .annotationIntrospector(new Words())
          .registerSubtypes(actions())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  /** Which action it is. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
  private interface ByName {}

  /** Constants are written as their own words; one that has none is not written at all. */
  private static final class Words extends JacksonAnnotationIntrospector {
    private static final long serialVersionUID = 1L;

    @Override
    public String[] findEnumValues(
        MapperConfig<?> config, AnnotatedClass type, Enum<?>[] constants, String[] names) {
      for (int i = 0; i < constants.length; i++) {
        names[i] = ((Worded) constants[i]).word();
      }
      return names;
    }
  }

  private static NamedType[] actions() {
    return TypeNames.ACTIONS.all().stream()
        .map(name -> new NamedType(TypeNames.ACTIONS.type(name).orElseThrow(), name))
        .toArray(NamedType[]::new);
  }

  private SnapshotMapper() {}

  static ObjectMapper mapper() {
    return MAPPER;
  }

  /** A fact with the name of its type. */
  static ObjectNode write(Object fact) {
    ObjectNode node = MAPPER.valueToTree(fact);
    node.put("fact", TypeNames.FACTS.of(fact.getClass()).orElseThrow());
    return node;
  }

  static Class<? extends Fact> factType(String name) {
    return TypeNames.FACTS.type(name).orElseThrow(() -> unknown(name));
  }

  static Class<? extends Decision> decisionType(String name) {
    return TypeNames.DECISIONS.type(name).orElseThrow(() -> unknown(name));
  }

  private static SnapshotException unknown(String name) {
    return new SnapshotException("the snapshot is damaged: it holds a \"" + name + "\"");
  }
}
