package dev.winnow.command;

import dev.winnow.core.signal.ActionOutcome.Result;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A ledger that forgets when this process ends. Safe for use by several threads. */
public final class LedgerInMemory implements DecisionLedger {

  private static final Entry BEGUN = new Entry(false, Result.REFUSED, "");

  private final Map<String, Entry> entries = new HashMap<>();

  /** An empty one. */
  public LedgerInMemory() {}

  @Override
  public synchronized Optional<Entry> begin(String decision) {
    return Optional.ofNullable(entries.putIfAbsent(decision, BEGUN));
  }

  @Override
  public synchronized void end(String decision, Result result, String detail) {
    entries.put(decision, new Entry(true, result, detail));
  }
}
