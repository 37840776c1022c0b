package dev.winnow.cli;

import dev.winnow.cli.output.SettingLines;
import dev.winnow.core.fact.LastWords;
import dev.winnow.rules.PolicySource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code winnow settings}. */
@Command(
    name = "settings",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = {
      "Show the settings in force as YAML, each with where it is from: bundled, or a file and line.",
      "Secrets in them are hidden."
    },
    footer = {
      "",
      "Examples:",
      "  winnow settings",
      "  winnow settings --policy my-rules/",
      "  winnow settings --settings settings.yaml inhibition.table",
      "  winnow settings | grep -v '# bundled$'"
    })
final class SettingsCommand implements Callable<Integer> {

  /** Longer than any value is, so that none is cut off. */
  private static final int LONGEST = 1 << 20;

  private static final String HIDDEN = "[hidden]";

  /** Part of an address that only those who may use it know, as webhooks have. */
  private static final Pattern KEY_IN_ADDRESS =
      Pattern.compile("(?<=/)(?=[^/]{0,80}[0-9])(?=[^/]{0,80}[A-Za-z])[\\w-]{20,}");

  /** A word of capitalised words, as names of alerts are. */
  private static final Pattern WORDS = Pattern.compile("[A-Z][A-Za-z0-9]*[a-z][A-Z][A-Za-z0-9]*");

  /** Of a name at least so many characters to each that is a capital or a digit; of a key, two. */
  private static final int WORD = 4;

  private final CommandContext surroundings;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      arity = "0..1",
      paramLabel = "SETTING",
      description = "Show only this, such as escalation or escalation.ladders.P1.")
  private String path = "";

  @Mixin private PolicyFlags policyFlags = new PolicyFlags();

  SettingsCommand(CommandContext surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Project project = Project.here(policyFlags);
    PolicySource source = Layers.over(policyFlags, project).source();
    new SettingLines(surroundings.screen()).write(lines(source));
    return ExitCode.OK;
  }

  private List<String> lines(PolicySource source) {
    try {
      return source.writtenSettings().lines(path, SettingsCommand::withoutSecrets);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }

  /** What is shown of a value: itself, unless there is a secret in it. */
  private static String withoutSecrets(String value) {
    if (isName(value)) {
      return value;
    }
    String plain = LastWords.plain(value, LONGEST);
    String shown = plain.contains(HIDDEN) ? plain : value;
    return shown.contains("://") ? KEY_IN_ADDRESS.matcher(shown).replaceAll(HIDDEN) : shown;
  }

  private static boolean isName(String value) {
    long small = value.chars().filter(Character::isLowerCase).count();
    return WORDS.matcher(value).matches() && (value.length() - small) * WORD <= value.length();
  }
}
