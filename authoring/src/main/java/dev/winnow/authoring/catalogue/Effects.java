package dev.winnow.authoring.catalogue;

import dev.winnow.core.language.Expression;
import dev.winnow.core.language.RuleText;
import dev.winnow.core.language.Statement;
import dev.winnow.core.language.Timing;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.kie.api.definition.type.Modifies;

/** Tells what a rule does from its {@code then}. For one thread. */
final class Effects {

  private final Types types;

  Effects(Types types) {
    this.types = types;
  }

  List<Effect> of(RuleText rule) {
    List<Effect> effects = new ArrayList<>();
    Map<String, String> bindings = types.bindings(rule);
    for (Statement statement : rule.statements()) {
      if (!statement.subject().isEmpty()) {
        effect(statement, bindings).ifPresent(effects::add);
      }
    }
    return effects;
  }

  private Optional<Effect> effect(Statement statement, Map<String, String> bindings) {
    Expression subject = Timing.without(statement.subject().get(0));
    return switch (statement.does()) {
      case INSERT ->
          inserted(subject, bindings).map(type -> new Effect(Effect.Kind.INSERTS, type, List.of()));
      case DERIVE ->
          inserted(subject, bindings).map(type -> new Effect(Effect.Kind.DERIVES, type, List.of()));
      case MODIFY ->
          bound(subject, bindings)
              .map(type -> new Effect(Effect.Kind.CHANGES, type, properties(type, statement)));
      case DELETE ->
          bound(subject, bindings).map(type -> new Effect(Effect.Kind.DELETES, type, List.of()));
      default -> Optional.empty();
    };
  }

  private static Optional<String> bound(Expression subject, Map<String, String> bindings) {
    return subject instanceof Expression.Name name
        ? Optional.ofNullable(bindings.get(name.name()))
        : Optional.empty();
  }

  /** The type after {@code new}, or that which the method returns. */
  private Optional<String> inserted(Expression subject, Map<String, String> bindings) {
    if (subject instanceof Expression.New made) {
      return Optional.of(made.type());
    }
    return made(subject, bindings).map(Class::getSimpleName);
  }

  /** What a call gives, also at the end of a chain of calls. */
  private Optional<Class<?>> made(Expression subject, Map<String, String> bindings) {
    if (subject instanceof Expression.Name name) {
      return types.find(bindings.getOrDefault(name.name(), name.name()));
    }
    return subject instanceof Expression.Call call && call.of() != null
        ? made(call.of(), bindings)
            .flatMap(type -> method(type, call))
            .map(method -> method.getReturnType())
        : Optional.empty();
  }

  /** By its number of arguments too: a record may have a component and a factory of one name. */
  private static Optional<Method> method(Class<?> type, Expression.Call call) {
    return Arrays.stream(type.getMethods())
        .filter(one -> one.getName().equals(call.name()))
        .filter(one -> one.getParameterCount() == call.args().size())
        .findFirst();
  }

  private List<String> properties(String type, Statement statement) {
    return statement.setters().stream().flatMap(call -> properties(type, call)).toList();
  }

  /** What a setter sets, or what a method says it changes. */
  private Stream<String> properties(String type, Expression.Call call) {
    if (call.name().startsWith("set") && call.name().length() > "set".length()) {
      String name = call.name().substring("set".length());
      return Stream.of(name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1));
    }
    return types.find(type).flatMap(found -> method(found, call)).stream()
        .map(method -> method.getAnnotation(Modifies.class))
        .filter(Objects::nonNull)
        .flatMap(says -> Arrays.stream(says.value()));
  }
}
