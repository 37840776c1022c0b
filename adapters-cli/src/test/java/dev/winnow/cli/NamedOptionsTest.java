package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.runtime.Stop;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** Whatever option a message or a page names exists. */
class NamedOptionsTest {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Pattern OPTION = Pattern.compile("(?<![\\w-])--[a-z][a-z-]*[a-z]");

  /** Style sheets are not read: their variables look like options. */
  private static final Pattern STYLE = Pattern.compile("(?s)<style>.*?</style>");

  /**
   * Options of the parts of Kubernetes, of oc, helm, git, docker, brew, java, tar, curl, systemctl,
   * bench/run.
   */
  private static final Set<String> OF_OTHERS =
      Set.of(
          "--replicas",
          "--current-replicas",
          "--to-revision",
          "--all-namespaces",
          "--output-watch-events",
          "--server",
          "--cask",
          "--enable-native-access",
          "--strip-components",
          "--overwrite",
          "--short",
          "--target",
          "--cached",
          "--name-only",
          "--diff-filter",
          "--date",
          "--quick",
          "--prefer-no-schedule-taint",
          "--max-node-provision-time",
          "--eviction-pressure-transition-period",
          "--output-directory",
          "--dest-dir",
          "--keep-history",
          "--timeout",
          "--force-conflicts",
          "--write-docs",
          "--data-binary",
          "--patch",
          "--from-file",
          "--now");

  @Test
  void everyOptionThatIsNamedExists() throws IOException {
    Set<String> known =
        optionsOf(
            Winnow.commandLine(
                CommandContext.ofProcess(
                    OutputStream.nullOutputStream(), new Stop(), HeadStart.none())));
    assertThat(known).contains("--settings", "--mapping", "--help");
    known.addAll(OF_OTHERS);
    List<String> unknown = new ArrayList<>();
    for (Path file : texts()) {
      String text = Files.readString(file, StandardCharsets.UTF_8);
      Matcher named = OPTION.matcher(STYLE.matcher(text).replaceAll(""));
      while (named.find()) {
        if (!known.contains(named.group())) {
          unknown.add(ROOT.relativize(file) + ": " + named.group());
        }
      }
    }
    assertThat(unknown).isEmpty();
  }

  private static Set<String> optionsOf(CommandLine command) {
    Set<String> options = new HashSet<>(command.getCommandSpec().optionsMap().keySet());
    command.getSubcommands().values().forEach(sub -> options.addAll(optionsOf(sub)));
    return options;
  }

  private static List<Path> texts() throws IOException {
    List<Path> texts = new ArrayList<>(List.of(ROOT.resolve("README.md")));
    try (Stream<Path> modules = Files.list(ROOT)) {
      for (Path module : modules.toList()) {
        texts.addAll(textsIn(module.resolve("src/main")));
        texts.addAll(textsIn(module.resolve("src/launcher/bin")));
      }
    }
    texts.addAll(textsIn(ROOT.resolve("docs")));
    return texts;
  }

  private static List<Path> textsIn(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).filter(NamedOptionsTest::isText).sorted().toList();
    }
  }

  private static boolean isText(Path file) {
    if (file.toString().endsWith(".css")) {
      return false;
    }
    try (InputStream in = Files.newInputStream(file)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.indexOf('\0') < 0 && text.indexOf('\ufffd') < 0;
    } catch (IOException e) {
      return false;
    }
  }
}
