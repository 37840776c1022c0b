package dev.winnow.core;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.winnow.core.action.Action;
import dev.winnow.core.action.CordonNode;
import dev.winnow.core.action.NamedAction;
import dev.winnow.core.action.RestartWorkload;
import dev.winnow.core.action.RollbackRelease;
import dev.winnow.core.action.ScaleWorkload;
import dev.winnow.core.action.UndoRollout;
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
          .addMixIn(Action.class, ByName.class)
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  /** Which action it is. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = NamedAction.class, name = "named"),
    @JsonSubTypes.Type(value = ScaleWorkload.class, name = "scale-workload"),
    @JsonSubTypes.Type(value = RestartWorkload.class, name = "restart-workload"),
    @JsonSubTypes.Type(value = UndoRollout.class, name = "undo-rollout"),
    @JsonSubTypes.Type(value = RollbackRelease.class, name = "rollback-release"),
    @JsonSubTypes.Type(value = CordonNode.class, name = "cordon-node")
  })
  private interface ByName {}

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
