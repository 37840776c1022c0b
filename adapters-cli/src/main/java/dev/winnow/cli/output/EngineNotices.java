package dev.winnow.cli.output;

import dev.winnow.core.Stats;
import dev.winnow.core.TriageEngine;
import dev.winnow.core.UnknownWord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** What people should know of how the engine took their signals. Stateless. */
public final class EngineNotices {

  private static final int SHOWN = 20;

  private EngineNotices() {}

  /**
   * The words that settings do not know, the signals that came at no time of theirs, and the
   * tickets of which people were not told before the input ended.
   *
   * @param engine an engine that has taken all signals
   * @return sentences; they may hold text from outside
   */
  public static List<String> of(TriageEngine engine) {
    List<String> notices = new ArrayList<>();
    List<UnknownWord> unknown = engine.unknownWords();
    unknown.stream().limit(SHOWN).forEach(word -> notices.add(text(word)));
    if (unknown.size() > SHOWN) {
      notices.add("And " + Words.count(unknown.size() - SHOWN, "more unknown word") + ".");
    }
    times(engine.stats(), notices);
    untold(engine, notices);
    return notices;
  }

  /**
   * That time went on after the input for the sake of what waited.
   *
   * @param tickets how many tickets waited
   * @param until until when
   * @return a sentence
   */
  public static String waited(int tickets, Instant until) {
    return "The input ends while "
        + Words.count(tickets, "ticket waits", "tickets wait")
        + " before people are told, so time went on until "
        + Words.time(until)
        + ".";
  }

  /** Time stops where it was told to stop: whoever would see what comes then must let it go on. */
  private static void untold(TriageEngine engine, List<String> notices) {
    Collection<Instant> due = engine.untold().values();
    if (!due.isEmpty()) {
      notices.add(
          "Nobody has been told yet of "
              + Words.count(due.size(), "ticket")
              + ", for time stops while "
              + (due.size() == 1 ? "it waits" : "they wait")
              + "; with --until "
              + Words.time(Collections.max(due))
              + " they would be.");
    }
  }

  private static String text(UnknownWord word) {
    return "The "
        + word.kind()
        + " \""
        + word.word()
        + "\" is unknown ("
        + Words.count(word.count(), "incident")
        + "), so the setting priorities.otherwise says how urgent that is; teach it with"
        + " priorities: {severities: {"
        + quoted(word.word())
        + ": 2}}.";
  }

  private static String quoted(String word) {
    return word.matches("[a-z][a-z0-9]*") ? word : "\"" + word.replace("\"", "\\\"") + "\"";
  }

  private static void times(Stats stats, List<String> notices) {
    add(notices, stats.tooLate(), "told later than engine.lateness allows");
    add(notices, stats.tooFarAhead(), "told further ahead than engine.ahead allows");
    add(notices, stats.withoutTime(), "told at a time that cannot be");
  }

  private static void add(List<String> notices, long count, String how) {
    if (count > 0) {
      notices.add(
          Words.count(count, "signal was", "signals were")
              + " "
              + how
              + ": alerts and reports are taken as of then, measurements and counts rejected.");
    }
  }
}
