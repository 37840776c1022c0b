package dev.winnow.rules.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.CompiledRules;
import dev.winnow.core.RuleFile;
import dev.winnow.core.RuleInfo;
import dev.winnow.core.decision.Disposition;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleCacheTest {

  private static final List<RuleFile> FILES = List.of(new RuleFile("a.drl", "text"));

  private static final CompiledRules RULES =
      new CompiledRules(
          Map.of("dev.winnow.policy.A", new byte[] {1, 2, 3}, "B", new byte[0]),
          List.of("dev.winnow.policy.A"),
          List.of(
              new RuleInfo("i", "n \"q\"", "a.drl", 3, "", "r", Optional.of(Disposition.OPENED)),
              new RuleInfo("j", "m", "a.drl", 9, "o", "", Optional.empty())),
          "hash");

  @TempDir Path temp;
  private Path folder;
  private final AtomicInteger compiled = new AtomicInteger();

  @BeforeEach
  void inAFolderThatIsNotThereYet() {
    folder = temp.resolve("some/cache");
  }

  private CompiledRules get(List<RuleFile> files) {
    return new RuleCache(
            folder,
            f -> {
              compiled.incrementAndGet();
              return RULES;
            })
        .compiled(files);
  }

  private Path only() throws Exception {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> all = files.toList();
      assertThat(all).hasSize(1);
      return all.get(0);
    }
  }

  private static void assertSame(CompiledRules rules) {
    assertThat(rules).usingRecursiveComparison().ignoringCollectionOrder().isEqualTo(RULES);
  }

  @Test
  void compilesOnce() throws Exception {
    assertSame(get(FILES));
    assertSame(get(FILES));
    assertThat(compiled).hasValue(1);
    only();
  }

  @Test
  void otherTextOrNamesAreOtherRules() {
    get(FILES);
    get(List.of(new RuleFile("a.drl", "text ")));
    get(List.of(new RuleFile("b.drl", "text")));
    assertThat(compiled).hasValue(3);
  }

  @Test
  void isPrivate() throws Exception {
    Assumptions.assumeTrue(temp.getFileSystem().supportedFileAttributeViews().contains("posix"));
    get(FILES);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
        .isEqualTo("rwx------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(only())))
        .isEqualTo("rw-------");
  }

  @Test
  void doesNotTrustAFolderToWhichOthersWrite() throws Exception {
    Assumptions.assumeTrue(temp.getFileSystem().supportedFileAttributeViews().contains("posix"));
    get(FILES);
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
    assertSame(get(FILES));
    assertThat(compiled).hasValue(2);
  }

  @Test
  void damagedCutAndForeignFilesAreReplaced() throws Exception {
    get(FILES);
    Path file = only();
    byte[] good = Files.readAllBytes(file);
    for (int at = 0; at < good.length; at++) {
      byte[] bad = good.clone();
      bad[at] ^= 1;
      Files.write(file, bad);
      assertSame(get(FILES));
      assertThat(Files.readAllBytes(file)).isEqualTo(good);
    }
    for (int length : new int[] {0, 1, 20, good.length / 2, good.length - 1}) {
      Files.write(file, java.util.Arrays.copyOf(good, length));
      assertSame(get(FILES));
      assertThat(Files.readAllBytes(file)).isEqualTo(good);
    }
    Files.writeString(
        file, "something else entirely, and longer than the first line would be ".repeat(3));
    assertSame(get(FILES));
    assertThat(compiled).hasValue(1 + good.length + 5 + 1);
  }

  @Test
  void worksWithoutAFolder() throws Exception {
    folder = Files.writeString(temp.resolve("file"), "not a folder");
    assertSame(get(FILES));
    assertThat(compiled).hasValue(1);
  }

  @Test
  void manyAtOnce() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Callable<CompiledRules>> tasks = new ArrayList<>();
      for (int i = 0; i < 64; i++) {
        tasks.add(() -> get(FILES));
      }
      for (Future<CompiledRules> rules : threads.invokeAll(tasks)) {
        assertSame(rules.get());
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(compiled.get()).isLessThanOrEqualTo(8);
    only();
  }
}
