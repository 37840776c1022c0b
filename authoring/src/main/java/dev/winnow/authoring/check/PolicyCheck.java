package dev.winnow.authoring.check;

import dev.winnow.core.PolicyException;
import dev.winnow.core.RuleFile;
import dev.winnow.core.compile.RuleParser;
import dev.winnow.core.language.Outline;
import dev.winnow.core.language.RuleFileText;
import dev.winnow.rules.Policies;
import dev.winnow.rules.settings.Settings;
import dev.winnow.rules.store.BundledRules;
import dev.winnow.text.yaml.YamlFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Finds what is wrong with a policy, as much of it as possible at once, before it decides anything:
 * mistakes in writing, words that there are not, missing cases, and rules that contradict, feed or
 * shadow each other.
 *
 * <pre>{@code
 * CheckResult result = PolicyCheck.of(List.of(Path.of("my-rules"))).run();
 * result.findings().forEach(System.out::println);
 * }</pre>
 *
 * <p>Each method gives a new check. Immutable, safe for use by several threads.
 */
public final class PolicyCheck {

  private final List<Path> paths;
  private final List<Path> settings;
  private final boolean bundled;
  private final boolean compiling;
  private final Consumer<String> progress;

  private PolicyCheck(
      List<Path> paths,
      List<Path> settings,
      boolean bundled,
      boolean compiling,
      Consumer<String> progress) {
    this.paths = List.copyOf(paths);
    this.settings = List.copyOf(settings);
    this.bundled = bundled;
    this.compiling = compiling;
    this.progress = progress;
  }

  /**
   * A check of policies that are laid over the bundled rules.
   *
   * @param paths {@code .drl} files, with the cases beside them; folders with such files; and
   *     {@code .yaml} files of cases or settings
   * @return a check that has not run
   */
  public static PolicyCheck of(List<Path> paths) {
    return new PolicyCheck(paths, List.of(), true, true, nothing -> {});
  }

  /**
   * The same without the bundled rules.
   *
   * @return a new check
   */
  public PolicyCheck only() {
    return new PolicyCheck(paths, settings, false, compiling, progress);
  }

  /**
   * The same with settings.
   *
   * @param file a settings file, to be checked too
   * @return a new check
   */
  public PolicyCheck withSettings(Path file) {
    List<Path> more = new ArrayList<>(settings);
    more.add(file);
    return new PolicyCheck(paths, more, bundled, compiling, progress);
  }

  /**
   * The same without compiling the rules, for who compiles them anyway.
   *
   * @return a new check
   */
  public PolicyCheck withoutCompiling() {
    return new PolicyCheck(paths, settings, bundled, false, progress);
  }

  /**
   * The same, which says what it is doing, for who waits.
   *
   * @param progress is told by the thread that runs the check, such as {@code compiling the rules}
   * @return a new check
   */
  public PolicyCheck telling(Consumer<String> progress) {
    return new PolicyCheck(paths, settings, bundled, compiling, progress);
  }

  /**
   * Runs the check.
   *
   * @return what it found
   * @throws PolicyException if a file or folder is not there or cannot be read
   */
  public CheckResult run() {
    CheckFiles files = new CheckFiles();
    files.add(paths);
    settings.forEach(files::addSettings);
    return new Run(files, bundled, compiling, progress).result();
  }

  /** One run. For one thread. */
  private static final class Run {
    private final CheckFiles files;
    private final List<Finding> found;
    private final List<CheckedRule> rules = new ArrayList<>();
    private final Map<String, Suppressions> answers = new TreeMap<>();

    /** What the authors of the bundled rules have answered, for whoever adds rules to them. */
    private final List<Suppressions> given = new ArrayList<>();

    private final boolean compiling;
    private int own = 0;

    private final Consumer<String> progress;

    Run(CheckFiles files, boolean bundled, boolean compiling, Consumer<String> progress) {
      this.files = files;
      this.progress = progress;
      this.compiling = compiling;
      this.found = new ArrayList<>(files.found);
      if (bundled) {
        BundledRules.sources().forEach(this::bundled);
      }
    }

    private void bundled(RuleFile file) {
      RuleFileText text = RuleParser.parse(file);
      Imports named = new Imports(text);
      Source source = new Source("bundled/" + file.name(), file.text());
      given.add(new Suppressions(source, Outline.of(source.text()).rules(), new ArrayList<>()));
      text.rules().forEach(rule -> rules.add(CheckedRule.of(source, rule, named, false)));
    }

    CheckResult result() {
      Map<Source, List<CheckedRule>> read = new LinkedHashMap<>();
      for (Source source : files.rules.values()) {
        progress.accept("reading " + source.name());
        read.put(source, words(source));
      }
      IdCheck.check(rules, found);
      cases(read);
      SettingsCheck settings = new SettingsCheck(files.settings.values(), found);
      Settings facts = settings.read();
      Severities severities = settings.severities(facts);
      progress.accept("looking for contradictions");
      List<RuleSemantics> meanings = meanings(facts);
      if (found.stream().noneMatch(one -> isWord(one.code()))) {
        found.addAll(Proofs.of(meanings, severities));
      }
      found.addAll(settings.cycles(facts, meanings));
      compile();
      return new CheckResult(
          sorted(answered()),
          files.rules.size() + files.cases.size() + files.settings.size(),
          own,
          texts());
    }

