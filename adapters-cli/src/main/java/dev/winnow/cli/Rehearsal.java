package dev.winnow.cli;

import dev.winnow.cli.output.OutcomeReport;
import dev.winnow.core.Failure;
import dev.winnow.core.Policy;
import dev.winnow.core.TriageEngine;
import dev.winnow.formats.InputOptions;
import dev.winnow.formats.Inputs;
import dev.winnow.formats.SignalStream;
import dev.winnow.runtime.compare.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What came of files by a policy, of which nothing is told while it goes on.
 *
 * @param outcome what came of them
 * @param failures the rules that failed
 */
record Rehearsal(Outcome outcome, List<Failure> failures) {

  /**
   * Replays files.
   *
   * @param policy the policy for a form of input
   * @param until until when time passes after the last signal
   * @param rejected is told of what is not understood
   * @param showsProgress whether somebody watches how far it is
   */
  static Rehearsal of(
      List<String> files,
      InputOptions options,
      Function<SignalStream, Policy> policy,
      Optional<Instant> until,
      RejectedLines rejected,
      boolean showsProgress) {
    OutcomeReport report = new OutcomeReport();
    try (SignalStream stream = Inputs.open(files, options);
        TriageEngine engine = TriageEngine.of(policy.apply(stream));
        Progress progress = new Progress(showsProgress, stream)) {
      new ReportedReplay(stream, report, rejected, progress, () -> false).run(engine, until);
      return new Rehearsal(report.outcome(), engine.failures());
    }
  }
}
