package dev.winnow.core.fact;

/**
 * A place in which openings are counted for storms, such as a zone, and how many are too many
 * there. Immutable.
 *
 * @param key what tells it from all other places, such as {@code zone{zone=AB}}
 * @param scope the place in words, such as {@code zone=AB}
 * @param level how wide it is: what lies within another has a lower one
 * @param opens how many incidents may open there
 * @param within in what time, in milliseconds
 * @param quiet in what time no more than that may open for a storm to be over, in milliseconds
 * @param severity how severe a storm is there
 */
public record Place(
    String key, String scope, int level, int opens, long within, long quiet, String severity) {}
