package dev.winnow.core.text;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256, as hexadecimal text in small letters. Stateless. */
public final class Sha256 {

  private Sha256() {}

  /**
   * The fingerprint of a text.
   *
   * @param text the text, taken as UTF-8
   * @return 64 hexadecimal digits
   */
  public static String of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The fingerprint of bytes.
   *
   * @param bytes the bytes; they are not changed
   * @return 64 hexadecimal digits
   */
  public static String of(byte[] bytes) {
    return HexFormat.of().formatHex(digest().digest(bytes));
  }

  /**
   * The fingerprint of a text that comes in parts.
   *
   * @return a fingerprint of nothing so far
   */
  public static Running running() {
    return new Running(digest());
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** The fingerprint of what has come so far. For one thread. */
  public static final class Running {
    private final MessageDigest digest;
    private final Writer text;

    private Running(MessageDigest digest) {
      this.digest = digest;
      text =
          new OutputStreamWriter(
              new DigestOutputStream(OutputStream.nullOutputStream(), digest),
              StandardCharsets.UTF_8);
    }

    /**
     * The next part.
     *
     * @param part a text, taken as UTF-8; it may end within a character
     */
    public void add(String part) {
      try {
        text.write(part);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /**
     * Ends it.
     *
     * @return 64 hexadecimal digits, the same as of the whole text
     */
    public String end() {
      try {
        text.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return HexFormat.of().formatHex(digest.digest());
    }
  }
}
