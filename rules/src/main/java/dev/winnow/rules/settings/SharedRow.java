package dev.winnow.rules.settings;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.winnow.core.fact.restart.Ender;
import dev.winnow.core.fact.restart.Indicator;
import dev.winnow.core.fact.restart.Nearby;
import dev.winnow.core.signal.Worded;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a sign of how a container ended means together with what happened to others. One of
 * "others", "ends" and "incident" says what that is. Immutable.
 *
 * @param signs the signs, each of which may mean that; those of "signs" in the settings
 * @param own true if the container itself must have said so, false if others must; or null
 * @param by who must have ended it, as in "ends" of the settings; or null, if that does not matter
 * @param others the signs, one of which must be known of others; or null
 * @param othersOwn whether the others must have said so themselves; or null
 * @param ends who must have ended others; or null
 * @param incident which alerts must be open: dns or overload; or null
 * @param where where the others are: container, node, other-pod, other-node, other-workload or
 *     anywhere
 * @param near whether the others must be near in time to the sign, or to the end if they ended
 * @param nearEnd whether the sign must be near in time to the end
 * @param before whether the others must be between the sign and the end
 * @param none whether there must be none of the others
 * @param means what it means then: a sign that rules find
 */
public record SharedRow(
    List<String> signs,
    @Nullable Boolean own,
    @Nullable List<String> by,
    @Nullable List<String> others,
    @Nullable Boolean othersOwn,
    @Nullable List<String> ends,
    @Nullable String incident,
    @JsonProperty(defaultValue = "anywhere") String where,
    @JsonProperty(defaultValue = "false") boolean near,
    @JsonProperty(defaultValue = "false") boolean nearEnd,
    @JsonProperty(defaultValue = "false") boolean before,
    @JsonProperty(defaultValue = "false") boolean none,
    String means) {

  /** Checks the words, and that it says what of others. */
  public SharedRow {
    signs = words(signs, Indicator.class, "signs");
    by = words(by, Ender.class, "by");
    others = words(others, Indicator.class, "others");
    ends = ends == null ? null : words(ends, Ender.class, "ends");
    Named.of(Nearby.class, where, "where");
    Check.that(!signs.isEmpty(), "\"signs\" must name a sign");
    int said = (others.isEmpty() ? 0 : 1) + (ends == null ? 0 : 1) + (incident == null ? 0 : 1);
    Check.that(said == 1, "a row needs \"others\", \"ends\" or \"incident\"");
    Check.that(
        Named.of(Indicator.class, means, "means").derived(),
        "\"" + means + "\" is a sign that texts give: rules do not find it");
  }

  private static <E extends Enum<E> & Worded> List<String> words(
      @Nullable List<String> words, Class<E> set, String name) {
    List<String> all = words == null ? List.of() : List.copyOf(words);
    all.forEach(word -> Named.of(set, word, name));
    return all;
  }

  boolean isOf(Indicator sign, boolean itself) {
    return signs.contains(sign.word()) && (own == null || own == itself);
  }

  boolean isBy(Ender ender) {
    return by == null || by.isEmpty() || by.contains(ender.word());
  }

  List<String> told() {
    return others == null ? List.of() : others;
  }

  List<String> ended() {
    return ends == null ? List.of() : ends;
  }
}
