package dev.winnow.authoring.reference;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.MethodCallExpr;
import dev.winnow.authoring.catalogue.Catalogue;
import dev.winnow.authoring.catalogue.Effect;
import dev.winnow.core.RuleFile;
import dev.winnow.core.compile.RuleParser;
import dev.winnow.core.language.Condition;
import dev.winnow.core.language.Pattern;
import dev.winnow.core.language.Quantifier;
import dev.winnow.core.language.RuleText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.stream.Collectors;

/** How the rules that come with Winnow use facts: who changes what, and examples. */
final class RuleUse {

  private static final String GRANTING = "dev.winnow.core.engine.ProposalGrants";
  private static final String ENGINE = "the engine";
  private static final int LONGEST = 150;

  private final Map<String, TreeSet<String>> changes = new TreeMap<>();
  private final TreeSet<String> granted = new TreeSet<>();
  private final List<RuleText> rules = new ArrayList<>();
  private final Catalogue bundled;

  RuleUse(List<RuleFile> bundled, List<RuleFile> examples, JavaSources sources) {
    this.bundled = Catalogue.of(bundled, List.of());
    for (Catalogue.Entry rule : this.bundled.entries()) {
      for (Effect effect : rule.effects()) {
        effect.properties().forEach(name -> changed(effect.type(), name, "`" + rule.id() + "`"));
      }
    }
    engine(sources);
    bundled.forEach(file -> rules.addAll(RuleParser.parse(file).rules()));
    examples.forEach(file -> rules.addAll(RuleParser.parse(file).rules()));
  }

  private void changed(String type, String property, String by) {
    changes.computeIfAbsent(type + "." + property, name -> new TreeSet<>()).add(by);
  }

  /** What the engine changes and makes when it grants a proposal. */
  private void engine(JavaSources sources) {
    for (MethodDeclaration method : sources.unit(GRANTING).findAll(MethodDeclaration.class)) {
      Map<String, String> types = new TreeMap<>();
      method
          .findAll(VariableDeclarator.class)
          .forEach(one -> types.put(one.getNameAsString(), one.getTypeAsString()));
      method
          .findAll(Parameter.class)
          .forEach(one -> types.put(one.getNameAsString(), one.getTypeAsString()));
      method.findAll(MethodCallExpr.class).forEach(call -> engine(call, types));
    }
  }

  private void engine(MethodCallExpr call, Map<String, String> types) {
    String name = call.getNameAsString();
    String variable = call.getScope().map(scope -> scope.toString().split("\\.")[0]).orElse("");
    String type = types.getOrDefault(variable, "").replaceAll("Optional<(.*)>", "$1");
    if (name.startsWith("set") && !type.isEmpty()) {
      changed(type, Character.toLowerCase(name.charAt(3)) + name.substring(4), ENGINE);
    } else if (name.equals("insert")) {
      String made = call.getArgument(0).toString().split("\\.")[0];
      granted.add(types.getOrDefault(made, made));
    }
  }

  /** Who changes a property of a kind of fact. */
  String changedBy(String type, String property) {
    return String.join(", ", changes.getOrDefault(type + "." + property, new TreeSet<>()));
  }

  /** The bundled rules that read settings. */
  List<String> readers(String setting) {
    return bundled.entries().stream()
        .filter(rule -> rule.settings().contains(setting))
        .map(Catalogue.Entry::id)
        .toList();
  }

  /** Who makes a kind of fact. */
  List<String> makers(String type) {
    List<String> makers = new ArrayList<>(granted.contains(type) ? List.of(ENGINE) : List.of());
    bundled.entries().stream()
        .filter(rule -> rule.effects().stream().anyMatch(effect -> makes(effect, type)))
        .forEach(rule -> makers.add("`" + rule.id() + "`"));
    return makers;
  }

  private static boolean makes(Effect effect, String type) {
    return effect.type().equals(type)
        && (effect.kind() == Effect.Kind.DERIVES || effect.kind() == Effect.Kind.INSERTS);
  }

  /** The pattern that asks most of a kind of fact and is not too long. */
  Optional<String> example(String type) {
    return rules.stream()
        .flatMap(rule -> rule.patterns().stream())
        .filter(pattern -> pattern.type().equals(type) && pattern.from().isEmpty())
        .filter(pattern -> pattern.quantifier() == Quantifier.EACH)
        .map(RuleUse::text)
        .filter(text -> text.length() <= LONGEST)
        .max(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
  }

  private static String text(Pattern pattern) {
    String conditions =
        pattern.conditions().stream().map(Condition::text).collect(Collectors.joining(", "));
    String binding = pattern.binding().isEmpty() ? "" : pattern.binding() + " : ";
    String inside = conditions.isEmpty() ? "()" : "( " + conditions + " )";
    return binding + pattern.type() + inside;
  }

  /** A statement that derives a kind of fact. */
  Optional<String> made(String type) {
    java.util.regex.Pattern statement =
        java.util.regex.Pattern.compile(
            "(?m)^ *(insert(?:Logical)?\\( (?:new )?" + type + "\\b.*\\);)$");
    return rules.stream()
        .flatMap(
            rule -> {
              Matcher found = statement.matcher(rule.then());
              return found.results().map(one -> one.group(1));
            })
        .min(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
  }
}
