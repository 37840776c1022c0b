package dev.winnow.cli;

import java.util.List;

/**
 * {@code winnow replay FILE...} with nothing but files. That is what most people begin with, and
 * there is nothing in it to parse: making the model of the command line would take longer than
 * reading the files does.
 */
final class PlainReplay {

  private static final String REPLAY = "replay";

  private PlainReplay() {}

  /** Whether these arguments are nothing else: no option, and no file of more arguments. */
  static boolean is(List<String> arguments) {
    return arguments.size() > 1
        && arguments.get(0).equals(REPLAY)
        && arguments.stream().noneMatch(one -> one.startsWith("-") || one.startsWith("@"));
  }

  /** Does what the whole command line would do. */
  static int run(CommandContext surroundings, List<String> arguments) {
    List<String> files = arguments.subList(1, arguments.size());
    try {
      return new ReplayCommand(surroundings, files).call();
    } catch (RuntimeException e) {
      return new ErrorHandler(new Winnow()).tell(e, surroundings.out(), surroundings.err());
    }
  }
}
