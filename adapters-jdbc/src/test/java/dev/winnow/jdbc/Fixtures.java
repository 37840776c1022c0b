package dev.winnow.jdbc;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.winnow.core.Snapshot;
import dev.winnow.core.decision.Because;
import dev.winnow.core.decision.Decision;
import dev.winnow.core.decision.TicketUpdate;
import dev.winnow.core.decision.TicketView;
import dev.winnow.core.signal.Alert;
import dev.winnow.core.signal.Labels;
import dev.winnow.runtime.delivery.Message;
import dev.winnow.runtime.journal.Batch;
import dev.winnow.runtime.journal.Decided;
import dev.winnow.runtime.journal.Entry;
import dev.winnow.runtime.journal.Journal;
import dev.winnow.runtime.journal.Numbered;
import dev.winnow.runtime.journal.Recovery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** What journals of tests are given. */
final class Fixtures {

  static final Instant START = Instant.parse("2026-11-29T10:00:00.007Z");

  private Fixtures() {}

  static Entry.Received alert(String name, String key) {
    Alert alert = Alert.firing(name).label("zone", "é\"\n").at(START).source("test").build();
    return new Entry.Received(START, alert, key);
  }

  static Entry.Tick tick(long second) {
    return new Entry.Tick(START.plusSeconds(second));
  }

  static List<Entry> alerts(int from, int count) {
    return IntStream.range(from, from + count)
        .mapToObj(i -> (Entry) alert("A" + i, "k" + i))
        .toList();
  }

  static Batch entries(Entry... entries) {
    return new Batch(List.of(entries), List.of());
  }

  static TicketView view(String id, TicketView.State state) {
    return new TicketView(
        id,
        2,
        "TargetDown",
        "job=api",
        "zone=AB",
        Labels.of(Map.of("job", "api")),
        state,
        3,
        "team-a",
        "service/llm/batch",
        "",
        "",
        Optional.empty(),
        List.of(),
        START,
        START,
        "down",
        "");
  }

  static TicketUpdate update(String id, String ticket, TicketView.State state) {
    TicketUpdate.Change change =
        state == TicketView.State.CLOSED ? TicketUpdate.Change.CLOSED : TicketUpdate.Change.OPENED;
    return new TicketUpdate(
        id,
        START,
        change,
        view(ticket, state),
        List.of(new Because("r", "rule", "r.drl", 1, List.of())));
  }

  static Decided decided(long entry, Decision decision, String... receivers) {
    Message message = new Message(decision, view(decision.ticket(), TicketView.State.OPEN));
    return new Decided(entry, decision, Optional.of(message), List.of(receivers));
  }

  static Decided opened(long entry, String id, String... receivers) {
    return decided(entry, update(id, "T-" + id, TicketView.State.OPEN), receivers);
  }

  static Recovery recovery(long until, String memory) {
    Snapshot snapshot =
        Snapshot.of("hash", JsonNodeFactory.instance.objectNode().put("known", until));
    return new Recovery(until, snapshot, memory);
  }

  static List<Numbered> all(Journal journal) {
    List<Numbered> all = new ArrayList<>();
    journal.read(0, all::add);
    return all;
  }
}
