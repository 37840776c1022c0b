package dev.winnow.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {

  private static List<String> print(Table table, int width) {
    StringWriter text = new StringWriter();
    table.print(new PrintWriter(text), width);
    return text.toString().lines().toList();
  }

  @Test
  void alignsByDisplayWidth() {
    Table table = new Table(1, "lr");
    table.row("日本", "1");
    table.row("e\u0301", "22");

    assertThat(print(table, 80)).containsExactly(" 日本   1", " e\u0301     22");
  }

  @Test
  void wrapsTheWidestColumn() {
    Table table = new Table(0, "ll");
    table.row("a", "one two three four");

    assertThat(print(table, 12)).containsExactly("a  one two", "   three", "   four");
  }

  @Test
  void breaksWordsThatAreTooLong() {
    assertThat(Wrap.lines("abcdefghij", 4)).containsExactly("abcd", "efgh", "ij");
    assertThat(Wrap.lines("日本語", 3)).containsExactly("日", "本", "語");
  }

  @Test
  void showsWhatWouldSteerATerminal() {
    assertThat(TerminalText.of("a\u001b[31mb\u202e\n")).isEqualTo("a\\u001b[31mb\\u202e\\u000a");
    assertThat(TerminalText.of("plain ünï 日本")).isEqualTo("plain ünï 日本");
  }
}
