package dev.winnow.rules.settings;

import dev.winnow.core.action.Action;
import dev.winnow.core.action.Procedure;
import dev.winnow.core.action.RunProcedure;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The procedures that may be run, by their names. Immutable. */
final class ProcedureTable {

  private final Map<String, Procedure> byName = new HashMap<>();

  ProcedureTable(List<ProcedureRow> rows) {
    for (ProcedureRow row : rows) {
      Check.that(
          byName.put(row.name(), row.procedure()) == null,
          "\"procedures\" has \"" + row.name() + "\" twice");
    }
  }

  Optional<Procedure> of(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** What the settings have against it; empty for what is no procedure. */
  Optional<String> against(Action action) {
    if (!(action instanceof RunProcedure run)) {
      return Optional.empty();
    }
    return of(run.name())
        .map(procedure -> procedure.against(run))
        .orElseGet(() -> Optional.of("the settings allow no procedure " + run.name()));
  }
}
