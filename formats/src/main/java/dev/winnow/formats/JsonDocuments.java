package dev.winnow.formats;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import org.jspecify.annotations.Nullable;

/** The tokens of several JSON documents in one stream, with a way to go on after broken ones. */
final class JsonDocuments implements Documents {

  private static final ObjectMapper MAPPER =
      JsonLine.MAPPER.copy().disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  // Larger than Jackson's buffer, which is given back when reading resumes.
  private static final int PUSHBACK = 1 << 16;

  private static final int LARGE = 16 << 20;

  private final PushbackInputStream in;
  private @Nullable BoundedParser parser;
  private long linesBefore;
  private boolean ended;

  JsonDocuments(InputStream in) {
    this.in = new PushbackInputStream(in, PUSHBACK);
  }

  @Override
  public String language() {
    return "JSON";
  }

  private BoundedParser parser() throws IOException {
    if (parser == null) {
      JsonParser plain = MAPPER.createParser(in);
      plain.disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
      parser = new BoundedParser(plain);
    }
    return parser;
  }

  @Override
  public @Nullable JsonToken next() throws IOException {
    return ended ? null : parser().unbounded().nextToken();
  }

  @Override
  public String text() throws IOException {
    String text = parser().getText();
    return text == null ? "" : text;
  }

  @Override
  public JsonNode tree() throws IOException {
    return parser().bounded().readValueAsTree();
  }

  /**
   * The object that begins with the current token, as maps and lists; of more than 16 MiB it is an
   * error.
   */
  Object object() throws IOException {
    return parser().bounded(LARGE).readValueAs(Object.class);
  }

  /** Skips the value that begins with the current token. */
  void skip() throws IOException {
    parser().unbounded().skipChildren();
  }

  @Override
  public long line() {
    return parser == null
        ? linesBefore + 1
        : linesBefore + parser.currentTokenLocation().getLineNr();
  }

  @Override
  public long failureLine(JsonProcessingException e) {
    return e.getLocation() == null ? line() : linesBefore + e.getLocation().getLineNr();
  }

  @Override
  public void giveUp() {
    ended = true;
  }

  @Override
  public void resume() throws IOException {
    BoundedParser broken = parser();
    linesBefore += broken.currentLocation().getLineNr() - 1;
    ByteArrayOutputStream unread = new ByteArrayOutputStream();
    broken.delegate().releaseBuffered(unread);
    in.unread(unread.toByteArray());
    parser = null;
    int b = in.read();
    while (b >= 0 && !skipLine(b)) {
      b = in.read();
    }
    ended = b < 0;
  }

  // True once the first byte of a line is one that begins a document.
  private boolean skipLine(int b) throws IOException {
    if (b != '\n') {
      return false;
    }
    linesBefore++;
    int first = in.read();
    if (first >= 0) {
      in.unread(first);
    }
    return first == '{' || first == '[';
  }
}
