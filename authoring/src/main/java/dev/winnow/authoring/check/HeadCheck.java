package dev.winnow.authoring.check;

import dev.winnow.core.compile.RuleCompiler;
import dev.winnow.core.decision.Disposition;
import dev.winnow.core.language.Import;
import dev.winnow.core.language.RuleFileText;
import dev.winnow.core.language.Token;
import dev.winnow.core.language.Tokens;
import dev.winnow.core.signal.Worded;
import dev.winnow.core.text.NearestName;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks what stands above the rules of a file, and above their conditions. For one thread. */
final class HeadCheck {

  private static final List<String> METADATA =
      List.of("Id", "Answer", "Owner", "Runbook", "Bookkeeping");
  private static final Pattern OTHER_IMPORT =
      Pattern.compile(
          "^[ \\t]*import[ \\t]+(static|function|accumulate|acc)\\b.*$", Pattern.MULTILINE);
  private static final Pattern PACKAGE =
      Pattern.compile("^[ \\t]*package\\b.*$", Pattern.MULTILINE);

  private final Source source;
  private final List<Finding> found;

  HeadCheck(Source source, List<Finding> found) {
    this.source = source;
    this.found = found;
  }

  void file(RuleFileText file) {
    header();
    packageLine(file);
    imports(file);
  }

  private void header() {
    String text = source.text();
    if (!text.stripLeading().startsWith("//") && !text.stripLeading().startsWith("/*")) {
      found.add(
          source.finding(
              Code.MISSING_HEADER,
              0,
              1,
              "the file does not say what it is about",
              "begin it with two lines: // What the policy does, // Owner: ... Runbook: ..."));
    }
  }

  private void packageLine(RuleFileText file) {
    if (file.packageName().equals(RuleCompiler.PACKAGE)) {
      return;
    }
    Matcher line = PACKAGE.matcher(source.text());
    boolean there = line.find();
    int start = there ? line.start() : 0;
    found.add(
        source.finding(
            Code.WRONG_PACKAGE,
            start,
            there ? line.end() : 1,
            there ? "the package is \"" + file.packageName() + "\"" : "the package line is missing",
            "write: package " + RuleCompiler.PACKAGE));
  }

  private void imports(RuleFileText file) {
    Matcher other = OTHER_IMPORT.matcher(source.text());
    while (other.find()) {
      found.add(
          source.finding(
              Code.FORBIDDEN_IMPORT,
              other.start(),
              other.end(),
              "\"import " + other.group(1) + "\" is nothing that a policy may have",
              "leave it out"));
    }
    Map<String, Import> seen = new TreeMap<>();
    for (Import one : file.imports()) {
      one(one, seen);
    }
  }

  private void one(Import one, Map<String, Import> seen) {
    String target = one.target();
    int start = source.text().indexOf(target, one.place().start());
    int from = start < 0 ? one.place().start() : start;
    int to = from + target.length();
    String simple = Imports.simple(target);
    if (target.endsWith("*")) {
      found.add(
          source.finding(
              Code.FORBIDDEN_IMPORT,
              from,
              to,
              "this imports whatever there is",
              "write one import line for each kind that is used"));
    } else if (!ImportRule.allows(target) && !isTypo(target)) {
      found.add(
          source.finding(
              Code.FORBIDDEN_IMPORT,
              from,
              to,
              "a policy must not import " + target,
              "import only Winnow's facts, signals and settings, java.time and java.util"));
    } else if (FactTypes.load(target).isEmpty()) {
      found.add(
          source.finding(Code.UNKNOWN_IMPORT, from, to, "there is no " + target, meant(simple)));
    } else if (!isBroken() && (seen.put(simple, one) != null || !used(simple))) {
      found.add(
          source.finding(
              Code.UNUSED_IMPORT,
              from,
              to,
              "no rule of this file uses " + simple,
              "delete the line"));
    }
  }

  /** Whether the file has errors, so that what is used is not known. */
  private boolean isBroken() {
    return found.stream().anyMatch(one -> one.code().isError() && one.file().equals(source.name()));
  }

  /** Whether it is a class of Winnow's, or nearly, in a folder that does not exist. */
  private static boolean isTypo(String target) {
    return target.startsWith("dev.winnow.") && FactTypes.load(target).isEmpty();
  }

  private static String meant(String simple) {
    Map<String, Class<?>> kinds = FactTypes.byName();
    Class<?> same = kinds.get(simple);
    if (same != null) {
      return "write: import " + same.getName();
    }
    return NearestName.of(simple, kinds.keySet())
        .map(kinds::get)
        .map(near -> "did you mean: import " + near.getName() + "?")
        .orElse("docs/reference/facts.md lists what can be imported");
  }

  private boolean used(String simple) {
    boolean importing = false;
    for (Token token : Tokens.of(source.text()).all()) {
      if (token.first()) {
        importing = token.is("import");
      }
      if (!importing && token.is(simple)) {
        return true;
      }
    }
    return false;
  }

