package dev.winnow.core.compile;

import dev.winnow.core.PolicyException;
import dev.winnow.core.PolicyProblem;
import dev.winnow.core.RuleFile;
import dev.winnow.core.language.FileHead;
import dev.winnow.core.language.Import;
import dev.winnow.core.language.Place;
import dev.winnow.core.language.RuleFileText;
import dev.winnow.core.language.RuleText;
import dev.winnow.core.language.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;

/**
 * Reads rule files without compiling them.
 *
 * <p>Stateless, safe for use by several threads.
 */
public final class RuleParser {

  private RuleParser() {}

  /**
   * Reads a rule file.
   *
   * @param file the file
   * @return what stands where in it
   * @throws PolicyException if it is not written as rules, with line and column
   */
  public static RuleFileText parse(RuleFile file) {
    PackageDescr content = tree(file);
    List<Import> imports = new ArrayList<>();
    for (ImportDescr one : content.getImports()) {
      imports.add(new Import(one.getTarget(), place(file.text(), one)));
    }
    List<RuleText> rules = new ArrayList<>();
    Map<String, String> head = FileHead.of(file.text());
    content.getRules().forEach(rule -> rules.add(rule(file.text(), head, rule)));
    return new RuleFileText(file.name(), file.text(), content.getName(), imports, rules);
  }

  static PackageDescr tree(RuleFile file) {
    List<PolicyProblem> problems = new ArrayList<>(LongConditions.in(file));
    if (!problems.isEmpty()) {
      throw new PolicyException(problems);
    }
    DrlParser parser = new DrlParser();
    PackageDescr content = null;
    try {
      content = parser.parse(false, file.text());
    } catch (DroolsParserException e) {
      problems.add(new PolicyProblem(file.name(), 0, 0, "this file cannot be read as rules"));
    }
    for (DroolsError error : parser.getErrors()) {
      problems.add(CompileMessages.syntax(file.name(), error));
    }
    if (content == null || !problems.isEmpty()) {
      throw new PolicyException(CompileMessages.plainer(file, problems));
    }
    return content;
  }

  private static RuleText rule(String text, Map<String, String> head, RuleDescr rule) {
    Map<String, String> metadata = new TreeMap<>(head);
    for (AnnotationDescr annotation : rule.getAnnotations()) {
      String value = annotation.hasValue() ? String.valueOf(annotation.getValue()) : "";
      metadata.put(annotation.getName(), unquoted(value));
    }
    Place place = place(text, rule);
    String then = String.valueOf(rule.getConsequence());
    int after = rule.getLhs() == null ? place.start() : Math.max(place.start(), end(rule));
    int start = Math.max(place.start(), text.indexOf(then, after));
    return new RuleText(
        metadata.getOrDefault("Id", rule.getName()),
        rule.getName(),
        metadata,
        List.copyOf(rule.getAttributes().keySet()),
        RulePatterns.of(text, rule),
        then,
        Place.in(text, start, Math.min(text.length(), start + then.length())),
        Statement.read(then, start),
        place);
  }

  private static int end(RuleDescr rule) {
    return rule.getLhs().getEndCharacter();
  }

  static Place place(String text, BaseDescr part) {
    int start = Math.max(0, Math.min(part.getStartCharacter(), text.length()));
    int end = Math.max(start, Math.min(part.getEndCharacter() + 1, text.length()));
    return Place.in(text, start, start + text.substring(start, end).stripTrailing().length());
  }

  static String unquoted(String text) {
    return text.startsWith("\"") && text.endsWith("\"") && text.length() > 1
        ? text.substring(1, text.length() - 1)
        : text;
  }
}
