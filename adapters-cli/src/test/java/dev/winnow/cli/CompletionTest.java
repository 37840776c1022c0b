package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.runtime.Stop;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

class CompletionTest {

  private static final Pattern FUNCTION = Pattern.compile("function (_picocli_\\w+)");
  private static final Pattern VALUES = Pattern.compile("local (\\w+_option_args)=\\((.*?)\\)");

  /** The script names the values of an option by its label: two of one label would mix them. */
  @Test
  void everyOptionHasCandidatesOfItsOwn() {
    List<String> twice = new ArrayList<>();
    String function = "";
    Set<String> known = new HashSet<>();
    for (String line : Ran.of("completion").lines()) {
      Matcher begins = FUNCTION.matcher(line);
      Matcher values = VALUES.matcher(line);
      if (begins.find()) {
        function = begins.group(1);
        known.clear();
      } else if (values.find() && !known.add(values.group(1))) {
        twice.add(function + ": " + values.group(1));
      }
    }
    assertThat(twice).isEmpty();
  }

  @Test
  void zshReadsTheScriptOfBash() {
    assertThat(Ran.of("completion", "zsh")).isEqualTo(Ran.of("completion"));
    assertThat(Ran.of("completion", "bash")).isEqualTo(Ran.of("completion"));
    assertThat(Ran.of("completion", "zsh").out()).contains("bashcompinit");
  }

  @Test
  void fishHasALineForEveryCommandAndOption() {
    List<String> lines = Ran.of("completion", "fish").lines();
    CommandLine all =
        Winnow.commandLine(
            CommandContext.ofProcess(
                OutputStream.nullOutputStream(), new Stop(), HeadStart.none()));

    assertThat(lines).allMatch(line -> line.isEmpty() || line.startsWith("complete -c winnow "));
    all.getSubcommands()
        .forEach(
            (name, command) -> {
              assertThat(lines)
                  .anyMatch(
                      line -> line.contains(" __fish_use_subcommand -f -a " + name + " -d '"));
              options(command)
                  .forEach(
                      option ->
                          assertThat(lines)
                              .anyMatch(
                                  line ->
                                      line.contains("from " + name + "'")
                                          && line.contains(" -l " + option)));
            });
    assertThat(lines)
        .anyMatch(line -> line.contains("from replay' -l format -x -a 'text json jsonl'"))
        .anyMatch(line -> line.contains("from replay' -l input -x -a 'auto ticket-line"))
        .anyMatch(line -> line.contains("from replay' -l settings -r -F"))
        .anyMatch(line -> line.contains("from completion' -f -a 'bash zsh fish'"));
  }

  private static Stream<String> options(CommandLine command) {
    return command.getCommandSpec().options().stream()
        .map(OptionSpec::longestName)
        .map(name -> name.substring(2));
  }
}
