package dev.winnow.core;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.winnow.core.decision.Decision;
import dev.winnow.core.fact.Fact;

/** How facts and decisions are written in a snapshot: their fields, by name. */
final class SnapshotMapper {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .addModule(new Jdk8Module())
          .visibility(PropertyAccessor.ALL, Visibility.NONE)
          .visibility(PropertyAccessor.FIELD, Visibility.ANY)
          .visibility(PropertyAccessor.CREATOR, Visibility.ANY)
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private SnapshotMapper() {}

  static ObjectMapper mapper() {
    return MAPPER;
  }

  static Class<? extends Fact> factType(String name) {
    return named(Fact.class, name);
  }

  static Class<? extends Decision> decisionType(String name) {
    return named(Decision.class, name);
  }

  private static <T> Class<? extends T> named(Class<T> family, String name) {
    for (Class<?> member : family.getPermittedSubclasses()) {
      if (member.getSimpleName().equals(name)) {
        return member.asSubclass(family);
      }
    }
    throw new SnapshotException("the snapshot is damaged: it holds a \"" + name + "\"");
  }
}
