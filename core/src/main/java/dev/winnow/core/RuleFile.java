package dev.winnow.core;

import org.apiguardian.api.API;

/**
 * A rule file: its name, as people know it, and its text. Immutable.
 *
 * @param name the file's name, with its folder where that helps
 * @param text the DRL
 * @param trusted whether it may stand guard over actions, as the rules that come with Winnow do:
 *     approve of them, say how they went, forget them. Rules of anybody's may not.
 */
@API(status = API.Status.EXPERIMENTAL)
public record RuleFile(String name, String text, boolean trusted) {

  /**
   * A file of anybody's.
   *
   * @param name the file's name, with its folder where that helps
   * @param text the DRL
   */
  public RuleFile(String name, String text) {
    this(name, text, false);
  }

  /**
   * The same file, as one that may stand guard over actions: for whoever brings guards of their own
   * in place of Winnow's, from where nobody else can write.
   *
   * @return a trusted file
   */
  public RuleFile asTrusted() {
    return new RuleFile(name, text, true);
  }
}
