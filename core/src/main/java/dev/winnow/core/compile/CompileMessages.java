package dev.winnow.core.compile;

import dev.winnow.core.PolicyProblem;
import dev.winnow.core.RuleFile;
import dev.winnow.core.language.Outline;
import dev.winnow.core.language.Place;
import dev.winnow.core.language.SyntaxProblem;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.parser.DroolsError;
import org.kie.api.builder.Message;

/** Turns what the rule compiler says into what a writer of rules understands. */
final class CompileMessages {

  private static final Pattern UNEXPECTED =
      Pattern.compile(
          "(?:mismatched input|no viable alternative at input|missing|extraneous input) '(.*?)'.*");
  private static final Pattern UNRESOLVED_TYPE =
      Pattern.compile(
          ".*(?:Unable to (?:resolve|find) (?:ObjectType|class|type) |Unable to find class:"
              + " )'?([\\w.$]+)'?.*",
          Pattern.DOTALL);
  private static final Pattern UNKNOWN_FIELD =
      Pattern.compile(".*Unknown field (\\w+) on class ([\\w.$]+).*", Pattern.DOTALL);
  private static final Pattern UNREADABLE =
      Pattern.compile(
          "Unable to parse left part of expression: (?:\\$\\w+ : )?(\\w+).*", Pattern.DOTALL);
  private static final Pattern CULPRIT =
      Pattern.compile(
          "(?:Unable to (?:resolve|find) (?:ObjectType|class|type) |Unable to find class: |Unknown"
              + " field |The method |Method |Unable to parse left part of expression:"
              + " (?:\\$\\w+ : )?)'?([\\w.]*\\w)");
  private static final Pattern RULE =
      Pattern.compile("[Rr]ule[ ]?(?:'|\"|Compilation error Rule )?([^'\"]+)['\"]");

  /** What is said when nothing can be. */
  private static final String UNKNOWN =
      "this rule cannot be compiled; what it asks or does is not of a form that rules know";

  private static final Pattern TEXT = Pattern.compile("\"[^\"]*\"");

  private CompileMessages() {}

  /**
   * What is wrong in a file that is not written as rules, as a person would put it where the
   * mistake is a common one.
   */
  static List<PolicyProblem> plainer(RuleFile file, List<PolicyProblem> problems) {
    List<PolicyProblem> plain = new ArrayList<>();
    for (SyntaxProblem problem : Outline.of(file.text()).problems()) {
      String message = problem.message() + "; " + problem.hint();
      Place place = problem.place();
      plain.add(new PolicyProblem(file.name(), place.line(), place.column(), message));
    }
    return plain.isEmpty() ? problems : plain;
  }

  static PolicyProblem syntax(String file, DroolsError error) {
    int line = error.getLines().length > 0 ? Math.max(error.getLines()[0], 0) : 0;
    String raw = error.getMessage() == null ? "" : error.getMessage();
    int column = column(raw);
    Matcher matcher = UNEXPECTED.matcher(raw.replaceFirst("^\\[ERR \\d+\\] Line \\d+:\\d+ ", ""));
    String message =
        matcher.matches()
            ? "\""
                + matcher.group(1)
                + "\" is not expected here; a rule reads: rule \"...\" when ... then ... end"
            : "this is not written as a rule; a rule reads: rule \"...\" when ... then ... end";
    return new PolicyProblem(file, line, column, message);
  }

  static List<PolicyProblem> translate(
      List<Message> messages, Map<String, String> names, List<RuleFile> files) {
    Set<PolicyProblem> problems = new LinkedHashSet<>();
    for (Message message : messages) {
      if (!String.valueOf(message.getText()).startsWith("Java source of ")) {
        problems.add(problem(message, names, files));
      }
    }
    if (problems.stream().anyMatch(problem -> !problem.message().startsWith(UNKNOWN))) {
      problems.removeIf(problem -> problem.message().startsWith(UNKNOWN));
    }
    if (problems.isEmpty()) {
      messages.forEach(message -> problems.add(problem(message, names, files)));
    }
    return new ArrayList<>(problems);
  }

  /** What is said when the rule compiler throws instead of saying what is wrong. */
  static PolicyProblem unforeseen(RuntimeException error, List<RuleFile> files) {
    String name = files.size() == 1 ? files.get(0).name() : "policy";
    String text = error.getMessage() == null ? "" : plain(error.getMessage());
    return new PolicyProblem(
        name, 0, 0, "there is an expression that cannot be read as one of a rule: " + text);
  }

