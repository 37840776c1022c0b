package dev.winnow.rules.build;

import dev.winnow.core.CompiledRules;
import dev.winnow.core.PolicyException;
import dev.winnow.core.RuleFile;
import dev.winnow.core.compile.RuleCompiler;
import dev.winnow.core.engine.ModelIndexes;
import dev.winnow.core.engine.RuleBase;
import dev.winnow.rules.store.BundledRules;
import dev.winnow.rules.store.CompiledIndex;
import dev.winnow.rules.store.DefaultSettings;
import dev.winnow.rules.store.IndexJson;
import dev.winnow.rules.store.RuleFiles;
import dev.winnow.rules.store.RuleIndex;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Compiles the rules and settings that come with Winnow, while Winnow is built. */
public final class CompileBundled {

  private CompileBundled() {}

  /**
   * Compiles all rules beneath a folder, and writes an index of them; and the default settings.
   *
   * @param args the folder with the rules, and the folder for class files
   * @throws IOException if something cannot be read or written
   */
  public static void main(String[] args) throws IOException {
    System.exit(run(Path.of(args[0]), Path.of(args[1]), System.err));
  }

  static int run(Path policies, Path output, PrintStream errors) throws IOException {
    try {
      List<RuleFile> files =
          Files.isDirectory(policies)
              ? RuleFiles.raw(policies).stream().map(RuleFile::asTrusted).toList()
              : List.of();
      CompiledRules rules =
          files.isEmpty()
              ? new CompiledRules(Map.of(), List.of(), List.of(), "")
              : RuleCompiler.compile(files);
      removeOld(output.resolve(RuleCompiler.PACKAGE.replace('.', '/')));
      for (Map.Entry<String, byte[]> type : rules.classes().entrySet()) {
        write(output.resolve(type.getKey().replace('.', '/') + ".class"), type.getValue());
      }
      for (Map.Entry<String, List<String>> one : ModelIndexes.of(rules).entrySet()) {
        ValueClass kept = new ValueClass(one.getKey(), ModelIndexes.Kept.class);
        kept.method("words", List.class, one.getValue());
        write(output.resolve(one.getKey().replace('.', '/') + ".class"), kept.bytes());
      }
      RuleIndex index = RuleIndex.of(rules, files.stream().map(RuleFile::name).toList());
      byte[] json = IndexJson.write(index).getBytes(StandardCharsets.UTF_8);
      write(output.resolve(BundledRules.INDEX), json);
      ValueClass made = new ValueClass(CompiledIndex.CLASS, CompiledIndex.class);
      made.method("index", RuleIndex.class, index);
      made.method("first", List.class, first(rules));
      write(output.resolve(CompiledIndex.CLASS.replace('.', '/') + ".class"), made.bytes());
      write(
          output.resolve(DefaultSettings.COMPILED.replace('.', '/') + ".class"),
          CompileDefaults.compiled());
      return 0;
    } catch (PolicyException e) {
      e.problems().forEach(problem -> errors.println(policies + "/" + problem));
      return 1;
    }
  }

  private static List<String> first(CompiledRules rules) {
    return RuleBase.of(rules).first(CompileDefaults.read().facts()).stream().sorted().toList();
  }

  private static void removeOld(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> below = Files.walk(folder)) {
      for (Path path : below.filter(CompileBundled::isWritten).toList()) {
        Files.delete(path);
      }
    }
  }

  private static boolean isWritten(Path path) {
    return path.toString().endsWith(".class");
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    Path folder = file.getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Files.write(file, bytes);
  }
}