    private List<RuleSemantics> meanings(Settings facts) {
      Map<Class<?>, Object> single = Proofs.single(facts);
      List<RuleSemantics> meanings = new ArrayList<>();
      for (CheckedRule rule : rules) {
        meanings.add(new RuleSemantics(rule, single));
      }
      return meanings;
    }

    private List<CheckedRule> words(Source source) {
      answers.put(
          source.name(), new Suppressions(source, Outline.of(source.text()).rules(), found));
      HeadCheck head = new HeadCheck(source, found);
      Optional<RuleFileText> file = new Reading(source, found).read();
      if (file.isEmpty()) {
        return List.of();
      }
      Imports named = new Imports(file.get());
      List<CheckedRule> read = new ArrayList<>();
      for (var text : file.get().rules()) {
        CheckedRule rule = CheckedRule.of(source, text, named, true);
        head.rule(rule);
        new WordCheck(rule, named, found).check();
        read.add(rule);
        rules.add(rule);
      }
      head.file(file.get());
      own += Outline.of(source.text()).rules().size();
      return read;
    }

    private void cases(Map<Source, List<CheckedRule>> read) {
      CaseCheck check = new CaseCheck(found);
      List<String> ids = new ArrayList<>(rules.stream().map(CheckedRule::id).toList());
      boolean broken = found.stream().anyMatch(one -> isReading(one.code()));
      for (Source source : files.cases.values()) {
        answers.put(source.name(), new Suppressions(source, List.of(), found));
        if (!broken) {
          check.read(source, ids);
        }
      }
      if (!broken) {
        read.forEach(
            (source, some) -> {
              if (found.stream().noneMatch(one -> isError(one, source))) {
                check.check(source, some);
              }
            });
      }
    }

    private static boolean isError(Finding finding, Source source) {
      return finding.code().isError() && finding.file().equals(source.name());
    }

    /** Whether a condition says something else than is meant, so that nothing follows from it. */
    private static boolean isWord(Code code) {
      return switch (code) {
        case UNKNOWN_IMPORT, UNKNOWN_FACT, UNKNOWN_PROPERTY, UNKNOWN_VARIABLE, WRONG_TYPE -> true;
        default -> false;
      };
    }

    /**
     * Whether rules are missing because of it, so that nothing can be said of what is not there.
     */
    private static boolean isReading(Code code) {
      return switch (code) {
        case UNCLOSED, MISSING_WORD, MISSING_COMMA, WRONG_OPERATOR, RULE_NAME, SYNTAX -> true;
        default -> false;
      };
    }

    private void compile() {
      if (!compiling
          || files.rules.isEmpty()
          || found.stream().anyMatch(one -> one.code().isError())) {
        return;
      }
      progress.accept("compiling the rules");
      found.addAll(CompileCheck.of(files.rules));
    }

    private List<Finding> answered() {
      for (Source source : files.settings.values()) {
        answers.put(source.name(), new Suppressions(source, List.of(), found));
      }
      List<Finding> left = new ArrayList<>();
      for (Finding finding : new LinkedHashSet<>(found)) {
        boolean answered = false;
        for (Suppressions file : answers.values()) {
          answered |= file.answer(finding);
        }
        for (Suppressions file : given) {
          answered |= file.answer(finding);
        }
        if (!answered) {
          left.add(finding);
        }
      }
      if (found.stream().noneMatch(one -> one.code().isError())) {
        answers.values().forEach(file -> file.unused(left));
      }
      return merged(left);
    }

    /** One finding of a kind for each place: the others are other places that it is about. */
    private static List<Finding> merged(List<Finding> findings) {
      Map<String, Finding> merged = new LinkedHashMap<>();
      for (Finding one : findings) {
        merged.merge(one.toString(), one, Finding::with);
      }
      return List.copyOf(merged.values());
    }

    private static List<Finding> sorted(List<Finding> findings) {
      return findings.stream()
          .sorted(
              Comparator.comparing(Finding::file)
                  .thenComparingInt(one -> one.line() == 0 ? Integer.MAX_VALUE : one.line())
                  .thenComparingInt(Finding::column)
                  .thenComparing(Finding::code)
                  .thenComparing(Finding::message))
          .toList();
    }

    private Map<String, String> texts() {
      Map<String, String> texts = new TreeMap<>();
      files.rules.forEach((name, source) -> texts.put(name, source.text()));
      files.cases.forEach((name, source) -> texts.put(name, source.text()));
      files.settings.forEach((name, source) -> texts.put(name, source.text()));
      return texts;
    }
  }

  /** The settings that hold where no file says otherwise. */
  static YamlFile defaults() {
    return YamlFile.of("defaults.yaml", BundledRules.text(Policies.DEFAULTS));
  }
}
