package dev.winnow.cli.output;

import dev.winnow.core.Triage;
import dev.winnow.core.decision.ActionRequest;
import dev.winnow.core.decision.Decision;
import dev.winnow.core.decision.Disposition;
import dev.winnow.core.decision.Notification;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts what happens in a replay. Its size is that of the policy, not that of the input. */
final class Tally {

  /** How many signals ended in one way by one rule. */
  static final class Row {
    final Disposition disposition;
    final String rule;
    final String sentence;
    long count;

    private Row(Disposition disposition, String rule, String sentence) {
      this.disposition = disposition;
      this.rule = rule;
      this.sentence = sentence;
    }
  }

  private static final Comparator<Row> ORDER =
      Comparator.comparing((Row row) -> row.disposition)
          .thenComparing(row -> -row.count)
          .thenComparing(row -> row.rule);

  private final Map<Disposition, Map<String, Row>> rows = new EnumMap<>(Disposition.class);
  long signals;
  long rejected;
  long pages;
  long notices;
  long actions;

  Tally() {
    for (Disposition disposition : Disposition.values()) {
      rows.put(disposition, new HashMap<>());
    }
  }

  void signal(Triage triage) {
    signals++;
    Map<String, Row> rules = rows.getOrDefault(triage.disposition(), Map.of());
    Row row = rules.get(triage.ruleId());
    if (row == null) {
      row = new Row(triage.disposition(), triage.ruleId(), triage.reason());
      rules.put(triage.ruleId(), row);
    }
    row.count++;
  }

  void decision(Decision decision) {
    if (decision instanceof Notification notification) {
      pages += notification.page() ? 1 : 0;
      notices += notification.page() ? 0 : 1;
    } else if (decision instanceof ActionRequest) {
      actions++;
    }
  }

  long count(Disposition disposition) {
    return rows.getOrDefault(disposition, Map.of()).values().stream()
        .mapToLong(row -> row.count)
        .sum();
  }

  List<Row> rows() {
    List<Row> all = new ArrayList<>();
    rows.values().forEach(rules -> all.addAll(rules.values()));
    all.sort(ORDER);
    return all;
  }
}
