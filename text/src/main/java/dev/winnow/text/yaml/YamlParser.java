package dev.winnow.text.yaml;

import dev.winnow.core.PolicyException;
import java.io.StringReader;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/** Reads YAML into nodes that know their places. */
final class YamlParser {

  static final int LARGEST = 10 * 1024 * 1024;

  /** SnakeYAML looks at a value of one line anew with each letter: a few MB would take minutes. */
  private static final int LONGEST_LINE = 256 * 1024;

  private static final int ALIASES = 50;
  private static final int DEPTH = 50;

  private static final Pattern UNSTARTED =
      Pattern.compile("found character '([^'\\\\])'.* that cannot start any token");

  private YamlParser() {}

  /**
   * Parses a text.
   *
   * @param file the file's name
   * @param text the text
   * @return its nodes; an empty document is a scalar that says nothing
   * @throws PolicyException if this is no YAML, or more than Winnow reads
   */
  static Node parse(String file, String text) {
    Problems problems = new Problems(file);
    checkLines(text, problems);
    PlacedParser parser = parser(text);
    try {
      Node root = compose(parser);
      new NodeCheck(problems).check(root);
      problems.check();
      return root;
    } catch (PlacedParser.Inside e) {
      problems.at(
          Optional.ofNullable(e.getProblemMark()),
          "this alias (*) is inside of what it stands for, which would go on without end; write"
              + " out what is meant");
    } catch (MarkedYAMLException e) {
      Mark mark = isOpenQuote(e) ? e.getContextMark() : e.getProblemMark();
      int line = mark == null ? 0 : mark.getLine() + 1;
      int column = mark == null ? 0 : mark.getColumn() + 1;
      problems.at(
          line,
          column,
          isOpenQuote(e)
              ? "this quotation mark is not closed"
              : syntax(String.valueOf(e.getProblem())) + opened(e));
    } catch (ReaderException e) {
      String before = text.substring(0, Math.min(e.getPosition(), text.length()));
      int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
      int column = before.length() - before.lastIndexOf('\n');
      problems.at(line, column, control(e.getCodePoint()));
    } catch (YAMLException e) {
      limit(parser, String.valueOf(e.getMessage()), problems);
    }
    throw problems.exception();
  }

  private static void checkLines(String text, Problems problems) {
    int line = 0;
    for (int start = 0; start <= text.length(); ) {
      int newLine = text.indexOf('\n', start);
      int end = newLine < 0 ? text.length() : newLine;
      line++;
      if (end - start > LONGEST_LINE) {
        problems.at(
            line,
            LONGEST_LINE + 1,
            "this line has "
                + (end - start)
                + " characters, and "
                + LONGEST_LINE
                + " are the most; write it on several lines");
      }
      start = end + 1;
    }
    problems.check();
  }

  private static LoaderOptions options() {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(LARGEST);
    options.setMaxAliasesForCollections(ALIASES);
    options.setNestingDepthLimit(DEPTH);
    options.setAllowDuplicateKeys(false);
    options.setAllowRecursiveKeys(false);
    return options;
  }

  private static PlacedParser parser(String text) {
    StreamReader reader = new StreamReader(new StringReader(text));
    return new PlacedParser(new ParserImpl(reader, options()));
  }

  private static Node compose(PlacedParser parser) {
    Node root = new Composer(parser, new Resolver(), options()).getSingleNode();
    return root == null ? NodeCheck.nothing() : root;
  }

  /** Whether a text in quotes goes on to the end of the file. */
  private static boolean isOpenQuote(MarkedYAMLException e) {
    return e.getContextMark() != null
        && String.valueOf(e.getContext()).contains("quoted scalar")
        && String.valueOf(e.getProblem()).contains("unexpected end of stream");
  }

  private static String syntax(String problem) {
    if (problem.contains("TAB")) {
      return "tabs cannot indent YAML; use spaces";
    }
    if (problem.contains("another document")) {
      return "a second document begins here; only one is read, so remove \"---\"";
    }
    if (problem.contains("undefined alias")) {
      return "this alias (*) has no anchor (&) before it";
    }
    if (problem.contains("mapping values are not allowed")) {
      return "\":\" is not expected here; is the line indented as its neighbours are, or are quotes"
          + " missing?";
    }
    if (problem.startsWith("expected <block end>, but found '<block mapping start>'")) {
      return "this line begins elsewhere than those above it; indent it as its neighbours are";
    }
    Matcher unstarted = UNSTARTED.matcher(problem);
    if (unstarted.lookingAt()) {
      return "\"" + unstarted.group(1) + "\" cannot begin a value; put the value in quotes";
    }
    if (problem.contains("tag is not allowed")) {
      return "tags (!) are not supported here; remove it";
    }
    return "this is not valid YAML: " + problem.replaceAll("'?<([a-z ]+)>'?", "$1");
  }

  /** What may be missing before a place where a comma or the end of brackets is expected. */
  private static String opened(MarkedYAMLException e) {
    if (!String.valueOf(e.getProblem()).startsWith("expected ','")) {
      return "";
    }
    boolean above =
        e.getContextMark() != null
            && e.getProblemMark() != null
            && e.getContextMark().getLine() < e.getProblemMark().getLine();
    return above
        ? "; is the bracket of line " + (e.getContextMark().getLine() + 1) + " not closed?"
        : "; does a value need quotes?";
  }

  private static String control(int codePoint) {
    return String.format("this is not a text file: it has the control character U+%04X", codePoint);
  }

  /**
   * What SnakeYAML says without a place: it is where the parser is, unless it is all of the file.
   */
  private static void limit(PlacedParser parser, String message, Problems problems) {
    if (message.contains("aliases")) {
      problems.at(
          parser.last(),
          "this is one alias (*) more than the "
              + ALIASES
              + " of lists and groups that a file may have; write out what is meant");
    } else if (message.contains("Nesting")) {
      problems.at(
          parser.last(),
          "this is nested more than " + DEPTH + " levels deep; is a bracket not closed?");
    } else if (message.contains("limit")) {
      problems.at(0, 0, "this file is larger than 10 MB");
    } else {
      problems.at(
          parser.last(), "this is not valid YAML: " + message.lines().findFirst().orElse(""));
    }
  }
}
