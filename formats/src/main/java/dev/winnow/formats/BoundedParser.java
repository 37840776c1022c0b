package dev.winnow.formats;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A parser that refuses to build a tree from more than 1 MiB, or another limit. */
final class BoundedParser extends JsonParserDelegate {

  private long end = Long.MAX_VALUE;
  private int limit = ByteLines.LIMIT;

  BoundedParser(JsonParser parser) {
    super(parser);
  }

  @Override
  public JsonParser delegate() {
    return delegate;
  }

  BoundedParser unbounded() {
    end = Long.MAX_VALUE;
    return this;
  }

  BoundedParser bounded() {
    return bounded(ByteLines.LIMIT);
  }

  BoundedParser bounded(int bytes) {
    limit = bytes;
    end = position() + bytes;
    return this;
  }

  private long position() {
    // YAML counts letters and no bytes.
    JsonLocation place = delegate.currentLocation();
    return Math.max(place.getByteOffset(), place.getCharOffset());
  }

  private void check() throws IOException {
    if (end != Long.MAX_VALUE && position() > end) {
      throw new StreamConstraintsException(
          "the value is longer than " + (limit >> 20) + " MiB", delegate.currentLocation());
    }
  }

  @Override
  public @Nullable JsonToken nextToken() throws IOException {
    check();
    return delegate.nextToken();
  }

  @Override
  public @Nullable String nextFieldName() throws IOException {
    check();
    return delegate.nextFieldName();
  }

  @Override
  public @Nullable String nextTextValue() throws IOException {
    check();
    return delegate.nextTextValue();
  }
}
