package dev.winnow.cli;

import dev.winnow.command.AllowedProcedure;
import dev.winnow.command.LedgerFolder;
import dev.winnow.command.LedgerInMemory;
import dev.winnow.command.ProcedureRunner;
import dev.winnow.core.action.Action;
import dev.winnow.rules.settings.ProcedureRow;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The procedures that settings allow. Immutable.
 *
 * @param rows what the settings say
 * @param acts whether any is run; otherwise they are only said
 * @param ledger where it is noted which were run; only in memory if empty
 * @param environment of this process
 */
record AllowedProcedures(
    List<ProcedureRow> rows, boolean acts, Optional<Path> ledger, Map<String, String> environment) {

  /** Runs them; {@code against} says why an action must not be done, whatever was decided. */
  ProcedureRunner runner(InstantSource clock, Function<Action, Optional<String>> against) {
    return new ProcedureRunner(
        rows.stream().map(AllowedProcedures::of).toList(),
        acts,
        ledger.isPresent() ? new LedgerFolder(ledger.get()) : new LedgerInMemory(),
        environment,
        clock,
        against);
  }

  private static AllowedProcedure of(ProcedureRow row) {
    return new AllowedProcedure(
        row.procedure(),
        row.limit(),
        row.output(),
        row.dryRun(),
        row.passed(),
        row.variables(),
        row.secretFiles().entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(Map.Entry::getKey, one -> Path.of(one.getValue()))));
  }
}
