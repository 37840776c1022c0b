package dev.winnow.authoring.reference;

import dev.winnow.core.json.States;
import dev.winnow.core.signal.Signal;
import dev.winnow.rules.settings.SettingsKeys;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes the page of facts, and notes what the sources do not describe. For one thread. */
final class FactPage {

  private static final String HEAD =
      """
      <!-- Generated from the code: mvn -pl authoring -am test -Dtest=ReferenceTest -Dwinnow.regenerate=true -Dsurefire.failIfNoSpecifiedTests=false -->
      # Facts that rules speak of

      How a rule is written is in [Writing rules](../writing-rules.md). A property is asked for by its name:
      `open`, `!open`, `priority < 3`, `$id : id`. Times are whole numbers, milliseconds since 1970;
      `Duration.ofMinutes( 30 ).toMillis()` is added to them. Text is compared with `==` and `matches`,
      which must match the whole text. What a rule may put in or derive is made as the tables *made by* say,
      of values in that order.
      """;

  private final JavaSources sources;
  private final RuleUse use;
  private final List<String> undescribed = new ArrayList<>();

  FactPage(JavaSources sources, RuleUse use) {
    this.sources = sources;
    this.use = use;
  }

  List<String> undescribed() {
    return undescribed;
  }

  String of(List<FactGroup> groups) {
    StringBuilder page = new StringBuilder(HEAD);
    page.append("\n| | |\n|---|---|\n");
    for (FactGroup group : groups) {
      page.append("| " + group.title() + " | ");
      page.append(group.types().stream().map(FactPage::link).collect(Collectors.joining(", ")));
      page.append(" |\n");
    }
    for (FactGroup group : groups) {
      page.append("\n## " + group.title() + "\n\n" + group.text() + "\n");
      group.types().forEach(type -> type(page, type));
    }
    return page.toString();
  }

  private static String link(Class<?> type) {
    String name = type.getSimpleName();
    return "[" + name + "](#" + name.toLowerCase(Locale.ROOT) + ")";
  }

  private void type(StringBuilder page, Class<?> type) {
    String name = type.getSimpleName();
    page.append("\n### " + name + "\n\n" + described(name, sources.about(type)) + "\n");
    SettingsKeys.of(type)
        .ifPresent(key -> page.append("\nSettings: [`" + key + "`](settings.md#" + key + ").\n"));
    List<Property> properties = Property.of(type);
    boolean changes = properties.stream().anyMatch(Property::changes);
    if (!properties.isEmpty()) {
      page.append(
          changes
              ? "\n| property | type | what it says | changed by |\n|---|---|---|---|\n"
              : "\n| property | type | what it says |\n|---|---|---|\n");
    }
    for (Property one : properties) {
      String text = sources.property(type, one.name(), one.getter());
      page.append("| `" + one.name() + "` | " + TypeWords.of(one.getter().getGenericReturnType()));
      page.append(" | " + cell(described(name + "." + one.name(), text)) + " |");
      page.append(changes ? " " + cell(use.changedBy(name, one.name())) + " |\n" : "\n");
    }
    questions(page, type);
    made(page, type);
    List<String> makers = use.makers(name);
    if (!makers.isEmpty()) {
      page.append("\nMade by " + String.join(", ", makers) + ".\n");
    }
    told(page, type);
    examples(page, name);
  }

  /** Signals, states and settings are not made by rules. */
  private void made(StringBuilder page, Class<?> type) {
    boolean given =
        Signal.class.isAssignableFrom(type)
            || SettingsKeys.of(type).isPresent()
            || States.all().stream().anyMatch(state -> state.type() == type);
    List<Maker> makers = given || type.isEnum() ? List.of() : sources.makers(type);
    if (!makers.isEmpty()) {
      page.append("\n| made by | of |\n|---|---|\n");
      makers.forEach(maker -> page.append(maker.row()));
    }
  }

  private static void told(StringBuilder page, Class<?> type) {
    States.all().stream()
        .filter(state -> state.type() == type)
        .map(
            state ->
                state.feeds().stream()
                    .map(feed -> link(feed.signal()))
                    .collect(Collectors.joining(" and ")))
        .forEach(signals -> page.append("\nKept by the engine, as " + signals + " tells.\n"));
  }

  private void questions(StringBuilder page, Class<?> type) {
    List<Method> questions = Property.questions(type);
    if (questions.isEmpty()) {
      return;
    }
    page.append("\n| method | gives | what it says |\n|---|---|---|\n");
    for (Method method : questions) {
      String call = method.getName() + "( " + String.join(", ", sources.parameters(method)) + " )";
      String text = sources.method(method);
      page.append("| `" + call + "` | " + TypeWords.of(method.getGenericReturnType()));
      page.append(" | " + cell(described(type.getSimpleName() + "." + call, text)) + " |\n");
    }
  }

  private void examples(StringBuilder page, String name) {
    List<String> lines = new ArrayList<>();
    use.example(name).ifPresent(lines::add);
    use.made(name).ifPresent(lines::add);
    if (!lines.isEmpty()) {
      page.append("\n```\n" + String.join("\n", lines) + "\n```\n");
    }
  }

  private String described(String what, String text) {
    if (text.isEmpty()) {
      undescribed.add(what);
      return "";
    }
    String first = text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    return first.endsWith(".") ? first : first + ".";
  }

  private static String cell(String text) {
    return text.replace("|", "\\|");
  }
}
