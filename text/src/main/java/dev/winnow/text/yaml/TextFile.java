package dev.winnow.text.yaml;

import dev.winnow.core.PolicyException;
import dev.winnow.core.PolicyProblem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** Reads text files, and says what is wrong if that fails. */
public final class TextFile {

  private TextFile() {}

  /**
   * Reads a file.
   *
   * @param path the file
   * @return its text, without a byte order mark
   * @throws PolicyException if there is no such file, it cannot be read, is larger than 10 MB or is
   *     not UTF-8
   */
  public static String read(Path path) {
    if (Files.isDirectory(path)) {
      throw problem(path, "this is a folder, a file is needed");
    }
    try (InputStream in = Files.newInputStream(path)) {
      byte[] bytes = in.readNBytes(YamlParser.LARGEST + 1);
      if (bytes.length > YamlParser.LARGEST) {
        throw problem(path, "this file is larger than 10 MB");
      }
      String text = decoded(path, bytes);
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (NoSuchFileException e) {
      throw problem(path, "there is no such file");
    } catch (AccessDeniedException e) {
      throw problem(path, "this file may not be read; check its permissions");
    } catch (IOException e) {
      throw problem(path, "this file cannot be read: " + e.getMessage());
    }
  }

  private static String decoded(Path path, byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer text = CharBuffer.allocate(bytes.length);
    boolean failed = StandardCharsets.UTF_8.newDecoder().decode(in, text, true).isError();
    String read = text.flip().toString();
    if (failed) {
      int line = 1 + (int) read.chars().filter(c -> c == '\n').count();
      int column = read.length() - read.lastIndexOf('\n');
      throw problem(path, line, column, "this is not text in UTF-8; save the file as UTF-8");
    }
    return read;
  }

  private static PolicyException problem(Path path, String message) {
    return problem(path, 0, 0, message);
  }

  private static PolicyException problem(Path path, int line, int column, String message) {
    return new PolicyException(List.of(new PolicyProblem(path.toString(), line, column, message)));
  }
}
