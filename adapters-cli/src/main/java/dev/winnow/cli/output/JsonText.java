package dev.winnow.cli.output;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;

/** Writes JSON objects one after the other. For one thread. */
final class JsonText {

  /** Writes the fields of an object. */
  @FunctionalInterface
  interface Fields {
    void write(JsonGenerator json) throws IOException;
  }

  private final JsonGenerator json;

  /**
   * A writer.
   *
   * @param out where to
   * @param between what stands between two objects
   */
  JsonText(Writer out, String between) {
    JsonFactory factory =
        new JsonFactoryBuilder()
            .rootValueSeparator(between)
            .characterEscapes(new JsonEscapes())
            .build();
    try {
      json = factory.createGenerator(out);
      json.disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A text as JSON. */
  static String quoted(String text) {
    StringWriter quoted = new StringWriter(text.length() + 2);
    try (JsonGenerator json = document(quoted)) {
      json.writeString(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return quoted.toString();
  }

  /** Writes one document, of which letters that steer a terminal are escaped. */
  static JsonGenerator document(Writer out) throws IOException {
    return new JsonFactoryBuilder()
        .characterEscapes(new JsonEscapes())
        .build()
        .createGenerator(out);
  }

  void object(Fields fields) {
    try {
      json.writeStartObject();
      fields.write(json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes an object and ends its line, so that who reads lines has it. */
  void line(Fields fields) {
    object(fields);
    try {
      json.writeRaw('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void flush() {
    try {
      json.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
