package dev.winnow.cli.output;

/**
 * What is otherwise in one outcome than in another.
 *
 * @param change how it came to be so
 * @param text what it is
 */
public record Difference(Change change, String text) {

  /** How something came to be otherwise. */
  public enum Change {
    GAINED('+', "gained"),
    LOST('-', "lost"),
    CHANGED('~', "changed");

    private final char sign;
    private final String word;

    Change(char sign, String word) {
      this.sign = sign;
      this.word = word;
    }

    String word() {
      return word;
    }
  }

  /** Writes it below something. */
  void print(Screen screen) {
    String line = change.sign + " " + text;
    Paragraph.print(screen.out(), TerminalText.of(line), 2, screen.width());
  }
}
