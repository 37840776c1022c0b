package dev.winnow.formats;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;

/**
 * The tokens of documents in YAML, one after the other. A broken one costs only itself. Aliases are
 * refused: {@code kubectl} writes none, and they can be made to grow without end.
 */
final class YamlDocuments implements Documents {

  private static final ObjectMapper MAPPER = new ObjectMapper(factory());

  private final YamlStream in;
  private @Nullable BoundedParser parser;
  private long linesBefore;
  private boolean ended;

  YamlDocuments(InputStream in) {
    this.in = new YamlStream(in);
  }

  private static YAMLFactory factory() {
    LoaderOptions options = new LoaderOptions();
    // What an object may have is bounded where it is read.
    options.setCodePointLimit(Integer.MAX_VALUE);
    return YAMLFactory.builder().loaderOptions(options).build();
  }

  @Override
  public String language() {
    return "YAML";
  }

  private BoundedParser parser() throws IOException {
    if (parser == null) {
      linesBefore = in.lines();
      parser = new BoundedParser(new Plain(MAPPER.createParser(in)));
    }
    return parser;
  }

  /** Refuses aliases. */
  private static final class Plain extends JsonParserDelegate {

    Plain(JsonParser parser) {
      super(parser);
    }

    @Override
    public @Nullable JsonToken nextToken() throws IOException {
      JsonToken token = delegate.nextToken();
      if (delegate instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
        throw new StreamConstraintsException("aliases are not read", yaml.currentLocation());
      }
      return token;
    }
  }

  @Override
  public @Nullable JsonToken next() throws IOException {
    in.rest();
    while (!ended) {
      JsonToken token = parser().unbounded().nextToken();
      if (token != null) {
        return token;
      }
      resume();
    }
    return null;
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

  @Override
  public long line() {
    return parser == null
        ? in.lines() + 1
        : linesBefore + Math.max(1, parser.currentTokenLocation().getLineNr());
  }

  @Override
  public long failureLine(JsonProcessingException e) {
    return e.getLocation() == null || e.getLocation().getLineNr() < 1
        ? line()
        : linesBefore + e.getLocation().getLineNr();
  }

  @Override
  public void giveUp() {
    ended = true;
  }

  @Override
  public void resume() throws IOException {
    parser = null;
    ended = !in.nextDocument();
  }
}
