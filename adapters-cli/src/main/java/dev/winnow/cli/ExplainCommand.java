package dev.winnow.cli;

import dev.winnow.cli.output.Capture;
import dev.winnow.cli.output.DecisionSearch;
import dev.winnow.cli.output.Explanation;
import dev.winnow.cli.output.LinePlace;
import dev.winnow.cli.output.NotFired;
import dev.winnow.cli.output.ReplayReport;
import dev.winnow.core.TriageEngine;
import dev.winnow.core.Why;
import dev.winnow.formats.Inputs;
import dev.winnow.formats.SignalStream;
import java.time.Instant;
import java.util.ArrayList;
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
        "Say what became of a line, by which rules, or why a rule did not fire for it; tell a"
            + " ticket's story; say why a page or another decision was made, or how things stood at"
            + " a time.",
    footer = {
      "",
      "Examples:",
      "  winnow explain tickets.log --line 11",
      "  winnow explain tickets.log --line 11 --not dedup-open",
      "  winnow explain monday.log tuesday.log --line tuesday.log:11",
      "  winnow explain tickets.log --ticket T-1a2b3c4d5e6f --settings settings.yaml",
      "  winnow explain tickets.log --decision D-8a50wrx5cq",
      "  winnow explain tickets.log --at 2024-04-08T06:14:32Z"
    })
final class ExplainCommand implements Callable<Integer> {

  /** What to explain: one of them. */
  private static final class Subject {

    @Option(
        names = "--line",
        paramLabel = "[FILE:]N",
        converter = Converters.OfLine.class,
        description = "Explain this line, from 1; of several files say which.")
    private LinePlace line = LinePlace.NONE;

    @Option(names = "--ticket", paramLabel = "ID", description = "Tell this ticket's story.")
    private String ticket = "";

    @Option(
        names = "--decision",
        paramLabel = "ID",
        description = "Say all that led to this page, notice, action or change of a ticket.")
    private String decision = "";

    @Option(
        names = "--at",
        paramLabel = "TIME",
        converter = Converters.OfTime.class,
        description = "Say how things stood at this time, such as 2024-04-08T12:00:00Z.")
    private Optional<Instant> at = Optional.empty();
  }

  private final CommandContext surroundings;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "Files to replay, merged by time; - is standard input.")
  private List<String> files = new ArrayList<>();

  @ArgGroup(multiplicity = "1")
  private Subject subject = new Subject();

  @Option(
      names = "--not",
      paramLabel = "RULE",
      description = "With --line: say why this rule, by its id, did not fire for it.")
  private String not = "";

  @Spec private @Nullable CommandSpec spec;

  @Mixin private PolicyFlags policyFlags = new PolicyFlags();

  @Mixin private SetFlags setFlags = new SetFlags();

  @Mixin private InputFlags inputFlags = new InputFlags();

  ExplainCommand(CommandContext surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    checkSubject();
    ChosenReplay replay =
        ChosenReplay.of(files, policyFlags, setFlags, inputFlags, surroundings.environment());
    ChosenPolicy chosen = replay.policy();
    try (SignalStream stream = Inputs.open(files, replay.options());
        TriageEngine engine = TriageEngine.of(chosen.policy());
        Progress progress = new Progress(surroundings.errTerminal(), stream)) {
      explain(new Explained(engine, stream, progress), chosen.words());
      return ExitCode.OK;
    }
  }

  /** What is replayed, by what. */
  private record Explained(TriageEngine engine, SignalStream stream, Progress progress) {

    /** Replays all of it. */
    void replay(ReplayReport report, RejectedLines rejected) {
      new ReportedReplay(stream, report, rejected, progress, () -> false)
          .run(engine, Optional.empty());
    }
  }

  private void checkSubject() {
    CommandSpec known = spec;
    if (known == null) {
      return;
    }
    boolean line = !subject.line.equals(LinePlace.NONE);
    if (!not.isEmpty() && !line) {
      throw new ParameterException(
          known.commandLine(),
          "--not asks about one line, and everything else is about many; use --line N with --not");
    }
    if (line && files.size() > 1 && subject.line.file().isEmpty()) {
      throw new ParameterException(
          known.commandLine(),
          "of several files say which: --line " + files.get(0) + ":" + subject.line.line());
    }
  }

  private void explain(Explained replayed, String policy) {
    Capture capture = new Capture(subject.line);
    RejectedLines rejected = new RejectedLines(surroundings.err());
    Explanation explanation = new Explanation(surroundings.screen());
    if (!not.isEmpty()) {
      Questions questions = new Questions(replayed.engine(), capture, rejected);
      answer(
          questions.ask(replayed.stream(), replayed.progress(), subject.line, not),
          capture,
          policy);
    } else if (subject.at.isPresent()) {
      new Standing(replayed.engine(), capture, rejected)
          .at(subject.at.get(), replayed.stream(), replayed.progress())
          .tell(explanation, policy);
    } else if (!subject.decision.isEmpty()) {
      DecisionSearch search = new DecisionSearch(subject.decision, capture);
      replayed.replay(search, rejected);
      DecisionSearch.Found found =
          search.found().orElseThrow(() -> NotThere.decision(subject.decision, search));
      explanation.policy(policy);
      explanation.decision(found, capture.standing(found.decision().ticket()));
    } else {
      replayed.replay(capture, rejected);
      story(replayed.engine(), capture, explanation, policy);
    }
  }

  private void answer(List<Questions.Asked> asked, Capture capture, String policy) {
    if (asked.isEmpty()) {
      throw NotThere.line(subject.line, files.get(0), capture);
    }
    new Explanation(surroundings.screen()).policy(policy);
    NotFired text = new NotFired(surroundings.screen());
    asked.forEach(one -> text.line(one.item(), one.answer()));
  }

  private void story(TriageEngine engine, Capture capture, Explanation explanation, String policy) {
    if (subject.ticket.isEmpty()) {
      line(engine, capture, explanation, policy);
    } else {
      Why why =
          engine.why(subject.ticket).orElseThrow(() -> NotThere.ticket(subject.ticket, capture));
      explanation.policy(policy);
      explanation.ticket(subject.ticket, capture.standing(subject.ticket), why.decisions());
    }
  }

  private void line(TriageEngine engine, Capture capture, Explanation explanation, String policy) {
    if (capture.found().isEmpty()) {
      throw NotThere.line(subject.line, files.get(0), capture);
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
}
