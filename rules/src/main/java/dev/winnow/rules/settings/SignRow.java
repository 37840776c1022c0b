package dev.winnow.rules.settings;

import dev.winnow.core.fact.Sign;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a text says about the end of a container. Immutable.
 *
 * @param reason the reason of the event, or the metric, that it must come with; or null
 * @param words what must all stand in it, in any order; or null
 * @param sign what it says: answered, refused, slow, reset, unreachable, lookup, sandbox, path,
 *     names, killed or node; or none, where it says nothing
 * @param node after which word in it the name of a node stands; or null
 */
public record SignRow(
    @Nullable String reason, @Nullable List<String> words, String sign, @Nullable String node) {

  /** Checks that the sign is known and that not every text fits. */
  public SignRow {
    Named.of(Sign.class, sign, "sign");
    Check.that(
        reason != null || (words != null && !words.isEmpty()),
        "a row needs \"reason\" or \"words\"");
    words = words == null ? List.of() : List.copyOf(words);
  }

  Sign meaning() {
    return Named.of(Sign.class, sign, "sign");
  }

  boolean fits(String why, String text) {
    return (reason == null || reason.equals(why)) && said().stream().allMatch(text::contains);
  }

  List<String> said() {
    return words == null ? List.of() : words;
  }

  /** The name of the node that stands in a text; it ends at a blank or a stroke. */
  Optional<String> nodeIn(String text) {
    if (node == null || !text.contains(node)) {
      return Optional.empty();
    }
    String rest = text.substring(text.indexOf(node) + node.length());
    String name = rest.split("[ /,\"]", 2)[0];
    return name.isEmpty() ? Optional.empty() : Optional.of(name);
  }
}
