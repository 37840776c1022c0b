package dev.winnow.formats;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The tokens of several documents in one stream, with a way to go on after broken ones. */
interface Documents {

  /** What they are written in. */
  String language();

  /** The next token, or null at the end. */
  @Nullable JsonToken next() throws IOException;

  /** The text of the current token. */
  String text() throws IOException;

  /** The value that begins with the current token; of more than 1 MiB it is an error. */
  JsonNode tree() throws IOException;

  /** The line of the current token, from 1. */
  long line();

  /** The line where an error is. */
  long failureLine(JsonProcessingException e);

  /** Makes this the end. */
  void giveUp();

  /** Goes to where the next document may begin. */
  void resume() throws IOException;
}
