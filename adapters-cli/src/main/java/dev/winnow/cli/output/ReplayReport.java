package dev.winnow.cli.output;

import dev.winnow.core.Triage;
import dev.winnow.core.decision.Decision;
import dev.winnow.core.decision.TicketView;
import dev.winnow.formats.Item;
import java.util.List;

/** Hears of everything that happens in a replay and writes it down. For one thread. */
public interface ReplayReport extends AutoCloseable {

  /** The replay begins. */
  default void begin() {}

  /** The sender of signals may pause: who reads along should see all that was said. */
  default void idle() {}

  /**
   * A signal was triaged.
   *
   * @param item the line
   * @param triage what became of it; its decisions are told apart
   */
  void signal(Item.Taken item, Triage triage);

  /**
   * Something was decided.
   *
   * @param decision what
   */
  void decision(Decision decision);

  /**
   * A line was not understood.
   *
   * @param item the line
   */
  void rejected(Item.Rejected item);

  /**
   * People should know something of how the input was read. Told once all of it was read.
   *
   * @param text a sentence; it may hold text from outside
   */
  default void notice(String text) {}

  /**
   * The replay is over.
   *
   * @param tickets the tickets that the engine still knows, as they are now
   */
  void end(List<TicketView> tickets);

  /** Frees temporary files. */
  @Override
  default void close() {}
}
