package dev.winnow.text.yaml;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;

/**
 * Remembers where a parser is, for what SnakeYAML says without a place, and refuses aliases inside
 * of what they stand for. For one thread.
 */
final class PlacedParser implements Parser {

  private final ParserImpl parser;
  private final Deque<String> open = new ArrayDeque<>();
  private Optional<Mark> last = Optional.empty();

  PlacedParser(ParserImpl parser) {
    this.parser = parser;
  }

  /** Where what was read last begins; empty if nothing was read. */
  Optional<Mark> last() {
    return last;
  }

  @Override
  public boolean checkEvent(Event.ID choice) {
    return parser.checkEvent(choice);
  }

  @Override
  public Event peekEvent() {
    return parser.peekEvent();
  }

  @Override
  public Event getEvent() {
    Event event = parser.getEvent();
    last = Optional.ofNullable(event.getStartMark());
    if (event instanceof CollectionStartEvent start) {
      open.push(start.getAnchor() == null ? "" : start.getAnchor());
    } else if (event instanceof CollectionEndEvent) {
      open.pop();
    } else if (event instanceof AliasEvent alias && open.contains(alias.getAnchor())) {
      throw new Inside(alias);
    }
    return event;
  }

  /** An alias stands inside of what it stands for. */
  static final class Inside extends MarkedYAMLException {

    private static final long serialVersionUID = 1L;

    Inside(AliasEvent alias) {
      super(null, null, alias.getAnchor(), alias.getStartMark());
    }
  }
}
