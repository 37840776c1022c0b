package dev.winnow.core.fact.restart;

import dev.winnow.core.fact.LastWords;
import dev.winnow.core.signal.Labels;

/** The end of a container in one line: what a person wants to know of it first. */
final class RestartStory {

  private static final String SUMMARY = "summary";

  /** The annotation of an incident that counts: its summary begins with it. */
  private static final String COUNTED = "counted";

  private static final int LONGEST_REASON = 160;

  private RestartStory() {}

  static String of(Restart restart) {
    StringBuilder line = new StringBuilder(end(restart));
    line.append(", ").append(restarts(restart));
    line.append("; ").append(cause(restart));
    if (!restart.getLastWords().isEmpty()) {
      line.append("; it said: ").append(restart.getLastWords());
    }
    return line.append("; container ")
        .append(restart.getContainer())
        .append(" of pod ")
        .append(restart.getPodName())
        .toString();
  }

  static Labels into(Labels annotations, Restart restart) {
    String counted = annotations.value(COUNTED);
    String story = of(restart);
    String summary =
        counted.isEmpty() ? workload(restart) + ": " + story : counted + "; the last: " + story;
    return annotations.with(SUMMARY, summary);
  }

  /** The workload as kubectl writes it. */
  private static String workload(Restart restart) {
    return restart.getSubject().substring(restart.getNamespace().length() + 1);
  }

  private static String end(Restart restart) {
    String reason = restart.getReason();
    if (restart.getExitCode() < 0) {
      return reason.isEmpty() ? "nobody saw how it ended" : reason;
    }
    return "exit code " + restart.getExitCode() + (reason.isEmpty() ? "" : " (" + reason + ")");
  }

  private static String restarts(Restart restart) {
    return restart.getCount() + (restart.getCount() == 1 ? " restart" : " restarts");
  }

  private static String cause(Restart restart) {
    if (!restart.isJudged()) {
      String leaning = restart.getLeaning();
      return leaning.isEmpty() ? "cause not known yet" : "cause so far: " + leaning;
    }
    if (restart.getCause() == RestartCause.UNKNOWN) {
      return "cause unknown";
    }
    return "cause: " + brief(restart.getCause(), restart.getConfidence()) + because(restart);
  }

  static String brief(RestartCause cause, Confidence confidence) {
    return cause.word() + ", " + confidence.word() + " confidence";
  }

  /** What the judgement rests on, where the rest of the line does not say it. */
  private static String because(Restart restart) {
    String words = restart.getWords();
    boolean known = words.equals(restart.getEnd()) || words.startsWith(Evidence.SAID);
    return known ? "" : " (" + LastWords.of(words, LONGEST_REASON) + ")";
  }
}
