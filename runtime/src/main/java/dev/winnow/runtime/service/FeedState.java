package dev.winnow.runtime.service;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.core.json.SignalCodec;
import dev.winnow.core.signal.Signal;
import dev.winnow.core.signal.SourceDown;
import dev.winnow.runtime.Backlog;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a feed remembers. It is kept before its signals are sent: what the source has told is
 * therefore either in a memory of the source that is kept, with the signals that came of it, or the
 * source tells it again. Immutable.
 *
 * @param began tells this feed's signals from those of one that began anew
 * @param next the number of the next signal that is not in here
 * @param memory what the source remembers, with which it can be resumed
 * @param pending the signals before that number that may not have been sent yet
 * @param unseen what the source could not see, of which no end was told
 */
record FeedState(
    String began, long next, String memory, List<Signal> pending, List<SourceDown> unseen) {

  private static final ObjectMapper JSON = new ObjectMapper();

  FeedState {
    pending = List.copyOf(pending);
    unseen = List.copyOf(unseen);
  }

  static FeedState begun(Instant now) {
    return new FeedState(now.toString(), 1, "", List.of(), List.of());
  }

  /** The same feed, when so much more was seen. */
  FeedState after(String remembered, List<Signal> more, List<SourceDown> outages) {
    List<Signal> all = new ArrayList<>(pending);
    all.addAll(more);
    return new FeedState(began, next + more.size(), remembered, all, outages);
  }

  /** The same feed, when all was sent. */
  FeedState sent() {
    return new FeedState(began, next, memory, List.of(), unseen);
  }

  /** What is to be sent; sent again, it is the same. */
  List<Submission> submissions(String source, boolean past) {
    List<Submission> all = new ArrayList<>();
    long number = next - pending.size();
    for (Signal signal : pending) {
      Optional<Instant> when =
          past
              ? Optional.of(Backlog.isStatus(signal) ? Instant.EPOCH : signal.at())
              : Optional.empty();
      all.add(new Submission(signal, true, source + "/" + began + "/" + number++, when));
    }
    return all;
  }

  String toText() {
    ObjectNode json = JSON.createObjectNode().put("began", began).put("next", next);
    json.put("memory", memory);
    write(json.putArray("pending"), pending);
    write(json.putArray("unseen"), unseen);
    return json.toString();
  }

  private static void write(ArrayNode array, List<? extends Signal> signals) {
    signals.forEach(signal -> array.add(SignalCodec.standard().write(signal)));
  }

  /**
   * Reads a state.
   *
   * @throws IllegalArgumentException if it is none
   */
  static FeedState parse(String text) {
    try {
      JsonNode json = JSON.readTree(text);
      List<SourceDown> unseen =
          read(json.path("unseen")).stream().map(SourceDown.class::cast).toList();
      return new FeedState(
          json.path("began").asText(),
          json.path("next").asLong(),
          json.path("memory").asText(),
          read(json.path("pending")),
          unseen);
    } catch (JsonProcessingException | ClassCastException e) {
      throw new IllegalArgumentException("what is remembered cannot be read", e);
    }
  }

  private static List<Signal> read(JsonNode array) {
    List<Signal> signals = new ArrayList<>();
    array.forEach(
        one -> signals.add(SignalCodec.standard().read(one, ZoneOffset.UTC, Instant.EPOCH)));
    return signals;
  }
}
