package dev.winnow.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Saves of rules, cases and settings in folders, at any depth. */
final class FolderSaves implements Saves {

  /** Editors write a file in several steps; what belongs together comes within this time. */
  private static final long TOGETHER_MILLIS = 30;

  private static final Pattern RELEVANT = Pattern.compile("[^.].*\\.(drl|ya?ml)");

  private final WatchService service;
  private final Path policy;

  /**
   * Saves in two places.
   *
   * @param policy a folder, watched at any depth
   * @param settings a folder of which only the files are watched
   */
  FolderSaves(Path policy, Optional<Path> settings) {
    this.policy = policy;
    try {
      service = policy.getFileSystem().newWatchService();
      registerAll();
      if (settings.filter(Files::isDirectory).isPresent()) {
        register(settings.get());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A folder that is registered already is not registered a second time. */
  private void registerAll() throws IOException {
    Files.walkFileTree(
        policy,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
              throws IOException {
            boolean hidden = String.valueOf(folder.getFileName()).startsWith(".");
            if (hidden && !folder.equals(policy)) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            register(folder);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private void register(Path folder) throws IOException {
    folder.register(
        service,
        StandardWatchEventKinds.ENTRY_CREATE,
        StandardWatchEventKinds.ENTRY_MODIFY,
        StandardWatchEventKinds.ENTRY_DELETE);
  }

  @Override
  public boolean await() {
    try {
      boolean relevant = false;
      while (!relevant) {
        relevant = isRelevant(service.take());
        for (WatchKey more = soon(); more != null; more = soon()) {
          relevant |= isRelevant(more);
        }
        registerAll();
      }
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private @Nullable WatchKey soon() throws InterruptedException {
    return service.poll(TOGETHER_MILLIS, TimeUnit.MILLISECONDS);
  }

  private static boolean isRelevant(WatchKey key) {
    boolean relevant = false;
    for (WatchEvent<?> event : key.pollEvents()) {
      relevant |=
          event.kind() == StandardWatchEventKinds.OVERFLOW
              || RELEVANT.matcher(String.valueOf(event.context())).matches();
    }
    key.reset();
    return relevant;
  }

  @Override
  public void close() {
    try {
      service.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
