package dev.winnow.core.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import java.io.IOException;

/** Where a reader is. Stateless. */
final class Places {

  private Places() {}

  /** The key of the value that is read, or of the list that it is in. */
  static String key(JsonParser parser) throws IOException {
    String name = parser.currentName();
    JsonStreamContext context = parser.getParsingContext();
    while (name == null && context != null) {
      name = context.getCurrentName();
      context = context.getParent();
    }
    return name == null ? "this" : name;
  }
}
