package dev.winnow.cli;

import dev.winnow.cli.output.OutputFormat;
import dev.winnow.cli.output.RuleList;
import dev.winnow.core.RuleInfo;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code winnow rules}. */
@Command(
    name = "rules",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = "List the rules of a policy: their ids, sentences and places.",
    footer = {
      "",
      "Examples:",
      "  winnow rules",
      "  winnow rules --policy my-rules/ --only",
      "  winnow rules --format json | jq -r '.rules[].id'"
    })
final class RulesCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Mixin private PolicyFlags policyFlags = new PolicyFlags();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} unless given.")
  private OutputFormat format = OutputFormat.TEXT;

  RulesCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Project project = policyFlags.noConfig() ? Project.none() : Project.around("-");
    ChosenPolicy chosen = ChosenPolicy.load(policyFlags, project, surroundings.environment());
    List<RuleInfo> rules =
        chosen.policy().rules().rules().stream()
            .sorted(Comparator.comparing(RuleInfo::file).thenComparingInt(RuleInfo::line))
            .toList();
    RuleList list = new RuleList(surroundings.screen(), chosen.words());
    switch (format) {
      case TEXT -> list.text(rules);
      case JSON -> list.json(rules);
      case JSONL -> list.jsonLines(rules);
    }
    return ExitCode.OK;
  }
}
