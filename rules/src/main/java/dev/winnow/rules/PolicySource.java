package dev.winnow.rules;

import dev.winnow.core.CompiledRules;
import dev.winnow.core.Policy;
import dev.winnow.core.PolicyException;
import dev.winnow.core.PolicyProblem;
import dev.winnow.core.RuleFile;
import dev.winnow.core.RuleInfo;
import dev.winnow.rules.settings.Settings;
import dev.winnow.rules.store.BundledRules;
import dev.winnow.rules.store.CompiledFiles;
import dev.winnow.rules.store.RuleCache;
import dev.winnow.rules.store.RuleFiles;
import dev.winnow.text.yaml.YamlFile;
import dev.winnow.text.yaml.YamlOrigins;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A way to a policy: which rules, which settings. Each method gives a new source; nothing is read
 * before {@link #load}. Immutable, safe for use by several threads.
 */
public final class PolicySource {

  private final boolean bundled;
  private final List<Path> rules;
  private final List<String> folders;
  private final List<Path> settings;
  private final List<SaidSetting> said;
  private final Function<List<RuleFile>, CompiledRules> compiler;

  PolicySource(
      boolean bundled,
      List<Path> rules,
      List<String> folders,
      List<Path> settings,
      Function<List<RuleFile>, CompiledRules> compiler) {
    this(bundled, rules, folders, settings, List.of(), compiler);
  }

  private PolicySource(
      boolean bundled,
      List<Path> rules,
      List<String> folders,
      List<Path> settings,
      List<SaidSetting> said,
      Function<List<RuleFile>, CompiledRules> compiler) {
    this.bundled = bundled;
    this.rules = List.copyOf(rules);
    this.folders = List.copyOf(folders);
    this.settings = List.copyOf(settings);
    this.said = List.copyOf(said);
    this.compiler = compiler;
  }

  /**
   * Puts settings over those so far, at first the defaults: maps merge, lists and single values
   * replace; a map's entry without a value is removed; {@code {prepend: [...], append: [...]}} in
   * place of a list adds to it.
   *
   * @param file a YAML file
   * @return a new source
   */
  public PolicySource withSettings(Path file) {
    return new PolicySource(bundled, rules, folders, plus(settings, List.of(file)), said, compiler);
  }

  /**
   * Puts one setting over those of all files.
   *
   * @param path its keys with dots between them, such as {@code engine.lateness}
   * @param value what it is, as YAML in one line
   * @return a new source
   * @throws IllegalArgumentException if that is no path, or no value in one line
   */
  public PolicySource withSetting(String path, String value) {
    List<SaidSetting> all = new ArrayList<>(said);
    all.add(new SaidSetting(path, value));
    return new PolicySource(bundled, rules, folders, settings, all, compiler);
  }

  /**
   * Adds rules.
   *
   * @param filesOrFolders {@code .drl} files, or folders with such files at any depth
   * @return a new source
   */
  public PolicySource withRules(Path... filesOrFolders) {
    return new PolicySource(
        bundled, plus(rules, List.of(filesOrFolders)), folders, settings, said, compiler);
  }

  /**
   * Keeps compiled rules in a folder, so that the same rules are not compiled again. The rules that
   * come with Winnow need no cache.
   *
   * @param folder a folder, made when it is needed; it must be nobody else's to write to, for what
   *     is in it is run
   * @return a new source
   */
  public PolicySource withCache(Path folder) {
    return with(new RuleCache(folder)::compiled);
  }

  /**
   * Keeps compiled rule files in memory, so that only those that have changed are compiled again.
   *
   * @param files what is compiled already
   * @return a new source
   */
  public PolicySource withCompiled(CompiledFiles files) {
    return with(files::compiled);
  }

  private PolicySource with(Function<List<RuleFile>, CompiledRules> other) {
    return new PolicySource(bundled, rules, folders, settings, said, other);
  }

  /**
   * Reads the files and compiles what is not compiled yet.
   *
   * @return the policy
   * @throws PolicyException with all that is wrong, by file, line and column
   */
  public Policy load() {
    LayeredSettings all = LayeredSettings.read(settings, said);
    Settings read = all.settings();
    List<RuleFile> own = ownRules();
    return new Policy(
        compiled(own), read.facts(), all.canonical(), read.identity(), read.limits(), sources(own));
  }

  /**
   * Reads the settings alone.
   *
   * @return all settings, those of adapters included
   * @throws PolicyException with all that is wrong, by file, line and column
   */
  public Settings readSettings() {
    return LayeredSettings.read(settings, said).settings();
  }

  /**
   * Reads the settings as they are written.
   *
   * @return all settings, each with the file and line that it is from
   * @throws PolicyException with all that is wrong, by file, line and column
   */
  public YamlOrigins writtenSettings() {
    readSettings();
    return LayeredSettings.origins(settings);
  }

  /**
   * Reads the files as {@link #load} does, but keeps settings and rules apart, so that others can
   * lay more settings over them.
   *
   * @return the parts
   * @throws PolicyException with all that is wrong, by file, line and column
   */
  public PolicyParts parts() {
    YamlFile all = LayeredSettings.whole(settings, said);
    all.as(Settings.class);
    List<RuleFile> own = ownRules();
    CompiledRules compiled = compiled(own);
    Set<String> files = own.stream().map(RuleFile::name).collect(Collectors.toSet());
    Set<String> known =
        bundled
            ? BundledRules.load().rules().stream().map(RuleInfo::id).collect(Collectors.toSet())
            : Set.of();
    Set<String> added =
        compiled.rules().stream()
            .filter(rule -> files.contains(rule.file()) && !known.contains(rule.id()))
            .map(RuleInfo::id)
            .collect(Collectors.toSet());
    return new PolicyParts(compiled, all, added);
  }

  /**
   * Reads the rules that do not come with Winnow.
   *
   * @return the rule files
   * @throws PolicyException if one cannot be read
   */
  public List<RuleFile> ownRules() {
    List<RuleFile> own = new ArrayList<>(RuleFiles.read(rules));
    own.addAll(RuleFiles.onClasspath(folders));
    return own;
  }

  /**
   * Reads the rule files without compiling them.
   *
   * @return the rule files as they are written, the bundled ones first
   * @throws PolicyException if one cannot be read
   */
  public List<RuleFile> files() {
    List<RuleFile> files = new ArrayList<>(bundled ? BundledRules.sources() : List.of());
    files.addAll(ownRules());
    return files;
  }

  private CompiledRules compiled(List<RuleFile> own) {
    if (own.isEmpty()) {
      if (!bundled) {
        throw new PolicyException(
            List.of(new PolicyProblem("policy", 0, 0, "no rules are given; name a .drl file")));
      }
      return BundledRules.load();
    }
    RuleFiles.checkNames(own);
    CompiledRules compiled = compiler.apply(own);
    return bundled ? BundledRules.load().plus(compiled) : compiled;
  }

  private List<String> sources(List<RuleFile> own) {
    List<String> names = new ArrayList<>(bundled ? List.of("bundled rules") : List.of());
    own.forEach(file -> names.add(file.name()));
    settings.forEach(file -> names.add(file.toString()));
    said.forEach(one -> names.add(one.path()));
    return names;
  }

  private static List<Path> plus(List<Path> some, List<Path> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }

  @Override
  public String toString() {
    return sources(List.of()) + (rules.isEmpty() ? "" : " and " + rules);
  }
}
