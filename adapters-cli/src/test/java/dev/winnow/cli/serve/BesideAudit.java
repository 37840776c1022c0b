package dev.winnow.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;

/** Holds the journal of a service to what happened in the cluster beside it, and was done there. */
final class BesideAudit {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Within that time all is decided that follows from the last restart. */
  private static final Duration ENOUGH = Duration.ofSeconds(5);

  private final Path folder;
  private final WrittenJournal journal;

  /** {@code folder} is that of the service. */
  BesideAudit(Path folder, WrittenJournal journal) {
    this.folder = folder;
    this.journal = journal;
  }

  /** Whether nothing is to come any more, {@code last} being when something happened last. */
  boolean isAtRest(NumberedSignals signals, RestlessCluster cluster, Instant last)
      throws Exception {
    return signals.accepted().size() == signals.sent()
        && cluster.isAllJournalled()
        && journal.waiting() == 0
        && Instant.parse(journal.column("select max(received) from entry").get(0))
            .isAfter(last.plus(ENOUGH));
  }

  /** Nothing lost, nothing doubled, nothing done twice. */
  void assertWhole(NumberedSignals signals, MoodyReceiver receiver, RestlessCluster cluster)
      throws Exception {
    new JournalAudit(folder).assertWhole(signals, receiver);
    assertThat(cluster.restarts()).isPositive();
    assertThat(cluster.isAllJournalled()).isTrue();
    assertToldOnce();
    assertDoneOnce(cluster);
  }

  /** The signals of the watch have numbers without gaps. */
  private void assertToldOnce() throws Exception {
    List<String> keys =
        journal.column("select key from entry where key like 'cluster/%' order by number");
    List<Long> numbers =
        keys.stream().map(key -> Long.parseLong(key.replaceFirst(".*/", ""))).sorted().toList();
    assertThat(keys.stream().map(key -> key.replaceFirst("/\\d+$", "")).distinct()).hasSize(1);
    assertThat(numbers)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, keys.size()).boxed().toList());
  }

  /** Each action that was asked for has one outcome, and what was done is what has happened. */
  private void assertDoneOnce(RestlessCluster cluster) throws Exception {
    List<String> outcomes = new ArrayList<>();
    Set<String> done = new HashSet<>();
    for (String body : journal.column("select body from entry where type = 'action-outcome'")) {
      JsonNode outcome = JSON.readTree(body);
      String decision = outcome.path("decision").asText();
      outcomes.add(decision);
      if (outcome.path("result").asText().equals("done")) {
        done.add(decision);
      }
    }
    assertThat(outcomes)
        .containsExactlyInAnyOrderElementsOf(
            journal.column("select id from decision where kind = 'action'"));
    assertThat(cluster.shutDown()).isNotEmpty().containsExactlyInAnyOrderElementsOf(done);
  }
}
