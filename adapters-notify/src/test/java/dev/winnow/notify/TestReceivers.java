package dev.winnow.notify;

import dev.winnow.notify.options.ReceiverOptions;
import dev.winnow.runtime.delivery.Receiver;
import dev.winnow.text.yaml.YamlFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/** Receivers as a user gets them: of a settings file, with secrets in files. */
public final class TestReceivers {

  /** A settings file with receivers alone. */
  public record Settings(List<ReceiverOptions> receivers) {}

  private TestReceivers() {}

  /** What a file says. */
  public static List<ReceiverOptions> options(String yaml) {
    return YamlFile.of("serve.yaml", yaml).as(Settings.class).receivers();
  }

  /** The only receiver of a file. */
  public static Receiver only(Path folder, String yaml) {
    return Receivers.of(options(yaml), folder, InstantSource.system()).get(0);
  }

  /** Writes a secret. */
  public static void secret(Path folder, String name, String secret) {
    try {
      Files.writeString(folder.resolve(name), secret + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
