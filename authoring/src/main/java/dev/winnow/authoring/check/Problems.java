package dev.winnow.authoring.check;

import dev.winnow.core.PolicyException;
import dev.winnow.core.PolicyProblem;
import java.util.ArrayList;
import java.util.List;

/** Turns what other readers say into findings. */
final class Problems {

  private Problems() {}

  static List<Finding> of(Code code, Source source, PolicyException wrong) {
    List<Finding> found = new ArrayList<>();
    for (PolicyProblem problem : wrong.problems()) {
      found.add(of(code, source, problem));
    }
    return found;
  }

  static Finding of(Code code, Source source, PolicyProblem problem) {
    String message = problem.message();
    int cut = message.indexOf("; ");
    String what = cut < 0 ? message : message.substring(0, cut);
    String hint =
        cut < 0 ? Shape.lower(code.advice()).replaceFirst("\\.$", "") : message.substring(cut + 2);
    if (problem.line() == 0) {
      return source.whole(code, what, hint);
    }
    int start = Reading.offset(source.text(), problem.line(), problem.column());
    int end = start;
    if (source.text().startsWith("\"", start)) {
      end = source.text().indexOf('"', start + 1) + 1;
    }
    while (end < source.text().length() && isWord(source.text().charAt(end))) {
      end++;
    }
    return source.finding(code, start, Math.max(end, start + 1), what, hint);
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '$' || c == '.';
  }
}
