package dev.winnow.jdbc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.runtime.journal.JournalException;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Writes signals as replay reads them. For one use. */
final class Export {

  /** What a signal that says no time is dated. */
  private static final String TIMELESS = "1970-01-01T00:00:00.000Z";

  private final Appendable out;
  private long signals;

  Export(Appendable out) {
    this.out = out;
  }

  long write(EntryReader entries) {
    entries.whole(0, this::write);
    return signals;
  }

  private void write(EntryRow row) {
    if (row.type().equals(EntryRow.TICK)) {
      return;
    }
    try {
      out.append(row.at().equals(TIMELESS) ? dated(row) : row.body()).append('\n');
      signals++;
    } catch (IOException e) {
      throw new UncheckedIOException("the signals cannot be written: " + e.getMessage(), e);
    }
  }

  private static String dated(EntryRow row) throws JsonProcessingException {
    JsonNode signal = Text.parse(row.body());
    if (signal instanceof ObjectNode object) {
      return Text.json(object.put("at", row.received()));
    }
    throw new JournalException("entry " + row.number() + " is damaged: it is no signal");
  }
}
