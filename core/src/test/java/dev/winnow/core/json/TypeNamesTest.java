package dev.winnow.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.winnow.core.action.Action;
import dev.winnow.core.decision.Decision;
import dev.winnow.core.fact.Fact;
import dev.winnow.core.fact.restart.RestartCause;
import dev.winnow.core.signal.Matcher;
import dev.winnow.core.signal.Signal;
import dev.winnow.core.signal.Worded;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever is written down has a name of its own, and one only. */
class TypeNamesTest {

  @Test
  void everyFactDecisionAndActionHasAName() {
    assertThat(named(TypeNames.FACTS))
        .containsExactlyInAnyOrder(KnownTypes.of(Fact.class).toArray(Class<?>[]::new));
    assertThat(named(TypeNames.DECISIONS)).containsExactlyInAnyOrder(sealed(Decision.class));
    assertThat(named(TypeNames.ACTIONS)).containsExactlyInAnyOrder(sealed(Action.class));
  }

  @Test
  void everySignalOfOursHasAName() {
    Stream<String> signals =
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("dev.winnow.core.signal")
                .stream()
                .filter(type -> type.isAssignableTo(Signal.class))
                .filter(type -> !type.isInterface())
                .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
                .map(JavaClass::getName);
    List<String> listed =
        TypeNames.SIGNALS.all().stream()
            .map(name -> TypeNames.SIGNALS.type(name).orElseThrow().getName())
            .filter(type -> type.startsWith(Signal.class.getPackageName()))
            .toList();
    assertThat(listed).containsExactlyInAnyOrderElementsOf(signals.toList());
  }

  /** A constant is written as its own word, wherever it is in what is kept. */
  @Test
  void everyConstantThatIsKeptHasAWord() {
    Set<Class<?>> reached = new HashSet<>();
    named(TypeNames.FACTS).forEach(type -> reach(type, reached));
    named(TypeNames.DECISIONS).forEach(type -> reach(type, reached));
    named(TypeNames.ACTIONS).forEach(type -> reach(type, reached));
    assertThat(reached.stream().filter(Class::isEnum))
        .contains(RestartCause.class, Matcher.Operator.class)
        .allSatisfy(type -> assertThat(Worded.class).isAssignableFrom(type));
  }

  private static void reach(Type type, Set<Class<?>> reached) {
    if (type instanceof ParameterizedType generic) {
      Arrays.stream(generic.getActualTypeArguments()).forEach(one -> reach(one, reached));
    } else if (type instanceof Class<?> plain
        && plain.getName().startsWith("dev.winnow")
        && reached.add(plain)) {
      Arrays.stream(plain.getDeclaredFields())
          .filter(field -> !Modifier.isStatic(field.getModifiers()))
          .forEach(field -> reach(field.getGenericType(), reached));
    }
  }

  /** They are in what was kept: to change one is to change the format. */
  @Test
  void theNamesOfFactsStay() {
    assertThat(TypeNames.FACTS.all())
        .containsExactly(
            "incident",
            "ticket",
            "history",
            "habit",
            "active-silence",
            "heartbeat",
            "ended-series",
            "breach",
            "impossible-value",
            "recent-values",
            "backlog",
            "job-record",
            "openings",
            "action-run",
            "unknown-value",
            "counter",
            "event-counts",
            "budget-burn",
            "sizing",
            "recurrence",
            "workload",
            "restart-budget",
            "release",
            "restart",
            "evidence",
            "reading",
            "unhealthy-pod",
            "node",
            "resource",
            "batch",
            "source-outage",
            "probe-result",
            "active-server",
            "server-fault",
            "baseline",
            "trend",
            "deadline");
  }

  @Test
  void moreNamesCanBeListedButNoneTwice() {
    record Odd(Instant at, String source) implements Signal {}
    TypeNames<Signal> more = TypeNames.SIGNALS.with(Map.of("odd", Odd.class));

    assertThat(more.of(new Odd(Instant.EPOCH, ""))).contains("odd");
    assertThat(more.all()).containsAll(TypeNames.SIGNALS.all()).endsWith("odd");
    assertThatThrownBy(() -> more.with(Map.of("alert", Odd.class)))
        .hasMessageContaining("listed twice");
  }

  private static <T> List<Class<?>> named(TypeNames<T> names) {
    return names.all().stream()
        .<Class<?>>map(
            name -> {
              Class<? extends T> type = names.type(name).orElseThrow();
              assertThat(names.of(type)).contains(name);
              return type;
            })
        .toList();
  }

  private static Class<?>[] sealed(Class<?> family) {
    return family.getPermittedSubclasses();
  }
}
