package dev.winnow.cli.output;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A table of aligned columns without lines. Where it is too wide, the widest columns become
 * narrower and their cells go on in the next line.
 */
final class Table {

  private static final int GAP = 2;

  private record Row(List<String> cells, UnaryOperator<String> first, List<String> details) {}

  private final boolean[] right;
  private final List<Row> rows = new ArrayList<>();
  private final int indent;

  /**
   * A table.
   *
   * @param indent how far it is indented
   * @param alignment a letter for each column: {@code l} or {@code r}
   */
  Table(int indent, String alignment) {
    this.indent = indent;
    this.right = new boolean[alignment.length()];
    for (int i = 0; i < right.length; i++) {
      right[i] = alignment.charAt(i) == 'r';
    }
  }

  void row(String... cells) {
    row(List.of(cells), text -> text, List.of());
  }

  /** A row whose first cell is coloured, and lines that follow it in the second column. */
  void row(List<String> cells, UnaryOperator<String> first, List<String> details) {
    rows.add(new Row(cells.stream().map(TerminalText::of).toList(), first, details));
  }

  void print(PrintWriter out, int width) {
    int[] widths = widths(width);
    for (Row row : rows) {
      print(out, row, widths);
      for (String detail : row.details) {
        int from = indent + widths[0] + GAP;
        Paragraph.print(out, TerminalText.of(detail), from, width);
      }
    }
  }

  private void print(PrintWriter out, Row row, int[] widths) {
    List<List<String>> cells = new ArrayList<>();
    int height = 1;
    for (int i = 0; i < widths.length; i++) {
      List<String> lines = Wrap.lines(row.cells.get(i), widths[i]);
      cells.add(lines);
      height = Math.max(height, lines.size());
    }
    for (int line = 0; line < height; line++) {
      StringBuilder text = new StringBuilder(" ".repeat(indent));
      for (int i = 0; i < widths.length; i++) {
        String cell = line < cells.get(i).size() ? cells.get(i).get(line) : "";
        String aligned =
            right[i] ? DisplayWidth.right(cell, widths[i]) : DisplayWidth.left(cell, widths[i]);
        text.append(i == 0 ? row.first.apply(aligned) : " ".repeat(GAP) + aligned);
      }
      out.println(text.toString().stripTrailing());
    }
  }

  private int[] widths(int width) {
    int[] widths = new int[right.length];
    for (Row row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], DisplayWidth.of(row.cells.get(i)));
      }
    }
    int space = width - indent - GAP * (widths.length - 1);
    while (Arrays.stream(widths).sum() > space) {
      int widest = widest(widths);
      if (widths[widest] <= 1) {
        break;
      }
      widths[widest]--;
    }
    return widths;
  }

  private static int widest(int[] widths) {
    int widest = 0;
    for (int i = 1; i < widths.length; i++) {
      widest = widths[i] > widths[widest] ? i : widest;
    }
    return widest;
  }
}
