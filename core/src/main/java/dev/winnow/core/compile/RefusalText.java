package dev.winnow.core.compile;

import dev.winnow.core.sandbox.Sandbox;
import dev.winnow.core.sandbox.Violation;
import dev.winnow.core.text.Article;
import dev.winnow.core.text.LinearPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What people are told of a rule that does what a policy may not do. */
final class RefusalText {

  /** What a rule may use, in a sentence. */
  static final String MAY_USE =
      "a rule may use Winnow's facts and settings, and plain values, collections and times of Java";

  private static final Pattern ENGINE =
      Pattern.compile(
          "org\\.(drools|kie)\\..*(Drools|DroolsImpl|KnowledgeHelper|RuleContext)\\.(\\w+)");

  private static final Pattern TYPE = Pattern.compile("(?:[a-z_]\\w*\\.)*[A-Z]\\w*");

  private RefusalText() {}

  /** The message for a rule; for the policy as a whole if the rule is not known. */
  static String of(String rule, Violation violation) {
    String who = rule.isEmpty() ? "a policy " : "rule \"" + rule + "\" ";
    return who
        + switch (violation.kind()) {
          case REACH -> reach(violation.reached());
          case GUARDS -> guards(violation.reached());
          case LOOP ->
              "may not loop; let it match each fact, or ask with exists, not or accumulate";
          case RECURSION -> "may not call itself; derive a fact and match it in another rule";
          case CATCH -> "may not catch errors; a rule that fails sits out, and the others go on";
          case LOCK -> "may not lock; one thread runs all rules";
          case OWN_CLASS -> ownClass(violation.reached());
          case PATTERN -> pattern(violation.reached());
          case CODE -> "may not have " + violation.reached();
        };
  }

  private static String reach(String reached) {
    if (ENGINE.matcher(reached).matches()) {
      return "may not use drools."
          + reached.substring(reached.lastIndexOf('.') + 1)
          + "; of the engine it may use insert, insertLogical, modify, update and delete";
    }
    if (isOfTheEngine(reached)) {
      return "may not use \""
          + reached.substring(reached.lastIndexOf('.') + 1)
          + "\" of the rule language; "
          + MAY_USE;
    }
    String verb = reached.startsWith("new ") ? "may not make a " : "may not use ";
    return verb + reached + "; " + Sandbox.instead(bare(reached)).orElse(MAY_USE);
  }

  private static String guards(String reached) {
    String what = bare(reached);
    int last = what.lastIndexOf('.');
    String named =
        reached.startsWith("new ")
            ? "make " + Article.of(what.substring(last + 1))
            : "use " + what.substring(what.lastIndexOf('.', last - 1) + 1);
    return "may not "
        + named
        + ", which is for the rules that come with Winnow alone; "
        + Sandbox.instead(what).orElse("derive a ProposedAction, which the guards judge");
  }

  private static String ownClass(String reached) {
    String of = isOfTheEngine(reached) || reached.equals("java.lang.Object") ? "" : " " + reached;
    return "may not have a class, type or function of its own"
        + (of.isEmpty() ? "" : " (" + of.strip() + ")")
        + "; "
        + MAY_USE;
  }

  private static String pattern(String expression) {
    return expression.isEmpty()
        ? "may match only with an expression that is written in the rule as a text; for others use"
            + " the settings"
        : "may not match with \""
            + expression
            + "\": "
            + LinearPattern.problem(expression).orElse("it is no expression")
            + "; expressions are those of RE2, without looking around and referring back";
  }

  private static boolean isOfTheEngine(String reached) {
    return bare(reached).startsWith("org.drools.") || bare(reached).startsWith("org.kie.");
  }

  private static String bare(String reached) {
    return reached.startsWith("new ") ? reached.substring("new ".length()) : reached;
  }

  /** The class that was reached, without the member. */
  static String about(String reached) {
    Matcher type = TYPE.matcher(bare(reached));
    return type.lookingAt() ? type.group() : reached;
  }

  /** Expressions that find the culprit in a rule's text, the surest first. */
  static List<Pattern> words(Violation violation) {
    return switch (violation.kind()) {
      case REACH, GUARDS -> reachWords(violation.reached());
      case LOOP -> patterns("\\b(while|for|do)\\b");
      case CATCH -> patterns("\\btry\\b", "\\bswitch\\b");
      case LOCK -> patterns("\\bsynchronized\\b");
      case PATTERN -> patternWords(violation.reached());
      case OWN_CLASS ->
          patterns("\\b(function|declare|class|enum|interface|record)\\b", "\\bnew\\b");
      case RECURSION, CODE -> List.of();
    };
  }

  /** A rule may write a backslash once, or twice as in Java. */
  private static List<Pattern> patternWords(String expression) {
    return patterns(
        "\\bmatches\\s*\"" + Pattern.quote(expression) + '"',
        "\\bmatches\\s*\"" + Pattern.quote(expression.replace("\\", "\\\\")) + '"',
        "\\bmatches\\b");
  }

  private static List<Pattern> reachWords(String reached) {
    String[] parts = bare(reached).split("[.$]", -1);
    String last = Pattern.quote(parts[parts.length - 1]);
    List<String> words = new ArrayList<>();
    if (reached.startsWith("new ")) {
      words.add("\\bnew\\s+[\\w.]*\\b" + last + "\\b");
    } else if (parts.length > 1) {
      words.add("\\b" + Pattern.quote(parts[parts.length - 2]) + "\\s*(\\.|::)\\s*" + last + "\\b");
      words.add("\\b" + last + "\\s*\\(");
    }
    words.add("\\b" + last + "\\b");
    words.add("\\b" + Pattern.quote(property(parts[parts.length - 1])) + "\\b");
    if (parts.length > 1) {
      words.add("\\b" + Pattern.quote(parts[parts.length - 2]) + "\\b");
    }
    return patterns(words.toArray(new String[0]));
  }

  /** {@code class} for {@code getClass}: rules call getters by the property's name. */
  private static String property(String getter) {
    return getter.startsWith("get") && getter.length() > "get".length()
        ? getter.substring(3, 4).toLowerCase(Locale.ROOT) + getter.substring(4)
        : getter;
  }

  private static List<Pattern> patterns(String... expressions) {
    return List.of(expressions).stream().map(Pattern::compile).toList();
  }
}
