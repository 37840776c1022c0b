package dev.winnow.documents;

import dev.winnow.core.signal.Alert;
import dev.winnow.core.signal.ChatLine;
import dev.winnow.core.signal.Deployment;
import dev.winnow.core.signal.JobReport;
import dev.winnow.core.signal.Probe;
import dev.winnow.core.signal.Report;
import dev.winnow.core.signal.Signal;
import dev.winnow.documents.record.Entry;
import dev.winnow.documents.text.DecisionWords;
import dev.winnow.documents.text.Moments;
import dev.winnow.documents.text.References;
import dev.winnow.documents.text.SignalWords;
import dev.winnow.documents.view.Row;
import dev.winnow.documents.view.Said;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Writes entries as lines, those that repeat themselves once. For one thread. */
final class Timeline {

  /** Who decides, in a list of people and systems. */
  static final String ENGINE = "Winnow";

  private static final Pattern NUMBER = Pattern.compile("\\d+");

  private final Moments moments;
  private final References references;
  private final DecisionWords decisions = new DecisionWords();
  private final List<Line> lines = new ArrayList<>();
  private final Map<String, Line> latest = new HashMap<>();

  /** One line, and how often the same was said after it. */
  private static final class Line {
    private final Entry first;
    private final String who;
    private final String what;
    private Entry last;
    private int more;

    Line(Entry first, String who, String what) {
      this.first = first;
      this.last = first;
      this.who = who;
      this.what = what;
    }
  }

  Timeline(Frame frame) {
    moments = frame.moments();
    references = frame.references();
  }

  /** The lines of entries, which are in the order of time. */
  List<Row> rows(List<? extends Entry> entries) {
    lines.clear();
    latest.clear();
    entries.forEach(this::add);
    return lines.stream().map(this::row).toList();
  }

  private void add(Entry entry) {
    if (entry instanceof Entry.Heard heard) {
      add(heard);
    } else if (entry instanceof Entry.Decided decided) {
      decisions
          .what(decided.decision())
          .ifPresent(text -> lines.add(new Line(entry, ENGINE, text)));
    }
  }

  private void add(Entry.Heard heard) {
    Signal signal = heard.signal();
    Line line = new Line(heard, SignalWords.who(signal), SignalWords.what(signal));
    Optional<String> subject = subject(signal, line);
    Line before = subject.isEmpty() ? null : latest.get(subject.get());
    if (before != null && alike(before.what).equals(alike(line.what))) {
      before.last = heard;
      before.more++;
      return;
    }
    lines.add(line);
    subject.ifPresent(key -> latest.put(key, line));
  }

  /** What repeats itself until it changes; empty for what people say and do. */
  private static Optional<String> subject(Signal signal, Line line) {
    if (signal instanceof ChatLine || signal instanceof Report || signal instanceof Deployment) {
      return Optional.empty();
    }
    String of =
        signal instanceof Probe probe
            ? probe.target()
            : signal instanceof Alert alert
                ? alert.name() + alert.labels()
                : signal instanceof JobReport report ? report.job() : alike(line.what);
    return Optional.of(SignalWords.type(signal) + " " + line.who + " " + of);
  }

  private static String alike(String text) {
    return NUMBER.matcher(text).replaceAll("0");
  }

  private Row row(Line line) {
    return new Row(moments.of(line.first.at()), line.who, said(line), false, false);
  }

  private Said said(Line line) {
    if (line.more == 0) {
      return Said.of(line.what, references.of(line.first));
    }
    String text =
        line.what
            + " (and "
            + line.more
            + " more like it until "
            + moments.of(line.last.at()).clock()
            + ")";
    return Said.of(text, references.of(line.first), references.of(line.last));
  }
}
