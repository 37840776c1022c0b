package dev.winnow.core.json;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.StdDelegatingDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdDelegatingSerializer;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.winnow.core.signal.ActionOutcome;
import dev.winnow.core.signal.Alert;
import dev.winnow.core.signal.Labels;
import dev.winnow.core.signal.Matcher;
import dev.winnow.core.signal.PodRestart;
import dev.winnow.core.signal.Signal;
import dev.winnow.core.signal.Silence;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** How signals are written: the components of their records, by name. Stateless. */
final class SignalMapper {

  /** What signals are written as whose JSON is not that of their components. */
  private static final Map<Class<? extends Signal>, Class<?>> FORMS =
      Map.of(
          Alert.class, AlertForm.class,
          Silence.class, SilenceForm.class,
          ActionOutcome.class, ActionOutcomeForm.class);

  /** Whether the time of a restart is known follows from how many it stands for. */
  private static final class RestartMixIn {
    @SuppressWarnings("unused") // read by Jackson
    @JsonDeserialize(using = TimedValue.class)
    private boolean timed;
  }

  private SignalMapper() {}

  /** The record whose components are the JSON of a signal. */
  static Class<?> form(Class<? extends Signal> type) {
    return FORMS.getOrDefault(type, type);
  }

  static ObjectMapper of(TypeNames<Signal> types) {
    JsonMapper mapper =
        JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new Jdk8Module())
            .addModule(values())
            .addModule(forms())
            .visibility(PropertyAccessor.ALL, Visibility.NONE)
            .visibility(PropertyAccessor.FIELD, Visibility.ANY)
            .visibility(PropertyAccessor.CREATOR, Visibility.ANY)
            .annotationIntrospector(new OwnWords())
            .addMixIn(PodRestart.class, RestartMixIn.class)
            .serializationInclusion(Include.NON_EMPTY)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.WRAP_EXCEPTIONS)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .withCoercionConfigDefaults(
                all -> all.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
            .addHandler(new Unexpected())
            .withConfigOverride(
                List.class,
                list -> list.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .build();
    types.all().forEach(name -> ignoringUnknown(mapper, types.type(name).orElseThrow()));
    FORMS.values().forEach(form -> ignoringUnknown(mapper, form));
    return mapper;
  }

  // Keys are looked at before; to gather those that are not known would only cost time.
  private static void ignoringUnknown(ObjectMapper mapper, Class<?> type) {
    mapper.configOverride(type).setIgnorals(JsonIgnoreProperties.Value.forIgnoreUnknown(true));
  }

  private static SimpleModule values() {
    return new SimpleModule("values")
        .addDeserializer(String.class, new TextValue(null))
        .addDeserializer(boolean.class, new TruthValue(null))
        .addDeserializer(Boolean.class, new TruthValue(null))
        .addDeserializer(int.class, NumberValue.ofInt())
        .addDeserializer(Integer.class, NumberValue.ofInt())
        .addDeserializer(long.class, NumberValue.ofLong())
        .addDeserializer(Long.class, NumberValue.ofLong())
        .addDeserializer(double.class, NumberValue.ofDouble())
        .addDeserializer(Double.class, NumberValue.ofDouble())
        .addDeserializer(Instant.class, new TimeValue(null))
        .addDeserializer(Labels.class, new LabelsValue())
        .addDeserializer(Matcher.class, new MatcherForm.Reader())
        .addSerializer(Matcher.class, writing(MatcherForm.class, MatcherForm::of, Matcher.class))
        .setSerializerModifier(new SignalOrder());
  }

  private static SimpleModule forms() {
    SimpleModule forms = new SimpleModule("forms");
    add(forms, Alert.class, AlertForm.class, AlertForm::alert, AlertForm::of);
    add(forms, Silence.class, SilenceForm.class, SilenceForm::silence, SilenceForm::of);
    add(
        forms,
        ActionOutcome.class,
        ActionOutcomeForm.class,
        ActionOutcomeForm::outcome,
        ActionOutcomeForm::of);
    return forms;
  }

  private static <T, F> void add(
      SimpleModule to, Class<T> type, Class<F> form, Function<F, T> read, Function<T, F> write) {
    to.addDeserializer(type, new StdDelegatingDeserializer<>(new Conversion<>(form, type, read)));
    to.addSerializer(type, writing(form, write, type));
  }

  private static <T, F> StdDelegatingSerializer writing(
      Class<F> form, Function<T, F> write, Class<T> type) {
    return new StdDelegatingSerializer(type, new Conversion<>(type, form, write));
  }
}
