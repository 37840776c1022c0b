package dev.winnow.formats.mapping;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One case of a mapping: bodies, and the signals that they are. Immutable.
 *
 * @param file the file that it is written in
 * @param line where it begins, from 1
 * @param name what it shows, as a sentence
 * @param values the JSON values of the bodies
 * @param expected what they are expected to be, in their order
 */
public record MappingCase(
    String file, int line, String name, List<Object> values, List<Expected> expected) {

  /** Keeps its own copies. */
  public MappingCase {
    values = List.copyOf(values);
    expected = List.copyOf(expected);
  }

  /**
   * What is expected of one signal.
   *
   * @param kind the kind of signal, or that it is refused
   * @param name the alert's name, the silence's id, or a part of why it is refused
   * @param texts other parts by key, those that are not named may be anything
   * @param labels all its labels, if they are named
   * @param annotations some of its annotations
   */
  record Expected(
      State.Meaning kind,
      String name,
      Map<String, String> texts,
      Optional<Map<String, String>> labels,
      Map<String, String> annotations) {}
}
