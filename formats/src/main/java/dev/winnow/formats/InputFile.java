package dev.winnow.formats;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** One file that is being read: its items as they stand there. For one thread. */
final class InputFile implements Closeable {

  private final Source source;
  private final InputFormat format;
  private final FormatReader reader;
  private boolean ended;

  InputFile(Source source, InputFormat format, FormatReader reader) {
    this.source = source;
    this.format = format;
    this.reader = reader;
  }

  String name() {
    return source.file();
  }

  InputFormat format() {
    return format;
  }

  /** The next item, or null at the end. A packed file that ends early ends with a rejected item. */
  @Nullable Item next() {
    if (ended) {
      return null;
    }
    Item item = null;
    try {
      item = reader.next();
      ended = item == null;
    } catch (EOFException | ZipException e) {
      ended = true;
      item = damaged(e);
    } catch (IOException e) {
      throw Source.unreadable(name(), e);
    }
    if (ended) {
      source.close();
    }
    return item;
  }

  private Item damaged(IOException e) {
    String why = Sentence.of(e.getMessage());
    return new Item.Rejected(
        name(),
        Math.max(1, reader.line()),
        "",
        "The packed file is damaged or ends early here (" + why + ") What follows is lost.");
  }

  long skipped() {
    return reader.skipped();
  }

  @Override
  public void close() {
    source.close();
  }
}
