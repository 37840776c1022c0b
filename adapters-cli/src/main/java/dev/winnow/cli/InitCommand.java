package dev.winnow.cli;

import dev.winnow.cli.output.Screen;
import dev.winnow.rules.Policies;
import dev.winnow.rules.store.BundledRules;
import dev.winnow.text.ShellWord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code winnow init}. */
@Command(
    name = "init",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = {
      "Start a policy of one's own: a rule with its cases, settings and a winnow.yaml;",
      "with --for settings that fit where the alerts come from, and their cases.",
      "Overwrites nothing."
    },
    footer = {
      "",
      "Examples:",
      "  winnow init my-rules",
      "  winnow init my-nagios --for nagios",
      "  winnow test my-rules"
    })
final class InitCommand implements Callable<Integer> {

  private static final List<String> FILES =
      List.of("payments.drl", "cases.yaml", "settings.yaml", "winnow.yaml", "README.md");
  private static final Map<String, String> SCHEMAS =
      Map.of(
          ".winnow/cases.schema.json", Policies.CASES_SCHEMA,
          ".winnow/settings.schema.json", Policies.SCHEMA);

  private final CommandContext surroundings;

  @Parameters(paramLabel = "DIR", description = "The folder; it is made if it is not there.")
  private Path folder = Path.of("");

  @Option(
      names = "--for",
      paramLabel = "SOURCE",
      converter = Converters.OfSource.class,
      description = {
        "Where the alerts come from: ${COMPLETION-CANDIDATES}.",
        "Writes settings that fit, with a word on each, instead of a rule."
      })
  private @Nullable StarterKind kind;

  InitCommand(CommandContext surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    Map<String, String> contents = new LinkedHashMap<>();
    contents.putAll(files());
    new TreeMap<>(SCHEMAS).forEach((name, from) -> contents.put(name, BundledRules.text(from)));
    refuse(contents.keySet().stream().filter(this::exists).toList());
    for (Map.Entry<String, String> one : contents.entrySet()) {
      write(folder.resolve(one.getKey()), one.getValue());
    }
    tell(contents);
    return ExitCode.OK;
  }

  private Map<String, String> files() {
    StarterKind chosen = kind;
    if (chosen != null) {
      return chosen.files();
    }
    Map<String, String> files = new LinkedHashMap<>();
    FILES.forEach(name -> files.put(name, BundledRules.text(StarterKind.FOLDER + name)));
    return files;
  }

  private boolean exists(String name) {
    return Files.exists(folder.resolve(name));
  }

  private void refuse(List<String> there) {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new CommandFailure(folder + " is a file; name a folder. Nothing was written.");
    }
    if (!there.isEmpty()) {
      throw new CommandFailure(
          folder
              + " has "
              + String.join(", ", there)
              + " already; name another folder. Nothing was written.");
    }
  }

  private static void write(Path file, String text) {
    try {
      Path parent = file.getParent();
      if (parent != null) {
        Files.createDirectories(parent);
      }
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void tell(Map<String, String> contents) {
    Screen screen = surroundings.screen();
    contents.keySet().forEach(name -> screen.line("wrote " + folder.resolve(name)));
    screen.line("");
    screen.line("Next:");
    String named = ShellWord.path(folder.toString());
    screen.line("  winnow test " + named);
    screen.line("  winnow check " + named);
    screen.line("  read " + folder.resolve("README.md"));
  }
}
