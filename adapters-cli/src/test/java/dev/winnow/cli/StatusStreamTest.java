package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * Real histories of status pages: with the defaults, what lasts pages, and what does not does not.
 */
class StatusStreamTest {

  private static final Duration SHORT = Duration.ofMinutes(5);
  private static final Duration LONG = Duration.ofMinutes(15);

  private record Outage(String endpoint, Instant from, Instant until) {

    Duration lasted() {
      return Duration.between(from, until);
    }
  }

  private record Page(Instant at, String text) {

    boolean tells(Outage outage) {
      return text.contains("endpoint=" + outage.endpoint)
          && !at.isBefore(outage.from)
          && !at.isAfter(outage.until);
    }
  }

  @Test
  void whatLastsPagesAndWhatDoesNotDoesNot() throws IOException {
    Path folder = Path.of(System.getProperty("winnow.corpora", "none"), "status-streams");
    Assumptions.assumeTrue(Files.isDirectory(folder), "the corpora are not here");
    Path log = folder.resolve("TORO-Server.tsv");
    List<Page> pages = pages(log);
    List<Outage> outages = outages(log);
    List<Outage> unpaged =
        outages.stream().filter(outage -> pages.stream().noneMatch(p -> p.tells(outage))).toList();
    assertThat(outages).filteredOn(outage -> isLong(outage)).hasSizeGreaterThan(50);
    assertThat(unpaged).noneMatch(StatusStreamTest::isLong);
    assertThat(outages)
        .filteredOn(outage -> outage.lasted().compareTo(SHORT) < 0)
        .allMatch(unpaged::contains);
  }

  private static boolean isLong(Outage outage) {
    return outage.lasted().compareTo(LONG) >= 0;
  }

  /** From the first "down" to the next line that says otherwise. */
  private static List<Outage> outages(Path log) throws IOException {
    Map<String, Instant> down = new HashMap<>();
    List<Outage> outages = new ArrayList<>();
    for (String line : Files.readAllLines(log)) {
      int tab = line.indexOf('\t');
      String text = line.substring(line.indexOf(' ', tab) + 1);
      Instant at = OffsetDateTime.parse(line.substring(0, tab)).toInstant();
      String endpoint = text.replaceFirst(" (is|has|was|experienc).*", "");
      if (text.contains(" is down")) {
        down.putIfAbsent(endpoint, at);
      } else if (down.containsKey(endpoint)) {
        outages.add(new Outage(endpoint, down.remove(endpoint), at));
      }
    }
    return outages;
  }

  private static List<Page> pages(Path log) throws IOException {
    Ran ran = Ran.of("replay", "--no-config", "--format", "jsonl", log.toString());
    List<Page> pages = new ArrayList<>();
    for (String line : ran.lines()) {
      JsonNode one = JsonMapper.builder().build().readTree(line);
      if (one.path("kind").asText().equals("page")) {
        pages.add(new Page(Instant.parse(one.get("at").asText()), one.get("subject").asText()));
      }
    }
    return pages;
  }
}
