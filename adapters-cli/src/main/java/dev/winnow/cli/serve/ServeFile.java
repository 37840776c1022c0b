package dev.winnow.cli.serve;

import dev.winnow.core.PolicyException;
import dev.winnow.core.PolicyProblem;
import dev.winnow.http.HttpService;
import dev.winnow.jdbc.JournalOptions;
import dev.winnow.notify.Receivers;
import dev.winnow.rules.Policies;
import dev.winnow.rules.PolicySource;
import dev.winnow.runtime.delivery.Receiver;
import dev.winnow.text.yaml.MisplacedSetting;
import dev.winnow.text.yaml.YamlFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The file of a service. Immutable.
 *
 * @param path the file
 * @param settings what it says, over the defaults
 */
public record ServeFile(Path path, ServeSettings settings) {

  private static final String DEFAULTS = "serve.yaml";
  private static final String SCHEMA = "serve.schema.json";
  private static final Set<String> GROUPS =
      Set.of(
          "policy",
          "shadow",
          "http",
          "journal",
          "service",
          "delivery",
          "alarm",
          "receivers",
          "cluster",
          "host");

  /**
   * Reads a file.
   *
   * @param path the file
   * @return what it says
   * @throws PolicyException with all that is wrong, by line and column
   */
  public static ServeFile read(Path path) {
    YamlFile all = YamlFile.read(path).over(YamlFile.of(DEFAULTS, defaults()));
    return new ServeFile(path, all.as(ServeSettings.class));
  }

  /**
   * Whether a file is one of a service: settings have no groups of those names.
   *
   * @param path a file
   * @return false also if it cannot be read
   */
  public static boolean is(Path path) {
    boolean yaml = path.toString().endsWith(".yaml") || path.toString().endsWith(".yml");
    try {
      return yaml
          && Files.isRegularFile(path)
          && !Collections.disjoint(YamlFile.read(path).written().keySet(), GROUPS);
    } catch (PolicyException e) {
      return false;
    }
  }

  /**
   * Reads all that a start would read but the policy: tokens, certificates, secrets, and templates
   * of receivers. Nobody is connected to, and nothing is written.
   *
   * @param clock tells the time
   * @throws PolicyException with what is wrong
   */
  public void check(InstantSource clock) {
    List<PolicyProblem> problems = new ArrayList<>();
    List<Runnable> reads =
        List.of(
            this::checkHttp,
            () -> Receivers.of(settings.receivers(), folder(), clock).forEach(Receiver::close));
    for (Runnable read : reads) {
      try {
        read.run();
      } catch (IllegalArgumentException | UncheckedIOException e) {
        problems.addAll(problems(e));
      }
    }
    if (!problems.isEmpty()) {
      throw new PolicyException(problems);
    }
  }

  private void checkHttp() {
    boolean unused =
        withinHttp(
            () -> {
              HttpService.check(settings.http(), folder());
              return true;
            });
  }

  /**
   * What is wrong with something that it names.
   *
   * @param why the exception that says so
   * @return each line of its message, with its place if that is known
   */
  public List<PolicyProblem> problems(RuntimeException why) {
    if (why instanceof MisplacedSetting misplaced) {
      try {
        YamlFile written = YamlFile.read(path);
        return misplaced.problems().stream()
            .map(written::placed)
            .sorted(
                Comparator.comparingInt(PolicyProblem::line)
                    .thenComparingInt(PolicyProblem::column))
            .toList();
      } catch (PolicyException e) {
        // It has been changed since it was read, and so have the places.
      }
    }
    return String.valueOf(why.getMessage())
        .lines()
        .map(line -> new PolicyProblem(path.toString(), 0, 0, line))
        .toList();
  }

  /** What is done with the group {@code http}: what is wrong is told as seen from the top. */
  static <T> T withinHttp(Supplier<? extends T> work) {
    try {
      return work.get();
    } catch (MisplacedSetting e) {
      throw e.below("http");
    }
  }

  /**
   * The rules besides the bundled ones.
   *
   * @return files and folders
   */
  public List<Path> rules() {
    return settings.policy().rules().stream()
        .map(rules -> folder().resolve(rules).normalize())
        .toList();
  }

  /**
   * The settings of its policy.
   *
   * @return a file; empty for the defaults
   */
  public Optional<Path> policySettings() {
    return file(settings.policy().settings());
  }

  /**
   * Where it is noted which procedures were run: beside a journal that is a file, as what holds
   * this file often cannot be written to by the service; else beside this file.
   *
   * @return a folder; it need not be there
   */
  public Path ledger() {
    JournalOptions journal = journal();
    Path beside = journal.isShared() ? path : Path.of(journal.url());
    return beside.resolveSibling(beside.getFileName() + ".procedures");
  }

  /**
   * The kubeconfig of the cluster that is watched too.
   *
   * @return a file; empty for what kubectl uses
   */
  public Optional<Path> kubeconfig() {
    return file(settings.cluster().kubeconfig());
  }

  private Optional<Path> file(String named) {
    return named.isEmpty() ? Optional.empty() : Optional.of(folder().resolve(named).normalize());
  }

  /**
   * The same service as it would be if it decided by its shadow policy.
   *
   * @return a file whose policy is the second one; empty if there is none
   */
  public Optional<ServeFile> shadow() {
    return settings.shadow().isOn()
        ? Optional.of(new ServeFile(path, settings.deciding(settings.shadow().policy())))
        : Optional.empty();
  }

  /**
   * What holds where a file says nothing else.
   *
   * @return YAML with comments
   */
  public static String defaults() {
    return text(DEFAULTS);
  }

  /**
   * What a file may say.
   *
   * @return a JSON schema
   */
  public static String schema() {
    return text(SCHEMA);
  }

  private static String text(String resource) {
    try (InputStream in =
        Objects.requireNonNull(ServeFile.class.getResourceAsStream(resource), resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What paths in the file are relative to. */
  Path folder() {
    Path parent = path.toAbsolutePath().normalize().getParent();
    return parent == null ? Path.of("").toAbsolutePath() : parent;
  }

  /**
   * Where its policy comes from.
   *
   * @return rules and settings; nothing is read yet
   */
  public PolicySource source() {
    Path[] own = rules().toArray(Path[]::new);
    PolicySource source =
        settings.policy().only() ? Policies.of(own) : Policies.bundled().withRules(own);
    return policySettings().map(source::withSettings).orElse(source);
  }

  /**
   * How its journal is kept, with paths that do not depend on the working folder.
   *
   * @return the options
   */
  public JournalOptions journal() {
    return settings.journal().in(folder());
  }
}
