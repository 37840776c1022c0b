package dev.winnow.text.yaml;

import dev.winnow.core.PolicyException;
import dev.winnow.core.PolicyProblem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
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
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw problem(path, "this is not a text file in UTF-8");
    } catch (NoSuchFileException e) {
      throw problem(path, "there is no such file");
    } catch (AccessDeniedException e) {
      throw problem(path, "this file may not be read; check its permissions");
    } catch (IOException e) {
      throw problem(path, "this file cannot be read: " + e.getMessage());
    }
  }

  private static PolicyException problem(Path path, String message) {
    return new PolicyException(List.of(new PolicyProblem(path.toString(), 0, 0, message)));
  }
}
