package dev.winnow.cli;

import dev.winnow.authoring.cases.BundledCases;
import dev.winnow.authoring.cases.CaseFile;
import dev.winnow.authoring.cases.CaseFiles;
import dev.winnow.authoring.cases.ScenarioCase;
import dev.winnow.authoring.catalogue.Catalogue;
import dev.winnow.authoring.catalogue.DirectRules;
import dev.winnow.authoring.catalogue.DotPicture;
import dev.winnow.authoring.catalogue.MarkdownPage;
import dev.winnow.cli.output.RuleList;
import dev.winnow.core.CompiledRules;
import dev.winnow.core.RuleFile;
import dev.winnow.core.text.NearestName;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code winnow rules}. */
@Command(
    name = "rules",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = "Show the rules of a policy: as a list, a page or a picture.",
    footer = {
      "",
      "Examples:",
      "  winnow rules",
      "  winnow rules dedup-open",
      "  winnow rules --policy my-rules/ --only",
      "  winnow rules --direct",
      "  winnow rules --format json | jq -r '.rules[].id'",
      "  winnow rules --format md > policy.md",
      "  winnow rules --format dot | dot -Tsvg > policy.svg"
    })
final class RulesCommand implements Callable<Integer> {

  private final CommandContext surroundings;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      arity = "0..*",
      paramLabel = "ID",
      description = "Show only these rules: what they say, as they are written, and their cases.")
  private List<String> ids = new ArrayList<>();

  @Mixin private PolicyFlags policyFlags = new PolicyFlags();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} unless given.")
  private RulesFormat format = RulesFormat.TEXT;

  @Option(
      names = "--direct",
      description =
          "Show instead which rules are followed without the rule network when a signal comes, and"
              + " what keeps the others from it.")
  private boolean direct;

  RulesCommand(CommandContext surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Project project = Project.here(policyFlags);
    Layers layers = Layers.over(policyFlags, project);
    if (direct) {
      return direct(layers);
    }
    Catalogue all = catalogue(layers);
    Catalogue catalogue = ids.isEmpty() ? all : chosen(all);
    String words = layers.words(all.entries().size());
    RuleList list = new RuleList(surroundings.screen(), words);
    switch (format) {
      case TEXT -> {
        if (ids.isEmpty()) {
          list.text(catalogue);
        } else {
          list.whole(catalogue, layers.source().files());
        }
      }
      case JSON -> list.json(catalogue);
      case JSONL -> list.jsonLines(catalogue);
      case MD -> list.plain(MarkdownPage.of(words, catalogue));
      case DOT -> list.plain(DotPicture.of(catalogue));
    }
    return ExitCode.OK;
  }

  private Catalogue chosen(Catalogue all) {
    for (String id : ids) {
      if (!all.ids().contains(id)) {
        String hint = NearestName.asked(id, all.ids()).map(asked -> asked + " ").orElse("");
        throw new CommandFailure(
            "no rule has the id \"" + id + "\"; " + hint + "\"winnow rules\" lists them all.");
      }
    }
    return new Catalogue(all.entries().stream().filter(entry -> ids.contains(entry.id())).toList());
  }

  private int direct(Layers layers) {
    if (format != RulesFormat.TEXT) {
      throw new ParameterException(
          spec.commandLine(), "--direct has no other form than text: leave --format out");
    }
    CompiledRules rules = layers.source().parts().rules();
    new RuleList(surroundings.screen(), layers.words(rules.rules().size()))
        .direct(DirectRules.of(rules));
    return ExitCode.OK;
  }

  /** The rules with the bundled cases and those beside the rules. */
  private static Catalogue catalogue(Layers layers) {
    List<RuleFile> files = layers.source().files();
    Set<String> ids = Catalogue.of(files, List.of()).ids();
    List<ScenarioCase> cases = new ArrayList<>(layers.only() ? List.of() : BundledCases.of(ids));
    CaseFiles.find(layers.rules()).forEach(file -> cases.addAll(CaseFile.read(file, ids)));
    return Catalogue.of(files, cases);
  }
}
