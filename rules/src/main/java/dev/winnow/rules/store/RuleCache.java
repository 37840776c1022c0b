package dev.winnow.rules.store;

import dev.winnow.core.CompiledRules;
import dev.winnow.core.RuleFile;
import dev.winnow.core.compile.RuleCompiler;
import dev.winnow.core.sandbox.Sandbox;
import dev.winnow.core.text.Sha256;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.kie.api.KieServices;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps compiled rules in a folder, a file for each set of rules. A cache that cannot be used is
 * said in the log, and costs no more than time. Safe for use by several threads and processes.
 */
public final class RuleCache {

  private static final Logger LOG = LoggerFactory.getLogger(RuleCache.class);

  private final Path folder;
  private final Function<List<RuleFile>, CompiledRules> compiler;

  /**
   * A cache.
   *
   * @param folder where it is; made when it is needed
   */
  public RuleCache(Path folder) {
    this(folder, RuleCompiler::compile);
  }

  RuleCache(Path folder, Function<List<RuleFile>, CompiledRules> compiler) {
    this.folder = folder;
    this.compiler = compiler;
  }

  /**
   * The rules as bytecode, from the cache or, if they are not there, from the compiler.
   *
   * @param files the rule files, in any order
   * @return the bytecode
   */
  public CompiledRules compiled(List<RuleFile> files) {
    if (files.stream().anyMatch(RuleFile::trusted)) {
      return compiler.apply(files); // what is kept could be anybody's
    }
    Path file = folder.resolve(key(files) + ".rules");
    Optional<CompiledRules> known = read(file);
    if (known.isPresent()) {
      return known.get();
    }
    CompiledRules rules = compiler.apply(files);
    try {
      PrivateFiles.write(file, RuleArchive.write(rules));
    } catch (IOException e) {
      LOG.warn("Compiled rules cannot be kept in {}: {}", folder, e.toString());
    }
    return rules;
  }

  private Optional<CompiledRules> read(Path file) {
    try {
      PrivateFiles.check(folder);
      return Optional.of(RuleArchive.read(Files.readAllBytes(file)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      LOG.warn("Compiled rules in {} are not used: {}", file, e.getMessage());
      return Optional.empty();
    }
  }

  private static String key(List<RuleFile> files) {
    StringBuilder all = new StringBuilder();
    all.append(version(RuleCache.class))
        .append(version(RuleCompiler.class))
        .append('\0')
        .append(version(KieServices.class));
    all.append('\0').append(Sandbox.fingerprint());
    files.stream()
        .sorted(Comparator.comparing(RuleFile::name))
        .forEach(
            file -> {
              all.append('\0').append(file.name().length()).append(':').append(file.name());
              all.append(file.text().length()).append(':').append(file.text());
            });
    return Sha256.of(all.toString());
  }

  /** The version, and which build of it: a snapshot of tomorrow has the same number. */
  private static String version(Class<?> type) {
    String version = type.getPackage().getImplementationVersion();
    return (version == null ? "unknown" : version) + " " + build(type);
  }

  private static String build(Class<?> type) {
    try {
      Path jar = Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
      return Files.size(jar) + " " + Files.getLastModifiedTime(jar).toMillis();
    } catch (IOException | URISyntaxException | RuntimeException e) {
      return "";
    }
  }
}
