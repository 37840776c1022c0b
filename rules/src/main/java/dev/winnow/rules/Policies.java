package dev.winnow.rules;

import dev.winnow.core.compile.RuleCompiler;
import java.nio.file.Path;
import java.util.List;

/**
 * Where policies come from. A policy is rules, in {@code .drl} files, and settings, in a YAML file
 * over the {@linkplain #DEFAULTS defaults}.
 *
 * <pre>{@code
 * Policy policy = Policies.bundled().withSettings(Path.of("settings.yaml")).load();
 * }</pre>
 *
 * <p>Stateless, safe for use by several threads.
 */
public final class Policies {

  /** The class-path resource with all settings, their default values and what they mean. */
  public static final String DEFAULTS = "dev/winnow/rules/defaults.yaml";

  /** The class-path resource with the JSON schema of settings files. */
  public static final String SCHEMA = "dev/winnow/rules/settings.schema.json";

  /** The class-path resource with the JSON schema of files of cases. */
  public static final String CASES_SCHEMA = "dev/winnow/rules/cases.schema.json";

  private Policies() {}

  /**
   * The rules that come with Winnow; they are compiled already.
   *
   * @return a source, to which own rules and settings can be added
   */
  public static PolicySource bundled() {
    return new PolicySource(true, List.of(), List.of(), List.of(), RuleCompiler::compile);
  }

  /**
   * Only these rules, without those that come with Winnow.
   *
   * @param filesOrFolders {@code .drl} files, or folders with such files at any depth
   * @return a source
   */
  public static PolicySource of(Path... filesOrFolders) {
    return new PolicySource(
        false, List.of(filesOrFolders), List.of(), List.of(), RuleCompiler::compile);
  }

  /**
   * Only rules on the class path, without those that come with Winnow.
   *
   * @param folders folders on the class path, such as {@code com/example/policies}, with {@code
   *     .drl} files at any depth
   * @return a source
   */
  public static PolicySource classpath(String... folders) {
    return new PolicySource(false, List.of(), List.of(folders), List.of(), RuleCompiler::compile);
  }
}
