package dev.winnow.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.core.Policy;
import dev.winnow.core.Snapshot;
import dev.winnow.core.TriageEngine;
import dev.winnow.core.fact.Fact;
import dev.winnow.core.json.StateCodec;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;

/**
 * What incidents would cost that rest outside the session: as objects, as text and as text that is
 * packed, and what it costs to bring one back. Arguments: how many incidents.
 */
final class RestMain {

  private static final double MEGABYTE = 1e6;

  private RestMain() {}

  public static void main(String[] args) {
    int open = Integer.parseInt(args[0]);
    Policy policy = Load.bundled();
    Snapshot snapshot = snapshot(policy, open);
    List<byte[]> texts = texts(snapshot);
    Answers.say(
        "rest.text.bytes", texts.stream().mapToLong(one -> one.length).sum() / (double) open);
    Answers.say("rest.packed.bytes", packed(texts) / (double) open);
    objects(snapshot, open);
    back(policy, snapshot, open);
  }

  private static Snapshot snapshot(Policy policy, int open) {
    try (TriageEngine engine = TriageEngine.of(policy)) {
      for (int i = 0; i < open; i++) {
        engine.accept(Problem.number(i).alert(true, Mix.START + i * Mix.STEP));
      }
      return engine.snapshot();
    }
  }

  private static List<byte[]> texts(Snapshot snapshot) {
    List<byte[]> texts = new ArrayList<>();
    for (JsonNode fact : snapshot.state().path("facts")) {
      texts.add(fact.toString().getBytes(StandardCharsets.UTF_8));
    }
    return texts;
  }

  /** Each by itself, as it has to come back by itself, with another one as dictionary. */
  private static long packed(List<byte[]> texts) {
    byte[] room = new byte[1 << 16];
    byte[] dictionary = dictionary(texts);
    long sum = 0;
    for (byte[] text : texts) {
      Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
      deflater.setDictionary(dictionary);
      deflater.setInput(text);
      deflater.finish();
      sum += deflater.deflate(room);
      deflater.end();
    }
    return sum;
  }

  private static byte[] dictionary(List<byte[]> texts) {
    StringBuilder some = new StringBuilder();
    for (int i = 0; i < 8; i++) {
      some.append(new String(texts.get(i), StandardCharsets.UTF_8));
    }
    return some.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void objects(Snapshot snapshot, int open) {
    double before = Memory.heap();
    List<Fact> facts = new ArrayList<>();
    snapshot.state().path("facts").forEach(fact -> facts.add(StateCodec.fact(fact)));
    Answers.say("rest.objects.bytes", (Memory.heap() - before) * MEGABYTE / open);
    Answers.say("rest.facts", facts.size() / (double) open);
  }

  private static void back(Policy policy, Snapshot snapshot, int open) {
    for (int round = 0; round < 3; round++) {
      long before = ProcessorTime.ofThisThread();
      try (TriageEngine engine = TriageEngine.restore(policy, snapshot)) {
        Load.check(engine);
      }
      Answers.say("rest.back.micros", (ProcessorTime.ofThisThread() - before) / 1e3 / open);
    }
  }
}
