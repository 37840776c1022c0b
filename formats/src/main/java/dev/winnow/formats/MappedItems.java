package dev.winnow.formats;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.winnow.core.signal.Signal;
import dev.winnow.formats.mapping.Body;
import dev.winnow.formats.mapping.FirstNames;
import dev.winnow.formats.mapping.Mapped;
import dev.winnow.formats.mapping.Mappings;
import java.io.CharConversionException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Reads the JSON of other tools with mappings: one body, several after each other, one a line, or
 * in a list, as they stream by. Each body may be of another tool. After broken JSON reading goes on
 * at the next line that begins with a brace or bracket.
 */
final class MappedItems implements FormatReader {

  private final String file;
  private final JsonDocuments json;
  private final Mappings mappings;
  private final FirstNames firsts;
  private final Deque<Item> ready = new ArrayDeque<>();
  private final AlertmanagerSignals alertmanager;
  private long bodies;
  private long skipped;

  MappedItems(Source source, ToolMappings tools, InputOptions options) {
    this.file = source.file();
    this.json = new JsonDocuments(source.stream());
    this.mappings = tools.mappings();
    this.firsts = tools.firsts();
    this.alertmanager = new AlertmanagerSignals(options.zone(), options.limits().floor());
  }

  @Override
  public @Nullable Item next() throws IOException {
    boolean more = true;
    while (ready.isEmpty() && more) {
      try {
        more = read();
      } catch (JsonProcessingException e) {
        long line = json.failureLine(e);
        json.resume();
        ready.add(rejected(line, "", JsonLine.message(e), false));
      } catch (CharConversionException e) {
        json.giveUp();
        String why = "The file is not UTF-8 here; the rest is left out.";
        ready.add(rejected(json.line(), "", why, false));
      }
    }
    return ready.poll();
  }

  private boolean read() throws IOException {
    JsonToken token = json.next();
    if (token == JsonToken.START_OBJECT) {
      long line = json.line();
      body(line, json.object());
    } else if (token != null && token != JsonToken.START_ARRAY && token != JsonToken.END_ARRAY) {
      ready.add(rejected(json.line(), json.text(), "This is not a JSON object.", false));
    }
    return token != null;
  }

  private void body(long line, Object value) {
    String text = Excerpt.of(Body.shown(value));
    for (Body body : Body.of(value)) {
      bodies++;
      if (AlertmanagerBody.isOne(body) && mappings.of(body).isEmpty()) {
        ready.addAll(new AlertmanagerBody(body, alertmanager).items(file, line, bodies));
      } else {
        mappings.translate(body, firsts).forEach(mapped -> take(line, text, mapped));
      }
    }
  }

  private void take(long line, String text, Mapped mapped) {
    if (mapped instanceof Mapped.Said said) {
      Signal signal = said.signal();
      Timing timing = Timing.of(said.sent(), said.episode(), bodies);
      ready.add(new Item.Taken(file, line, text, signal, timing));
    } else if (mapped instanceof Mapped.Refused refused) {
      ready.add(rejected(line, text, refused.because(), refused.harmless()));
    } else {
      skipped++;
    }
  }

  private Item rejected(long line, String text, String error, boolean harmless) {
    return new Item.Rejected(file, line, Excerpt.of(text), Sentence.of(error), harmless);
  }

  @Override
  public long line() {
    return json.line();
  }

  @Override
  public long skipped() {
    return skipped;
  }
}
