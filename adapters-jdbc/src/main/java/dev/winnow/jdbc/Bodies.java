package dev.winnow.jdbc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.core.json.StateCodec;
import dev.winnow.runtime.delivery.Message;
import java.util.List;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/** The JSON of a table: which of it is damaged. Immutable. */
final class Bodies {

  /** What was decided; empty where a repair found it damaged. */
  static final Bodies DECISIONS =
      new Bodies("decision", "body", "body <> ''", StateCodec::decision);

  /** What waits to be delivered. */
  static final Bodies DELIVERIES =
      new Bodies("delivery", "message", "state = 'waiting'", Message::parse);

  private static final int PAGE = 500;

  private final String sql;
  private final Consumer<JsonNode> parser;

  private record Body(long number, String id, String json) {}

  private Bodies(String table, String column, String condition, Consumer<JsonNode> parser) {
    sql =
        "select number, id, %s from %s where %s and number > ? order by number limit ?"
            .formatted(column, table, condition);
    this.parser = parser;
  }

  /** Tells the ids of those that are damaged. */
  void damaged(Handle handle, Consumer<String> ids) {
    long after = 0;
    int found = PAGE;
    while (found == PAGE) {
      List<Body> page = page(handle, after);
      page.stream().filter(this::isDamaged).map(Body::id).forEach(ids);
      found = page.size();
      after = found == 0 ? after : page.get(found - 1).number();
    }
  }

  private List<Body> page(Handle handle, long after) {
    return handle
        .createQuery(sql)
        .bind(0, after)
        .bind(1, PAGE)
        .map((row, context) -> new Body(row.getLong(1), row.getString(2), row.getString(3)))
        .list();
  }

  private boolean isDamaged(Body body) {
    try {
      parser.accept(Text.parse(body.json()));
      return false;
    } catch (JsonProcessingException | IllegalArgumentException | NullPointerException e) {
      return true;
    }
  }
}
