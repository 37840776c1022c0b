package dev.winnow.text.yaml;

import java.util.List;

/**
 * Something that a record of settings finds wrong further in: it is reported where that stands, not
 * where the record begins.
 */
public final class MisplacedSetting extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final transient List<String> path;

  /**
   * What is wrong, and where.
   *
   * @param message what is wrong and what to do, in a sentence
   * @param path the names, and places in lists from 0, that lead there from the record; what is not
   *     written is reported at what is nearest to it
   */
  public MisplacedSetting(String message, List<String> path) {
    super(message);
    this.path = List.copyOf(path);
  }

  List<String> path() {
    return path;
  }
}
