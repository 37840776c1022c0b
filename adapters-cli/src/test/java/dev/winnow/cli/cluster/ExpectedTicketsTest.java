package dev.winnow.cli.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.Policy;
import dev.winnow.core.TriageEngine;
import dev.winnow.core.decision.TicketView;
import dev.winnow.formats.InputFormat;
import dev.winnow.formats.InputOptions;
import dev.winnow.formats.Inputs;
import dev.winnow.formats.Item;
import dev.winnow.formats.SignalStream;
import dev.winnow.rules.Policies;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Real dumps of clusters give the tickets of {@code expected-tickets.tsv}, and no others. */
class ExpectedTicketsTest {

  private static final Policy POLICY = Policies.bundled().load();
  private static final int COLUMNS = 4;

  static Stream<Arguments> dumps() {
    Map<String, List<String>> dumps = new LinkedHashMap<>();
    for (String line : table().lines().filter(text -> !text.startsWith("#")).toList()) {
      String[] row = line.split("\t", -1);
      assertThat(row).as(line).hasSize(COLUMNS);
      List<String> tickets = dumps.computeIfAbsent(row[0], files -> new ArrayList<>());
      if (!row[1].equals("-")) {
        tickets.add(row[1] + " " + row[2]);
      }
    }
    return dumps.entrySet().stream().map(dump -> Arguments.of(dump.getKey(), dump.getValue()));
  }

  private static String table() {
    try (InputStream file =
        Objects.requireNonNull(
            ExpectedTicketsTest.class.getResourceAsStream("expected-tickets.tsv"))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An hour later, and six hours later, as people read a dump. */
  @ParameterizedTest
  @MethodSource("dumps")
  void aDumpGivesTheTicketsThatACarefulEngineerExpects(String files, List<String> tickets) {
    for (Duration later : List.of(Duration.ofHours(1), Duration.ofHours(6))) {
      try (TriageEngine engine = TriageEngine.of(POLICY)) {
        take(engine, Arrays.stream(files.split(",", -1)).map(ExpectedTicketsTest::place).toList());
        engine.advanceTo(engine.now().plus(later));
        assertThat(engine.tickets().stream().map(ExpectedTicketsTest::words))
            .containsExactlyInAnyOrderElementsOf(tickets);
        assertThat(engine.failures()).isEmpty();
      }
    }
  }

  private static void take(TriageEngine engine, List<String> files) {
    InputOptions options = InputOptions.defaults().withFormat(InputFormat.KUBERNETES);
    try (SignalStream signals = Inputs.open(files, options)) {
      signals.forEachRemaining(
          item -> {
            if (item instanceof Item.Taken taken) {
              engine.accept(taken.signal());
            }
          });
    }
  }

  private static String place(String file) {
    String corpora = System.getProperty("winnow.corpora", "../shared/corpora");
    Path path = Path.of(corpora, "k8s").resolve(file);
    Assumptions.assumeTrue(Files.exists(path), "the corpus " + path + " is not here");
    return path.toString();
  }

  private static String words(TicketView ticket) {
    String workload = ticket.labels().value("workload");
    String about =
        workload.isEmpty()
            ? ticket.labels().value("reason")
            : ticket.labels().value("namespace") + "/" + workload;
    return ticket.title() + " " + about;
  }
}
