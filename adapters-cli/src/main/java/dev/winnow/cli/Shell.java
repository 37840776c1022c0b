package dev.winnow.cli;

/** A shell that can complete commands. */
enum Shell {
  /** Of GNU. */
  BASH("bash"),
  /** It reads the script of bash. */
  ZSH("zsh"),
  /** It has a form of its own. */
  FISH("fish");

  private final String word;

  Shell(String word) {
    this.word = word;
  }

  @Override
  public String toString() {
    return word;
  }
}
