package dev.winnow.documents.text;

import dev.winnow.core.decision.Because;
import dev.winnow.core.decision.Decision;
import dev.winnow.documents.record.Entry;
import dev.winnow.documents.view.Mark;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Numbers the places of the record that a document names, in the order of naming. One thread. */
public final class References {

  private final Map<String, Mark> marks = new LinkedHashMap<>();

  /** Begins with 1. */
  public References() {}

  /**
   * The mark of an entry.
   *
   * @param entry something that is in the record
   * @return its mark: the same whenever it is asked for
   */
  public Mark of(Entry entry) {
    if (entry instanceof Entry.Heard heard) {
      return mark(heard.place(), SignalWords.type(heard.signal()));
    }
    return of(((Entry.Decided) entry).decision());
  }

  /**
   * The mark of a decision.
   *
   * @param decision what was decided
   * @return its mark: the same whenever it is asked for
   */
  public Mark of(Decision decision) {
    List<Because> because = decision.because();
    String rule = because.isEmpty() ? "" : ", rule " + because.get(because.size() - 1).ruleId();
    return mark("decision " + decision.id(), decision.kind() + rule);
  }

  /**
   * The mark of a rule that has said something of a fact which is not in the record.
   *
   * @param rule the id of the rule
   * @param fact the fact, as reasons name it
   * @return its mark
   */
  public Mark ofRule(String rule, String fact) {
    return mark("rule " + rule, fact);
  }

  private Mark mark(String place, String what) {
    return marks.computeIfAbsent(
        place, key -> new Mark(marks.size() + 1, Plain.of(place), Plain.of(what)));
  }

  /**
   * All that were asked for.
   *
   * @return marks in the order of their numbers
   */
  public List<Mark> all() {
    return new ArrayList<>(marks.values());
  }
}
