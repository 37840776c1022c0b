package dev.winnow.authoring.check;

import java.util.List;

/**
 * Something that is wrong with a policy. Immutable.
 *
 * @param code what kind of thing it is
 * @param file the file, as it was named
 * @param line where it begins, from 1; 0 if it concerns the whole file
 * @param column where it begins, from 1; 0 if it concerns the whole line
 * @param endLine where it ends, from 1; 0 if it concerns the whole file
 * @param endColumn the column after its last character, from 1; 0 if it concerns the whole line
 * @param message what is wrong, in a sentence
 * @param hint what to write
 * @param example facts that show it, a line each; possibly none
 * @param related the other places that it is about; possibly none
 */
public record Finding(
    Code code,
    String file,
    int line,
    int column,
    int endLine,
    int endColumn,
    String message,
    String hint,
    List<String> example,
    List<Related> related) {

  /**
   * Another place that a finding is about. Immutable.
   *
   * @param what what stands there, such as a rule's name
   * @param file the file
   * @param line the line, from 1
   */
  public record Related(String what, String file, int line) {}

  private static final String MEANT = "did you mean";

  /** Keeps its own copies. */
  public Finding {
    example = List.copyOf(example);
    related = List.copyOf(related);
  }

  /** This finding, which is about the other's places too. */
  Finding with(Finding other) {
    List<Related> all = new java.util.ArrayList<>(related);
    other.related.stream().filter(one -> !all.contains(one)).forEach(all::add);
    return new Finding(code, file, line, column, endLine, endColumn, message, hint, example, all);
  }

  /**
   * What is wrong, with the name that was probably meant.
   *
   * @return a sentence without its stop
   */
  public String sentence() {
    return hint.startsWith(MEANT) ? message + "; " + hint : message;
  }

  /**
   * What is wrong and what to write.
   *
   * @return a text without its stop
   */
  public String whole() {
    return message + "; " + hint;
  }

  /** Where it is: {@code file:line:column}. */
  public String place() {
    return line == 0 ? file : file + ":" + line + (column == 0 ? "" : ":" + column);
  }

  /** The finding as {@code file:line:column: message [code]}. */
  @Override
  public String toString() {
    return place() + ": " + message + " [" + code.word() + "]";
  }
}
