package dev.winnow.formats;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.core.signal.Signal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Gathers the signals of a body. For one thread. */
final class PostedSignals {

  private final List<Posted.Told> all = new ArrayList<>();
  private final Posted.Limits limits;
  private final PostedFaults faults;
  private final Instant received;

  PostedSignals(Posted.Limits limits, PostedFaults faults, Instant received) {
    this.limits = limits;
    this.faults = faults;
    this.received = received;
  }

  PostedFaults faults() {
    return faults;
  }

  Posted.Limits limits() {
    return limits;
  }

  List<Posted.Told> all() {
    return all;
  }

  /** Whether so many may come; says it if not. */
  boolean mayBe(String path, int count) {
    boolean may = count <= limits.signals();
    if (!may) {
      faults.add(
          path,
          "There may be at most %d of them in a request; these are %d. Send them in several"
              .formatted(limits.signals(), count));
    }
    return may;
  }

  /** One that was read. */
  void add(Item.Taken read, boolean dated, String key) {
    Item sound = Plausible.of(read, ClockLimits.DEFAULTS.floor());
    Item.Taken item = sound instanceof Item.Taken taken ? taken : read;
    boolean known = dated && item.timing() instanceof Timing.Known;
    Signal signal = known ? item.signal() : Dated.timeless(item, received.toEpochMilli()).signal();
    if (mayBe("$", all.size() + 1)) {
      all.add(new Posted.Told(signal, known, key));
    }
  }

  /** An alert with what is around it: its status is as of its receipt. */
  void alert(
      AlertmanagerSignals reader,
      JsonNode alert,
      JsonNode around,
      String path,
      boolean dated,
      String key) {
    PostedAlert checked = new PostedAlert(faults, limits);
    if (checked.isSound(path, alert)) {
      try {
        add(reader.item(alert, around, "-", 0, 1, ""), dated, key);
      } catch (IllegalArgumentException | ArithmeticException e) {
        faults.refused(path, e);
      }
    }
  }

  /** A body that holds nothing but the time of its receipt. */
  ObjectNode nothingButReceipt() {
    return JsonNodeFactory.instance.objectNode().put("receivedAt", received.toString());
  }
}
