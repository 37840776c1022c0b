package dev.winnow.authoring.check;

import dev.winnow.core.PolicyException;
import dev.winnow.core.PolicyProblem;
import dev.winnow.core.RuleFile;
import dev.winnow.core.compile.RuleParser;
import dev.winnow.core.language.Outline;
import dev.winnow.core.language.Place;
import dev.winnow.core.language.RuleFileText;
import dev.winnow.core.language.SyntaxProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads rule files, as much of them as can be read. For one thread. */
final class Reading {

  private static final String FORM = "a rule reads: rule \"...\" when ... then ... end";
  private static final Pattern LIST = Pattern.compile("(?:not )?in\\s*\\[");
  private static final Pattern SLASHES = Pattern.compile("matches\\s*/[^/\"]*$");

  private final Source source;
  private final List<Finding> found;

  Reading(Source source, List<Finding> found) {
    this.source = source;
    this.found = found;
  }

  /**
   * The file without the rules that cannot be read, which are blanked out, so that the others keep
   * their places.
   */
  Optional<RuleFileText> read() {
    Outline outline = Outline.of(source.text());
    for (Outline.Form form : outline.forms()) {
      found.add(
          source.finding(
              Code.FORBIDDEN_FORM,
              form.place(),
              "\"" + form.word() + "\" is nothing that a policy may have",
              "write rules; put numbers and names in the settings"));
    }
    String text = source.text();
    for (SyntaxProblem problem : outline.problems()) {
      Code code = Code.of(problem.code()).orElse(Code.SYNTAX);
      found.add(source.finding(code, problem.place(), problem.message(), problem.hint()));
      text = without(text, outline, problem.place().start());
    }
    for (Outline.Form form : outline.forms()) {
      text = withoutForm(text, outline, form.place().start());
    }
    return parsed(text, outline);
  }

  private Optional<RuleFileText> parsed(String text, Outline outline) {
    String readable = text;
    for (int tries = 0; tries <= outline.rules().size(); tries++) {
      try {
        return Optional.of(RuleParser.parse(new RuleFile(source.name(), readable)));
      } catch (PolicyException e) {
        PolicyProblem problem = e.problems().get(0);
        int at = offset(problem);
        String message = problem.message();
        int hint = message.indexOf("; ");
        found.add(
            source.finding(
                Code.SYNTAX,
                at,
                wordEnd(source.text(), at),
                hint < 0 ? message : message.substring(0, hint),
                hint < 0 || message.endsWith(FORM) ? meant(at) : message.substring(hint + 2)));
        String shorter = without(readable, outline, at);
        if (shorter.equals(readable)) {
          return Optional.empty();
        }
        readable = shorter;
      }
    }
    return Optional.empty();
  }

  /**
   * What is probably meant where the reader could not go on; how a rule reads, if that is not
   * known.
   */
  private String meant(int at) {
    String before = source.text().substring(source.text().lastIndexOf('\n', at) + 1, at);
    String after = source.text().substring(at);
    if (LIST.matcher(after).lookingAt()) {
      return "write the list in round brackets: in ( \"a\", \"b\" )";
    }
    if (before.endsWith("not ")) {
      return "write \"not\" before the operator, as in: name not matches \"Disk.*\"";
    }
    return SLASHES.matcher(before).find()
        ? "write the expression in quotes, without slashes: matches \"Disk.*\""
        : FORM;
  }

  private int offset(PolicyProblem problem) {
    return offset(source.text(), problem.line(), problem.column());
  }

  static int offset(String text, int line, int column) {
    int start = 0;
    for (int i = 1; i < line; i++) {
      int next = text.indexOf('\n', start);
      if (next < 0) {
        break;
      }
      start = next + 1;
    }
    return Math.min(text.length(), start + Math.max(0, column - 1));
  }

  static int wordEnd(String text, int start) {
    int end = start;
    while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
      end++;
    }
    return Math.max(end, Math.min(text.length(), start + 1));
  }

  private static String without(String text, Outline outline, int at) {
    Place before = null;
    for (Place rule : outline.rules()) {
      if (rule.start() <= at && at <= rule.end()) {
        return blank(text, rule.start(), rule.end());
      }
      before = rule.start() <= at ? rule : before;
    }
    boolean comment = text.startsWith("/*", at);
    String shorter = withoutForm(text, outline, at);
    return comment && before != null ? blank(shorter, before.start(), before.end()) : shorter;
  }

  /** From there to the next rule. */
  private static String withoutForm(String text, Outline outline, int at) {
    List<Integer> begins = new ArrayList<>();
    outline.rules().forEach(rule -> begins.add(rule.start()));
    outline.forms().forEach(form -> begins.add(form.place().start()));
    int end = begins.stream().filter(b -> b > at).min(Integer::compare).orElse(text.length());
    return blank(text, at, end);
  }

  private static String blank(String text, int start, int end) {
    StringBuilder blanked = new StringBuilder(text);
    for (int i = start; i < end; i++) {
      if (text.charAt(i) != '\n') {
        blanked.setCharAt(i, ' ');
      }
    }
    return blanked.toString();
  }
}