  void rule(CheckedRule rule) {
    metadata(rule);
    sentence(rule);
    attributes(rule);
    eval(rule);
  }

  private void metadata(CheckedRule rule) {
    Map<String, String> metadata = rule.text().metadata();
    if (metadata.getOrDefault("Id", "").isBlank()) {
      found.add(
          rule.finding(
              Code.MISSING_ID,
              "this rule has no id",
              "write below its name: @Id(\"" + idFor(rule.text().name()) + "\")"));
    }
    for (Map.Entry<String, String> one : metadata.entrySet()) {
      int at = headToken(rule, one.getKey());
      if (!METADATA.contains(one.getKey())) {
        found.add(
            source.finding(
                Code.UNKNOWN_METADATA,
                at,
                at + one.getKey().length(),
                "\"@" + one.getKey() + "\" means nothing",
                Words.nearest(one.getKey(), METADATA, "leave it out")));
      }
    }
    answer(rule, metadata.getOrDefault("Answer", "recorded"));
  }

  private void answer(CheckedRule rule, String answer) {
    List<String> answers = Worded.words(Disposition.values());
    if (!answers.contains(answer.toLowerCase(Locale.ROOT))) {
      int at = source.text().indexOf(answer, headToken(rule, "Answer"));
      found.add(
          source.finding(
              Code.WRONG_ANSWER,
              at,
              at + answer.length(),
              "\"" + answer + "\" is not an answer",
              Words.nearest(answer, answers, "write one of: " + String.join(", ", answers))));
    }
  }

  private static String idFor(String name) {
    String[] words = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9 ]", "").split(" ", -1);
    List<String> telling =
        Arrays.stream(words)
            .filter(word -> word.length() > 2 && !List.of("the", "that", "its").contains(word))
            .limit(3)
            .toList();
    return telling.isEmpty() ? "my-rule" : String.join("-", telling);
  }

  private int headToken(CheckedRule rule, String word) {
    int start = rule.nameEnd();
    int when = rule.text().thenPlace().start();
    for (Token token : Tokens.of(source.text().substring(start, Math.max(start, when))).all()) {
      if (token.is(word)) {
        return start + token.start();
      }
    }
    return start;
  }

  private void sentence(CheckedRule rule) {
    String name = rule.text().name();
    boolean words = name.strip().split("\\s+").length >= 3;
    boolean capital = !name.isEmpty() && !Character.isLowerCase(name.charAt(0));
    if (!words || !capital || name.matches("(?i)rule\\s*\\d.*")) {
      found.add(
          rule.finding(
              Code.RULE_SENTENCE,
              "\"" + name + "\" is no sentence",
              words && !capital
                  ? "begin it with a capital letter"
                  : "say what is so, such as: \"A repeat of an open incident is counted\""));
    }
  }

  private void attributes(CheckedRule rule) {
    for (String attribute : rule.text().attributes()) {
      String first = attribute.replaceFirst("-.*", "");
      int at = source.text().indexOf(attribute, rule.nameEnd());
      int start = at < 0 ? headToken(rule, first) : at;
      Code code = attribute.equals("dialect") ? Code.FORBIDDEN_FORM : Code.ATTRIBUTE;
      found.add(
          source.finding(
              code,
              start,
              start + attribute.length(),
              code == Code.ATTRIBUTE
                  ? "\"" + attribute + "\" orders rules by other means than facts"
                  : "\"dialect\" is nothing that a policy may have",
              code == Code.ATTRIBUTE ? instead(attribute) : "leave it out"));
    }
  }

  /** What does without an attribute what it is written for. */
  private static String instead(String attribute) {
    return switch (attribute) {
      case "timer", "duration" ->
          "leave it out, and let what follows come later: Timed.after( $at, Duration.ofMinutes( 5 ),"
              + " ... )";
      case "no-loop", "lock-on-active" ->
          "leave it out, and add a condition that the effect of the rule makes false";
      case "enabled" -> "leave it out, and delete the rule if it is not wanted";
      case "date-effective", "date-expires", "calendars" ->
          "leave it out, and match on hours of the settings: $h : Hours( name == \"business\" )";
      default -> "leave it out, and match on the fact that must be there, or not be there, first";
    };
  }

  private void eval(CheckedRule rule) {
    int start = rule.nameEnd();
    int then = Math.max(start, rule.text().thenPlace().start());
    List<Token> tokens = Tokens.of(source.text().substring(start, then)).all();
    for (int i = 0; i + 1 < tokens.size(); i++) {
      if (tokens.get(i).is("eval") && tokens.get(i + 1).is("(")) {
        found.add(
            source.finding(
                Code.EVAL,
                start + tokens.get(i).start(),
                start + tokens.get(i).end(),
                "\"eval\" hides a condition from its pattern",
                "write the condition in the brackets of the fact that it is about"));
      }
    }
  }
}
