package dev.winnow.cli;

import dev.winnow.cli.serve.ServeFile;
import dev.winnow.jdbc.JournalMaintenance;
import dev.winnow.jdbc.JournalMaintenance.Compaction;
import dev.winnow.jdbc.JournalMaintenance.Repair;
import dev.winnow.text.PlainText;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code winnow journal}. */
@Command(
    name = "journal",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = {
      "Look for damage in the journal of winnow serve, cut it out, write its signals out, or make"
          + " it small.",
      "verify and export change nothing, and may be used while the service runs."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done; verify found nothing wrong",
      "1:failure: the journal is damaged, cannot be read, or belongs to a running service",
      "2:wrong usage",
      "3:the configuration has errors"
    },
    footer = {
      "",
      "Examples:",
      "  winnow journal verify --config serve.yaml",
      "  winnow journal export --config serve.yaml > signals.jsonl"
    })
final class JournalCommand implements Callable<Integer> {

  private final CommandContext surroundings;

  @Parameters(index = "0", paramLabel = "TASK", description = "${COMPLETION-CANDIDATES}.")
  private JournalTask task = JournalTask.VERIFY;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "The file of the service; ${DEFAULT-VALUE} unless given.")
  private Path config = Path.of("serve.yaml");

  @Option(
      names = "--keep-in",
      paramLabel = "DIR",
      description = {
        "Where repair keeps the journal as it was, and what it cuts out; the working folder unless"
            + " given."
      })
  private Path folder = Path.of("");

  JournalCommand(CommandContext surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Paths.check(List.of(config));
    JournalMaintenance journal =
        new JournalMaintenance(ServeFile.read(config).journal(), surroundings.clock());
    return switch (task) {
      case VERIFY -> verify(journal);
      case REPAIR -> repair(journal);
      case EXPORT -> export(journal);
      case COMPACT -> compact(journal);
    };
  }

  private int verify(JournalMaintenance journal) {
    PrintWriter out = surroundings.out();
    long problems =
        journal.verify(
            one ->
                out.println(
                    PlainText.of(
                        (one.entry() == 0 ? "" : "entry " + one.entry() + ": ") + one.what())));
    if (problems == 0) {
      out.println("nothing is wrong");
      return ExitCode.OK;
    }
    out.println(
        problems + (problems == 1 ? " problem" : " problems") + "; winnow journal repair helps");
    return ExitCode.FAILURE;
  }

  private int repair(JournalMaintenance journal) {
    PrintWriter out = surroundings.out();
    Repair done = journal.repair(folder.toAbsolutePath().normalize());
    done.lost().forEach(line -> out.println(PlainText.of(line)));
    done.files().forEach(file -> out.println("kept: " + PlainText.of(file.toString())));
    out.println(
        done.lost().isEmpty() ? "nothing was wrong" : "entries that were cut: " + done.entries());
    return ExitCode.OK;
  }

  private int export(JournalMaintenance journal) {
    long signals = journal.export(surroundings.out());
    surroundings.err().println(signals + (signals == 1 ? " signal" : " signals"));
    return ExitCode.OK;
  }

  private int compact(JournalMaintenance journal) {
    Compaction done = journal.compact();
    surroundings
        .out()
        .println("entries: " + done.before() + " before, " + done.after() + " are kept");
    return ExitCode.OK;
  }
}
