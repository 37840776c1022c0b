package dev.winnow.formats;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The items of another reader, whose alerts share their texts. For one thread. */
record SharingReader(FormatReader reader, SharedTexts texts) implements FormatReader {

  @Override
  public @Nullable Item next() throws IOException {
    Item item = reader.next();
    return item == null ? null : texts.of(item);
  }

  @Override
  public long line() {
    return reader.line();
  }

  @Override
  public long skipped() {
    return reader.skipped();
  }
}
