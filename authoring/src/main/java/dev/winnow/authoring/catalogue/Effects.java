package dev.winnow.authoring.catalogue;

import dev.winnow.core.language.RuleText;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what a rule does from its {@code then}. For one thread. */
final class Effects {

  private static final Pattern STEP =
      Pattern.compile(
          "\\b(?<insert>insert|insertLogical)\\s*\\(\\s*(?:new\\s+(?<made>\\w+)|(?<owner>[$\\w]+)\\.(?<method>\\w+))\\s*\\("
              + "|\\bmodify\\s*\\(\\s*(?<changed>[$\\w]+)\\s*\\)\\s*\\{(?<setters>.*?)\\}"
              + "|\\b(?:delete|retract)\\s*\\(\\s*(?<deleted>[$\\w]+)\\s*\\)",
          Pattern.DOTALL);
  private static final Pattern SETTER = Pattern.compile("\\bset(\\w)(\\w*)\\s*\\(");
  private static final Pattern COMMENT = Pattern.compile("//[^\n]*|/\\*.*?\\*/", Pattern.DOTALL);

  private final Types types;

  Effects(Types types) {
    this.types = types;
  }

  List<Effect> of(RuleText rule) {
    List<Effect> effects = new ArrayList<>();
    Matcher step = STEP.matcher(COMMENT.matcher(rule.then()).replaceAll(""));
    while (step.find()) {
      effect(step, types.bindings(rule)).ifPresent(effects::add);
    }
    return effects;
  }

  private Optional<Effect> effect(Matcher step, Map<String, String> bindings) {
    if (step.group("insert") != null) {
      Effect.Kind kind =
          step.group("insert").equals("insert") ? Effect.Kind.INSERTS : Effect.Kind.DERIVES;
      return inserted(step, bindings).map(type -> new Effect(kind, type, List.of()));
    }
    if (step.group("changed") != null) {
      return Optional.ofNullable(bindings.get(step.group("changed")))
          .map(type -> new Effect(Effect.Kind.CHANGES, type, properties(step.group("setters"))));
    }
    return Optional.ofNullable(bindings.get(step.group("deleted")))
        .map(type -> new Effect(Effect.Kind.DELETES, type, List.of()));
  }

  /** The type after {@code new}, or that which the method returns. */
  private Optional<String> inserted(Matcher step, Map<String, String> bindings) {
    if (step.group("made") != null) {
      return Optional.of(step.group("made"));
    }
    String owner = step.group("owner");
    return types
        .find(bindings.getOrDefault(owner, owner))
        .flatMap(type -> method(type, step.group("method")))
        .map(method -> method.getReturnType().getSimpleName());
  }

  private static Optional<Method> method(Class<?> type, String name) {
    return Arrays.stream(type.getMethods()).filter(m -> m.getName().equals(name)).findFirst();
  }

  private static List<String> properties(String setters) {
    return SETTER
        .matcher(setters)
        .results()
        .map(one -> one.group(1).toLowerCase(Locale.ROOT) + one.group(2))
        .toList();
  }
}
