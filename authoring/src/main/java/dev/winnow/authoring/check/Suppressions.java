package dev.winnow.authoring.check;

import dev.winnow.core.language.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The comments of a file that answer alarms. For one thread. */
final class Suppressions {

  private static final Pattern COMMENT =
      Pattern.compile(
          "^[ \\t]*(?://|#)[ \\t]*check[ \\t]*:[ \\t]*(.*?)[ \\t]*\\r?$", Pattern.MULTILINE);
  private static final Pattern FORM =
      Pattern.compile("allow[ \\t]+([\\w-]+)[ \\t]*,?[ \\t]*because[ \\t]+(\\S.{2,})");

  /** A comment that can be read: which alarms it answers, between which lines. */
  private static final class Answer {
    private final Code code;
    private final int start;
    private final int end;
    private final int from;
    private final int to;
    private boolean used = false;

    Answer(Code code, int start, int end, int from, int to) {
      this.code = code;
      this.start = start;
      this.end = end;
      this.from = from;
      this.to = to;
    }
  }

  private final Source source;
  private final List<Answer> answers = new ArrayList<>();

  Suppressions(Source source, List<Place> rules, List<Finding> found) {
    this.source = source;
    Matcher comment = COMMENT.matcher(source.text());
    while (comment.find()) {
      read(comment.group(1), comment.start(1), comment.end(1), rules, found);
    }
  }

  private void read(String said, int start, int end, List<Place> rules, List<Finding> found) {
    Matcher form = FORM.matcher(said);
    if (!form.matches()) {
      found.add(
          source.finding(
              Code.BAD_ANSWER,
              start,
              end,
              "this answers no alarm",
              "write: check: allow CODE, because REASON"));
      return;
    }
    Code code = Code.of(form.group(1)).orElse(null);
    int at = start + form.start(1);
    int after = start + form.end(1);
    if (code == null) {
      found.add(
          source.finding(
              Code.BAD_ANSWER,
              at,
              after,
              "there is no alarm called \"" + form.group(1) + "\"",
              Words.nearest(form.group(1), Code.words(), "docs/checking.md lists them")));
    } else if (code.isError()) {
      found.add(
          source.finding(
              Code.BAD_ANSWER,
              at,
              after,
              "\"" + code.word() + "\" is an error and cannot be allowed",
              "correct what it is about"));
    } else {
      int[] lines = lines(start, rules);
      answers.add(new Answer(code, start, end, lines[0], lines[1]));
    }
  }

  /** From the comment to the end of the rule that it stands in or above; else the whole file. */
  private int[] lines(int at, List<Place> rules) {
    int line = Place.in(source.text(), at, at).line();
    for (Place rule : rules) {
      int last = Place.in(source.text(), rule.end(), rule.end()).line();
      if ((rule.line() <= line && line <= last) || isAbove(line, rule.line())) {
        return new int[] {rule.line(), last};
      }
    }
    return new int[] {0, Integer.MAX_VALUE};
  }

  /** Whether nothing but comments stands between. */
  private boolean isAbove(int line, int rule) {
    if (rule <= line) {
      return false;
    }
    List<String> lines = source.text().lines().toList();
    for (int i = line; i < rule; i++) {
      if (i < rule - 1 && !lines.get(i).strip().startsWith("//")) {
        return false;
      }
    }
    return true;
  }

  /** Whether a finding of this file, or one that a rule of it is part of, is answered. */
  boolean answer(Finding finding) {
    boolean answered = false;
    for (Answer answer : answers) {
      if (answer.code == finding.code() && concerns(answer, finding)) {
        answer.used = true;
        answered = true;
      }
    }
    return answered;
  }

  private boolean concerns(Answer answer, Finding finding) {
    if (finding.file().equals(source.name())
        && finding.line() >= answer.from
        && finding.line() <= answer.to) {
      return true;
    }
    return finding.related().stream()
        .anyMatch(
            one ->
                one.file().equals(source.name())
                    && one.line() >= answer.from
                    && one.line() <= answer.to);
  }

  void unused(List<Finding> found) {
    for (Answer answer : answers) {
      if (!answer.used) {
        found.add(
            source.finding(
                Code.UNUSED_ANSWER,
                answer.start,
                answer.end,
                "there is no such alarm here any more",
                "delete this comment"));
      }
    }
  }
}
