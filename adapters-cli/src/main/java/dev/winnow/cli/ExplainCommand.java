package dev.winnow.cli;

import dev.winnow.cli.output.Capture;
import dev.winnow.cli.output.Explanation;
import dev.winnow.cli.output.NotFired;
import dev.winnow.core.TriageEngine;
import dev.winnow.core.Why;
import dev.winnow.formats.InputOptions;
import dev.winnow.formats.Inputs;
import dev.winnow.formats.SignalStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code winnow explain}. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description =
        "Say what became of a line, by which rules, or why a rule did not fire for it, or tell a"
            + " ticket's story.",
    footer = {
      "",
      "Examples:",
      "  winnow explain tickets.log --line 11",
      "  winnow explain tickets.log --line 11 --not dedup-open",
      "  winnow explain tickets.log --ticket T-1a2b3c4d5e6f --settings settings.yaml"
    })
final class ExplainCommand implements Callable<Integer> {

  private static final int SHOWN = 10;

  /** What to explain: one of them. */
  private static final class Subject {

    @Option(names = "--line", paramLabel = "N", description = "Explain this line, from 1.")
    private long line;

    @Option(names = "--ticket", paramLabel = "ID", description = "Tell this ticket's story.")
    private String ticket = "";
  }

  private final CommandContext surroundings;

  @Parameters(paramLabel = "FILE", description = "The file to replay; - is standard input.")
  private String file = "";

  @ArgGroup(multiplicity = "1")
  private Subject subject = new Subject();

  @Option(
      names = "--not",
      paramLabel = "RULE",
      description = "With --line: say why this rule, by its id, did not fire for it.")
  private String not = "";

  @Spec private @Nullable CommandSpec spec;

  @Mixin private PolicyFlags policyFlags = new PolicyFlags();

  @Mixin private InputFlags inputFlags = new InputFlags();

  ExplainCommand(CommandContext surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    checkSubject();
    Project project = policyFlags.noConfig() ? Project.none() : Project.around(file);
    Inputs.check(List.of(file));
    ChosenPolicy chosen = ChosenPolicy.load(policyFlags, project, surroundings.environment());
    Project inputs = project.or(Project.ofPolicies(policyFlags));
    InputOptions options = inputFlags.over(inputs.inputs()).withLimits(chosen.clockLimits());
    try (SignalStream stream = Inputs.open(List.of(file), options)) {
      try (TriageEngine engine = TriageEngine.of(chosen.policy());
          Progress progress = new Progress(surroundings.errTerminal(), stream)) {
        Capture capture = new Capture(subject.line);
        RejectedLines rejected = new RejectedLines(surroundings.err());
        if (not.isEmpty()) {
          new ReportedReplay(stream, capture, rejected, progress, () -> false)
              .run(engine, Optional.empty());
          explain(engine, capture, chosen.words());
        } else {
          Questions questions = new Questions(engine, capture, rejected);
          answer(questions.ask(stream, progress, subject.line, not), capture, chosen.words());
        }
        return ExitCode.OK;
      }
    }
  }

  private void checkSubject() {
    CommandSpec known = spec;
    if (known != null && !not.isEmpty() && !subject.ticket.isEmpty()) {
      throw new ParameterException(
          known.commandLine(),
          "--not asks about one line, and --ticket about a ticket with many; use --line N with"
              + " --not");
    }
  }

  private void answer(List<Questions.Asked> asked, Capture capture, String policy) {
    if (asked.isEmpty()) {
      throw noLine(capture);
    }
    new Explanation(surroundings.screen()).policy(policy);
    NotFired text = new NotFired(surroundings.screen());
    asked.forEach(one -> text.line(one.item(), one.answer()));
  }

  private void explain(TriageEngine engine, Capture capture, String policy) {
    Explanation explanation = new Explanation(surroundings.screen());
    if (subject.ticket.isEmpty()) {
      line(engine, capture, explanation, policy);
    } else {
      Why why = engine.why(subject.ticket).orElseThrow(() -> noTicket(capture));
      explanation.policy(policy);
      explanation.ticket(subject.ticket, capture.standing(subject.ticket), why.decisions());
    }
  }

  private void line(TriageEngine engine, Capture capture, Explanation explanation, String policy) {
    if (capture.found().isEmpty()) {
      throw noLine(capture);
    }
    explanation.policy(policy);
    Set<String> tickets = new LinkedHashSet<>();
    for (Capture.Found found : capture.found()) {
      explanation.signal(found.item(), found.triage());
      tickets.add(found.triage().ticket());
      capture
          .later(found.triage().incident())
          .ifPresent(
              ticket -> {
                explanation.later(ticket);
                tickets.add(ticket);
              });
    }
    capture.silenced().forEach(explanation::silenced);
    for (String ticket : tickets) {
      engine
          .why(ticket)
          .ifPresent(why -> explanation.ticket(ticket, capture.standing(ticket), why.decisions()));
    }
  }

  private CommandFailure noLine(Capture capture) {
    String where = "line " + subject.line + " of " + file;
    if (capture.error().isPresent()) {
      return new CommandFailure(where + " was not understood: " + capture.error().get());
    }
    return subject.line > capture.lastLine() || subject.line < 1
        ? new CommandFailure(
            "there is no " + where + "; the last line with a signal is " + capture.lastLine() + ".")
        : new CommandFailure(where + " has no signal: it is empty, a comment or information.");
  }

  private CommandFailure noTicket(Capture capture) {
    long count = capture.ticketCount();
    String known =
        count == 0
            ? "no ticket was opened."
            : "there are "
                + count
                + ": "
                + String.join(", ", capture.tickets(SHOWN))
                + (count > SHOWN ? " and more." : ".");
    return new CommandFailure("there is no ticket " + subject.ticket + "; " + known);
  }
}
