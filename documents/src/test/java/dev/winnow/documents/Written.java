package dev.winnow.documents;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.winnow.core.Policy;
import dev.winnow.core.Triage;
import dev.winnow.core.TriageEngine;
import dev.winnow.core.json.SignalCodec;
import dev.winnow.core.signal.Signal;
import dev.winnow.documents.record.Chronicle;
import dev.winnow.documents.record.Chronicler;
import dev.winnow.rules.Policies;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Documents of signals that are written down in a test. */
final class Written {

  static final Path ALERT_4 = Path.of("../samples/reports/alert4.jsonl");
  static final Path MONTH = Path.of("../samples/reports/month.jsonl");

  private static final Policy POLICY = Policies.bundled().load();

  static final PaperOptions OPTIONS =
      new PaperOptions(
          Duration.ofMinutes(30),
          Duration.ZERO,
          List.of("business_impact"),
          List.of("customer_impact"),
          List.of("action item"),
          Map.of(
              ChangeKind.FEATURE, List.of("feat"),
              ChangeKind.FIX, List.of("fix"),
              ChangeKind.SECURITY, List.of("security"),
              ChangeKind.DATA, List.of("db"),
              ChangeKind.TEST, List.of("test")));

  private static final Map<Path, Chronicle> REPLAYED = new ConcurrentHashMap<>();

  private Written() {}

  /** Replays lines of JSON, with single quotes in place of double ones. */
  static Chronicle of(String lines) {
    return replay("in.jsonl", lines.replace('\'', '"').lines().toList());
  }

  /** Of a file, which is replayed once. */
  static Chronicle of(Path file) {
    return REPLAYED.computeIfAbsent(file, Written::replay);
  }

  private static Chronicle replay(Path file) {
    try {
      return replay(file.getFileName().toString(), Files.readAllLines(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Chronicle replay(String name, List<String> lines) {
    Chronicler chronicler = new Chronicler();
    try (TriageEngine engine = TriageEngine.of(POLICY)) {
      int line = 0;
      for (String text : lines) {
        Signal signal = signal(text);
        Triage triage = engine.accept(signal);
        chronicler.heard(name + ":" + ++line, signal, triage);
        triage.decisions().forEach(chronicler::decided);
      }
      engine.advanceTo(engine.now()).forEach(chronicler::decided);
    }
    return chronicler.chronicle();
  }

  private static Signal signal(String text) {
    try {
      return SignalCodec.standard()
          .read(new ObjectMapper().readTree(text), ZoneOffset.UTC, Instant.EPOCH);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Request request(ZoneId zone) {
    return new Request(
        Optional.empty(), Optional.empty(), "", "", zone, OPTIONS, HandOver.UNKNOWN, List.of());
  }

  static Request ticket(String name) {
    return new Request(
        Optional.empty(),
        Optional.empty(),
        name,
        "",
        ZoneOffset.UTC,
        OPTIONS,
        HandOver.UNKNOWN,
        List.of());
  }

  /** A document in Markdown, in UTC. */
  static String markdown(Paper paper, Chronicle chronicle) {
    return write(paper, Markup.MARKDOWN, chronicle, ZoneOffset.UTC);
  }

  static String write(Paper paper, Markup markup, Chronicle chronicle, ZoneId zone) {
    PaperTemplate template = PaperTemplate.bundled(paper, markup);
    return paper == Paper.TOIL
        ? paper.write(chronicle, proposed(chronicle, request(zone)), template)
        : paper.write(chronicle, request(zone), template);
  }

  /** With what the bundled rules propose of what recurs. */
  private static Request proposed(Chronicle chronicle, Request request) {
    try (TriageEngine engine = TriageEngine.of(POLICY)) {
      engine.advanceTo(chronicle.last().orElse(Instant.EPOCH));
      return Recurrences.proposed(chronicle, request, engine);
    }
  }
}
