package dev.winnow.formats.mapping;

import dev.winnow.core.signal.Acknowledgement;
import dev.winnow.core.signal.Alert;
import dev.winnow.core.signal.Labels;
import dev.winnow.core.signal.Report;
import dev.winnow.core.signal.Resolution;
import dev.winnow.core.signal.Signal;
import dev.winnow.core.signal.Silence;
import dev.winnow.core.signal.Unacknowledgement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A signal beside what was expected of it. */
final class Comparison {

  private final MappingCase.Expected expected;
  private final Mapped actual;
  private final List<String> differences = new ArrayList<>();

  Comparison(MappingCase.Expected expected, Mapped actual) {
    this.expected = expected;
    this.actual = actual;
  }

  /** How they differ, a sentence each. */
  List<String> differences() {
    if (actual instanceof Mapped.Said said) {
      said(said);
    } else if (actual instanceof Mapped.Refused refused) {
      same("kind", expected.kind().word(), State.Meaning.REFUSE.word());
      if (!refused.because().contains(expected.name())) {
        same("refuse", expected.name(), refused.because());
      }
    }
    return differences;
  }

  private void said(Mapped.Said said) {
    Signal signal = said.signal();
    same("kind", expected.kind().word(), kind(signal));
    same("name", expected.name(), name(signal));
    Labels labels = labels(signal);
    expected.labels().ifPresent(wanted -> same("labels", wanted, new LinkedHashMap<>(labels)));
    expected
        .annotations()
        .forEach((key, text) -> same("annotation " + key, text, annotations(signal).value(key)));
    Map<String, String> texts = texts(said);
    expected
        .texts()
        .forEach(
            (key, text) -> same(key, isTime(key) ? time(text) : text, texts.getOrDefault(key, "")));
  }

  private void same(String what, Object wanted, Object found) {
    if (!wanted.equals(found)) {
      differences.add(what + ": expected " + shown(wanted) + ", but it was " + shown(found));
    }
  }

  private static String shown(Object value) {
    return value.equals("") ? "nothing" : String.valueOf(value);
  }

  private static boolean isTime(String key) {
    return key.equals("at") || key.endsWith("sAt");
  }

  private static String time(String text) {
    try {
      return Times.PLAIN.read(text).map(Instant::toString).orElse("");
    } catch (MappingFault e) {
      return text;
    }
  }

  private static Map<String, String> texts(Mapped.Said said) {
    Signal signal = said.signal();
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("severity", annotations(signal).value("severity"));
    texts.put("source", signal.source());
    texts.put("at", said.sent().map(Instant::toString).orElse(""));
    if (signal instanceof Alert alert) {
      texts.put("silencedBy", alert.silencedBy());
      texts.put("startsAt", alert.startsAt().map(Instant::toString).orElse(""));
      texts.put("endsAt", alert.endsAt().map(Instant::toString).orElse(""));
    } else if (signal instanceof Silence silence) {
      texts.put("startsAt", silence.startsAt().toString());
      texts.put("endsAt", silence.endsAt().toString());
      texts.put("by", silence.author());
      texts.put("comment", silence.comment());
    } else if (signal instanceof Report report) {
      texts.put("by", report.by());
      texts.put("action", report instanceof Resolution resolution ? resolution.action() : "");
    }
    return texts;
  }

  private static String kind(Signal signal) {
    if (signal instanceof Alert alert) {
      return (alert.firing() ? State.Meaning.ALERT : State.Meaning.RESOLVED).word();
    }
    if (signal instanceof Silence) {
      return State.Meaning.SILENCE.word();
    }
    if (signal instanceof Unacknowledgement) {
      return State.Meaning.UNACKNOWLEDGEMENT.word();
    }
    boolean taken = signal instanceof Acknowledgement;
    return (taken ? State.Meaning.ACKNOWLEDGEMENT : State.Meaning.RESOLUTION).word();
  }

  private static String name(Signal signal) {
    if (signal instanceof Alert alert) {
      return alert.name();
    }
    if (signal instanceof Silence silence) {
      return silence.id();
    }
    return signal instanceof Report report ? report.target().name() : "";
  }

  private static Labels labels(Signal signal) {
    if (signal instanceof Alert alert) {
      return alert.labels();
    }
    if (signal instanceof Silence silence) {
      Map<String, String> covered = new LinkedHashMap<>();
      silence.matchers().forEach(one -> covered.put(one.label(), one.value()));
      return Labels.of(covered);
    }
    return signal instanceof Report report ? report.target().labels() : Labels.none();
  }

  private static Labels annotations(Signal signal) {
    return signal instanceof Alert alert ? alert.annotations() : Labels.none();
  }

  /** A signal in a line. */
  static String line(Mapped mapped) {
    if (mapped instanceof Mapped.Said said) {
      Signal signal = said.signal();
      StringBuilder line = new StringBuilder(kind(signal)).append(": ").append(name(signal));
      line.append(' ').append(labels(signal));
      texts(said).forEach((key, text) -> append(line, key, text));
      Optional.of(annotations(signal))
          .filter(annotations -> !annotations.isEmpty())
          .ifPresent(annotations -> append(line, "annotations", annotations.toString()));
      return line.toString();
    }
    return mapped instanceof Mapped.Refused refused ? "refuse: " + refused.because() : "nothing";
  }

  private static void append(StringBuilder line, String key, String text) {
    if (!text.isEmpty()) {
      line.append(", ").append(key).append(' ').append(text);
    }
  }
}
