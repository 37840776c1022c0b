package dev.winnow.rules.store;

import dev.winnow.core.CompiledRules;
import dev.winnow.core.RuleFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The rules that come with Winnow, compiled when Winnow was built. Stateless. */
public final class BundledRules {

  /** The class-path resource with the index, written by the build. */
  public static final String INDEX = "dev/winnow/rules/bundled.json";

  private static final String SOURCES = "dev/winnow/rules/policies/";

  private BundledRules() {}

  /**
   * The rules as bytecode. Nothing is compiled.
   *
   * @return the rules; their classes are left out if the engine finds them on the class path
   */
  public static CompiledRules load() {
    RuleIndex index = index();
    boolean found = CompiledRules.class.getClassLoader() == BundledRules.class.getClassLoader();
    Map<String, byte[]> bytecode = new TreeMap<>();
    for (String name : found ? List.<String>of() : index.classes()) {
      bytecode.put(name, bytes(name.replace('.', '/') + ".class"));
    }
    return index.with(bytecode);
  }

  /**
   * Those of them that an engine begins with where nobody has changed a setting.
   *
   * @return the rules' names; none if only the sources were compiled, as in an editor
   */
  public static Set<String> first() {
    return CompiledIndex.find().map(CompiledIndex::first).map(Set::copyOf).orElse(Set.of());
  }

  /**
   * The rules' texts, to be compiled together with others.
   *
   * @return the rule files
   */
  public static List<RuleFile> sources() {
    return index().files().stream().map(BundledRules::source).toList();
  }

  private static RuleFile source(String file) {
    return new RuleFile(file, text(SOURCES + file), true);
  }

  /**
   * Files as they were read: those that are Winnow's own, to the letter, are trusted.
   *
   * @param files rule files of anybody's
   * @return the same files in the same order
   */
  public static List<RuleFile> recognised(List<RuleFile> files) {
    if (files.isEmpty()) {
      return files;
    }
    Map<String, List<String>> known =
        CompiledIndex.find().map(CompiledIndex::index).stream()
            .flatMap(index -> index.files().stream())
            .collect(Collectors.groupingBy(BundledRules::last));
    return files.stream()
        .map(file -> trusted(file, known.getOrDefault(last(file.name()), List.of())))
        .toList();
  }

  private static RuleFile trusted(RuleFile file, List<String> alike) {
    boolean own = alike.stream().anyMatch(one -> text(SOURCES + one).equals(file.text()));
    return own ? file.asTrusted() : file;
  }

  private static String last(String name) {
    return name.substring(name.lastIndexOf('/') + 1);
  }

  /**
   * What lies beside the rules' texts.
   *
   * @param file a path below the folder of the policies, such as {@code wait/cases.yaml}
   * @return its text
   */
  public static String beside(String file) {
    return text(SOURCES + file);
  }

  /**
   * A resource of this module.
   *
   * @param resource its path
   * @return its text
   */
  public static String text(String resource) {
    return new String(bytes(resource), StandardCharsets.UTF_8);
  }

  private static RuleIndex index() {
    return CompiledIndex.find().map(CompiledIndex::index).orElseGet(BundledRules::readIndex);
  }

  private static RuleIndex readIndex() {
    try {
      return IndexJson.read(text(INDEX));
    } catch (IOException e) {
      throw new IllegalStateException("Winnow's own " + INDEX + " is damaged", e);
    }
  }

  private static byte[] bytes(String resource) {
    try (InputStream in = BundledRules.class.getResourceAsStream("/" + resource)) {
      if (in == null) {
        throw new IllegalStateException("Winnow is incomplete: " + resource + " is missing");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new IllegalStateException("Winnow's own " + resource + " cannot be read", e);
    }
  }
}
