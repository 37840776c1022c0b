package dev.winnow.core.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a policy as they can be followed without the rule engine. Safe for use by several
 * threads.
 */
final class DirectPlan {

  private static final List<Rule.Attribute<?>> ATTRIBUTES =
      List.of(
          Rule.Attribute.NO_LOOP,
          Rule.Attribute.LOCK_ON_ACTIVE,
          Rule.Attribute.ENABLED,
          Rule.Attribute.AUTO_FOCUS,
          Rule.Attribute.SALIENCE,
          Rule.Attribute.AGENDA_GROUP,
          Rule.Attribute.ACTIVATION_GROUP,
          Rule.Attribute.RULEFLOW_GROUP,
          Rule.Attribute.DURATION,
          Rule.Attribute.TIMER,
          Rule.Attribute.CALENDARS,
          Rule.Attribute.DATE_EFFECTIVE,
          Rule.Attribute.DATE_EXPIRES);

  private final Map<String, DirectForm> forms = new TreeMap<>();
  private final Map<Class<?>, List<DirectForm>> concerned = new ConcurrentHashMap<>();
  private final Map<String, Optional<String>> obstacles = new ConcurrentHashMap<>();
  private final Map<String, Class<?>> changed = new ConcurrentHashMap<>();

  /** What is known of the rules of models that no session was made of. */
  DirectPlan(List<Model> models) {
    for (Model model : models) {
      for (Rule rule : model.getRules()) {
        forms.put(rule.getName(), DirectFormReader.read(rule));
      }
    }
  }

  Iterable<DirectForm> forms() {
    return forms.values();
  }

  /** A rule by its name; null if it is none of these. */
  @Nullable DirectForm form(String name) {
    return forms.get(name);
  }

  /** The rules that a fact of a type could fulfil, in the order of their names. */
  List<DirectForm> concernedBy(Class<?> type) {
    return concerned.computeIfAbsent(
        type, any -> forms.values().stream().filter(form -> form.concerns(any)).toList());
  }

  /** What keeps a rule from being followed without the rule engine; empty if nothing does. */
  Optional<String> obstacle(DirectForm form) {
    return obstacles.computeIfAbsent(form.name(), name -> found(form));
  }

  /** Whether all that a rule does is to change a fact of a type. */
  boolean changesOnly(DirectForm form, Class<?> type) {
    return obstacle(form).isEmpty()
        && type == changed.computeIfAbsent(form.name(), any -> changedBy(form));
  }

  private static Class<?> changedBy(DirectForm form) {
    return DirectEffect.change(form.rule().getDefaultConsequence())
        .<Class<?>>map(DirectEffect.Changed::type)
        .orElse(Void.class);
  }

  private static Optional<String> found(DirectForm form) {
    if (!form.whole()) {
      return Optional.of("it asks for more than facts that are there or not");
    }
    if (form.steps().length == 0 || !form.steps()[0].matches()) {
      return Optional.of("it begins with what must not be there, or with whether there is any");
    }
    List<String> set = new ArrayList<>();
    for (Rule.Attribute<?> attribute : ATTRIBUTES) {
      Object value = form.rule().getAttribute(attribute);
      if (value != null && !value.equals(attribute.getDefaultValue())) {
        set.add(attribute.toString());
      }
    }
    return set.isEmpty()
        ? DirectEffect.obstacle(form.rule().getDefaultConsequence(), form.asksForNone())
        : Optional.of("it has the attribute " + String.join(", ", set));
  }
}
