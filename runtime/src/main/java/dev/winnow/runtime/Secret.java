package dev.winnow.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A text that nobody may see: it is read from a file, and shows itself to nobody. Immutable. */
public final class Secret {

  private final String text;

  private Secret(String text) {
    this.text = text;
  }

  /**
   * A secret that is known already.
   *
   * @param text the secret
   * @return the secret
   */
  public static Secret of(String text) {
    return new Secret(text);
  }

  /**
   * A secret from a file, without the white space around it.
   *
   * @param file the file
   * @return the secret
   * @throws UncheckedIOException if it cannot be read, or is empty; the message names the file
   */
  public static Secret read(Path file) {
    try {
      String text = Files.readString(file).strip();
      if (text.isEmpty()) {
        throw new IOException(file + " is empty; write the secret into it");
      }
      return new Secret(text);
    } catch (IOException e) {
      throw new UncheckedIOException("the secret cannot be read: " + e.getMessage(), e);
    }
  }

  /**
   * The secret, for whom it is sent to.
   *
   * @return the text
   */
  public String reveal() {
    return text;
  }

  /**
   * A text of others in which this secret may stand.
   *
   * @param other such as an error message
   * @return the same with stars in its place
   */
  public String hiddenIn(String other) {
    return text.isEmpty() ? other : other.replace(text, "***");
  }

  @Override
  public String toString() {
    return "***";
  }
}
