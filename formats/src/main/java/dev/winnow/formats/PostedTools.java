package dev.winnow.formats;

import dev.winnow.formats.mapping.Body;
import dev.winnow.formats.mapping.FirstNames;
import dev.winnow.formats.mapping.Mapped;
import dev.winnow.formats.mapping.Mappings;
import java.time.Instant;
import java.util.List;

/** The shipped mappings, for several threads one after the other. */
final class PostedTools {

  private final Mappings mappings;
  private final FirstNames firsts;

  PostedTools(Instant floor, FirstNames firsts) {
    this.firsts = firsts;
    mappings = Mappings.shipped(floor);
  }

  synchronized boolean isKnown(Body body) {
    return mappings.of(body).isPresent();
  }

  synchronized List<Mapped> translate(Body body) {
    return mappings.translate(body, firsts);
  }
}
