package dev.winnow.cli;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The completion of a command line as fish reads it: a line for each command and option. */
final class FishCompletion {

  private static final String FIRST = "complete -c winnow -n __fish_use_subcommand";

  private FishCompletion() {}

  /** The whole script. */
  static String of(CommandLine all) {
    Stream<String> commands =
        all.getSubcommands().entrySet().stream()
            .flatMap(one -> command(one.getKey(), one.getValue().getCommandSpec()));
    return Stream.concat(options(FIRST, all.getCommandSpec()), commands)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static Stream<String> command(String name, CommandSpec spec) {
    String text = Arrays.stream(spec.usageMessage().description()).findFirst().orElse("");
    String here = "complete -c winnow -n '__fish_seen_subcommand_from " + name + "'";
    return Stream.of(
            Stream.of(FIRST + " -f -a " + name + described(text)),
            options(here, spec),
            spec.positionalParameters().stream()
                .filter(one -> one.completionCandidates() != null)
                .map(one -> here + " -f" + values(one)))
        .flatMap(lines -> lines);
  }

  private static Stream<String> options(String here, CommandSpec spec) {
    return spec.options().stream()
        .filter(one -> !one.hidden())
        .map(one -> here + names(one) + values(one) + described(first(one.description())));
  }

  private static String names(OptionSpec option) {
    return Arrays.stream(option.names())
        .map(name -> name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.charAt(1))
        .collect(Collectors.joining());
  }

  /** What may follow: one of some words, a file, or something else. */
  private static String values(ArgSpec arg) {
    if (arg.arity().max() == 0) {
      return "";
    }
    String words = words(arg.completionCandidates());
    if (!words.isEmpty()) {
      return (arg.isOption() ? " -x" : "") + " -a " + quoted(words);
    }
    return arg.paramLabel().contains("FILE") ? " -r -F" : " -x";
  }

  private static String words(@Nullable Iterable<String> candidates) {
    return candidates == null
        ? ""
        : StreamSupport.stream(candidates.spliterator(), false).collect(Collectors.joining(" "));
  }

  private static String first(String... lines) {
    return Arrays.stream(lines).filter(line -> !line.startsWith("$")).findFirst().orElse("");
  }

  private static String described(String text) {
    return text.isEmpty() ? "" : " -d " + quoted(text);
  }

  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