  /** What is said when the rule compiler calls itself until there is no more room. */
  static PolicyProblem endless(List<RuleFile> files) {
    String name = files.size() == 1 ? files.get(0).name() : "policy";
    return new PolicyProblem(
        name,
        0,
        0,
        "an expression of this rule is too long, or its brackets are too many within each other; "
            + LongConditions.INSTEAD);
  }

  /** Whether the rule compiler says itself where something is. */
  static boolean isPlaced(Message message, Map<String, String> names) {
    String path = message.getPath() == null ? "" : message.getPath();
    return message.getLine() > 0 && names.keySet().stream().anyMatch(path::endsWith);
  }

  private static PolicyProblem problem(
      Message message, Map<String, String> names, List<RuleFile> files) {
    String text = message.getText() == null ? "" : message.getText();
    String path = message.getPath() == null ? "" : message.getPath();
    String file = "";
    for (Map.Entry<String, String> name : names.entrySet()) {
      if (path.endsWith(name.getKey())) {
        file = name.getValue();
      }
    }
    int line = Math.max(message.getLine(), 0);
    int column = Math.max(message.getColumn(), 0);
    if (file.isEmpty() || line == 0) {
      return placed(text, files);
    }
    return new PolicyProblem(file, line, column, sentence(text));
  }

  /**
   * A message about generated code: its place is that of the rule it names, or of the words it
   * quotes.
   */
  private static PolicyProblem placed(String text, List<RuleFile> files) {
    Matcher culprit = CULPRIT.matcher(text);
    if (culprit.find()) {
      String name = culprit.group(1);
      Pattern word = Pattern.compile("\\b" + name.substring(name.lastIndexOf('.') + 1) + "\\b");
      for (RuleFile file : files) {
        int number = 0;
        for (String line : file.text().lines().toList()) {
          number++;
          Matcher found = word.matcher(withoutTexts(line));
          if (!line.stripLeading().startsWith("//") && found.find()) {
            return new PolicyProblem(file.name(), number, found.start() + 1, sentence(text));
          }
        }
      }
    }
    for (RuleFile file : files) {
      int number = 0;
      for (String line : file.text().lines().toList()) {
        number++;
        Matcher rule = Pattern.compile("\\s*rule\\s+\"(.*)\".*").matcher(line);
        if (rule.matches() && text.contains(rule.group(1))) {
          return new PolicyProblem(file.name(), number, 1, sentence(text));
        }
      }
    }
    String name = files.size() == 1 ? files.get(0).name() : "policy";
    return new PolicyProblem(name, 0, 0, sentence(text));
  }

  private static String withoutTexts(String line) {
    return TEXT.matcher(line).replaceAll(text -> " ".repeat(text.group().length()));
  }

  private static String sentence(String text) {
    Matcher type = UNRESOLVED_TYPE.matcher(text);
    if (type.matches()) {
      return "there is no kind of fact called \"" + type.group(1) + "\"; is its import missing?";
    }
    Matcher field = UNKNOWN_FIELD.matcher(text);
    if (field.matches()) {
      String owner = field.group(2).substring(field.group(2).lastIndexOf('.') + 1);
      return owner + " has no property \"" + field.group(1) + "\"";
    }
    Matcher left = UNREADABLE.matcher(text);
    if (left.matches()) {
      return "\"" + left.group(1) + "\" is not a property of the fact it is asked of";
    }
    Optional<String> java = CompilerWords.plain(text);
    if (java.isPresent() && !CompilerWords.isJargon(java.get())) {
      return java.get();
    }
    Matcher rule = RULE.matcher(text);
    String where = rule.find() ? " (rule \"" + rule.group(1) + "\")" : "";
    String plain = plain(text);
    return CompilerWords.isJargon(plain) ? UNKNOWN + where : plain + where;
  }

  private static String plain(String text) {
    String first = text.replaceFirst("^\\[ERR \\d+\\] ", "").strip();
    int end = first.indexOf('\n');
    return (end < 0 ? first : first.substring(0, end))
        .replaceAll("\\borg\\.(drools|kie)\\.[\\w.]*", "the rule compiler");
  }

  private static int column(String raw) {
    Matcher place = Pattern.compile(".*Line \\d+:(\\d+).*", Pattern.DOTALL).matcher(raw);
    return place.matches() ? Integer.parseInt(place.group(1)) + 1 : 0;
  }
}
