package dev.winnow.cli;

import dev.winnow.cli.output.Screen;
import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;
import picocli.CommandLine.IHelpSectionRenderer;

/** Help that fits a terminal which is narrower than the parser can lay out. */
final class NarrowHelp {

  private NarrowHelp() {}

  /** Breaks the lines of the help of a command, and of those in it. */
  static void of(CommandLine line, int columns) {
    line.getHelpSectionMap().replaceAll((key, section) -> narrowed(section, columns));
    line.getSubcommands().values().forEach(one -> of(one, columns));
  }

  private static IHelpSectionRenderer narrowed(IHelpSectionRenderer section, int columns) {
    return help -> {
      StringWriter text = new StringWriter();
      PrintWriter out = new PrintWriter(text);
      Screen screen = new Screen(out, out, columns, false);
      section.render(help).lines().forEach(screen::line);
      out.flush();
      return text.toString();
    };
  }
}
