package dev.winnow.command;

import dev.winnow.core.signal.ActionOutcome.Result;
import dev.winnow.core.signal.Worded;
import dev.winnow.core.text.Sha256;
import dev.winnow.runtime.WholeFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * A ledger that outlives this process: a small file for each decision, which is there before the
 * decision is carried out. Safe for use by several threads and processes.
 */
public final class LedgerFolder implements DecisionLedger {

  private final Path folder;

  /**
   * A ledger.
   *
   * @param folder where its files are; made with the first one
   */
  public LedgerFolder(Path folder) {
    this.folder = folder;
  }

  @Override
  public Optional<Entry> begin(String decision) {
    Path file = file(decision);
    makeFolder();
    try {
      // Through to the disk; only whoever makes the file has begun.
      Files.write(
          file,
          bytes("begun " + decision + "\n"),
          StandardOpenOption.CREATE_NEW,
          StandardOpenOption.WRITE,
          StandardOpenOption.SYNC);
      return Optional.empty();
    } catch (FileAlreadyExistsException e) {
      return Optional.of(read(file));
    } catch (IOException e) {
      throw new UncheckedIOException("it cannot be noted in " + folder, e);
    }
  }

  @Override
  public void end(String decision, Result result, String detail) {
    try {
      new WholeFile(file(decision)).write(bytes(result.word() + "\n" + detail + "\n"));
    } catch (IOException e) {
      throw new UncheckedIOException("it cannot be noted in " + folder, e);
    }
  }

  private void makeFolder() {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("it cannot be noted in " + folder, e);
    }
  }

  private Path file(String decision) {
    return folder.resolve(Sha256.of(decision).substring(0, 32));
  }

  private static Entry read(Path file) {
    try {
      String text = Files.readString(file);
      int end = Math.max(0, text.indexOf('\n'));
      return Worded.of(Result.values(), text.substring(0, end))
          .map(result -> new Entry(true, result, text.substring(end).strip()))
          .orElseGet(() -> new Entry(false, Result.REFUSED, ""));
    } catch (IOException e) {
      throw new UncheckedIOException("it cannot be read in " + file.getParent(), e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
