package dev.winnow.authoring.catalogue;

import dev.winnow.core.language.Expression;
import dev.winnow.core.language.Import;
import dev.winnow.core.language.Pattern;
import dev.winnow.core.language.Prelude;
import dev.winnow.core.language.RuleFileText;
import dev.winnow.core.language.RuleText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The kinds of facts that a rule file speaks of. Immutable. */
final class Types {

  private final Map<String, Class<?>> known = new HashMap<>();

  Types(RuleFileText file) {
    for (Import one : file.imports()) {
      load(one.target()).ifPresent(type -> known.put(type.getSimpleName(), type));
    }
  }

  private static Optional<Class<?>> load(String name) {
    try {
      return Optional.of(Class.forName(name, false, Types.class.getClassLoader()));
    } catch (ClassNotFoundException | LinkageError e) {
      return Optional.empty();
    }
  }

  Optional<Class<?>> find(String name) {
    return Optional.<Class<?>>ofNullable(known.get(name)).or(() -> Prelude.find(name));
  }

  /** The kind of fact that each variable of a rule stands for, by its simple name. */
  Map<String, String> bindings(RuleText rule) {
    Map<String, String> bindings = new HashMap<>();
    for (Pattern pattern : rule.patterns()) {
      if (!pattern.binding().isEmpty()) {
        bindings.put(pattern.binding(), pattern.type());
      }
    }
    return bindings;
  }

  /** The properties that a pattern asks for. */
  List<String> properties(Pattern pattern) {
    Optional<Class<?>> type = find(pattern.type());
    if (type.isEmpty()) {
      return List.of();
    }
    Set<String> known = Properties.of(type.get());
    return pattern.conditions().stream()
        .flatMap(condition -> condition.expression().stream())
        .flatMap(Types::names)
        .filter(known::contains)
        .distinct()
        .toList();
  }

  /** The names of what is asked of the fact itself. */
  private static Stream<String> names(Expression expression) {
    List<String> names = new ArrayList<>();
    expression.each(
        part -> {
          if (part instanceof Expression.Name name) {
            names.add(name.name());
          } else if (part instanceof Expression.Call call && call.of() == null) {
            names.add(call.name());
          }
        });
    return names.stream();
  }
}
