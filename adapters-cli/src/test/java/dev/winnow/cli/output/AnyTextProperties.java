package dev.winnow.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.winnow.authoring.check.CheckResult;
import dev.winnow.authoring.check.Code;
import dev.winnow.authoring.check.Finding;
import dev.winnow.text.PlainText;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever stands in a name, a label or a file, each kind of output keeps its form. */
class AnyTextProperties {

  private static final List<String> EVIL =
      List.of(
          "\u001b[2J",
          "\u009b1A",
          "\u202e",
          "\u2069",
          "\u200b",
          "\u2028",
          "\u0085",
          "\r",
          "\n",
          "\t",
          "\udb40\udc41",
          "\udc00",
          "\u0308".repeat(9),
          "日本",
          "%0A::error::",
          "\"",
          "\\",
          "<b>&",
          "]]>",
          ":",
          ",",
          " ",
          "word");

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.oneOf(Arbitraries.of(EVIL), Arbitraries.strings().all().ofMaxLength(6))
        .list()
        .ofMaxSize(8)
        .map(parts -> String.join("", parts));
  }

  private static void steersNothing(String written) {
    assertThat(written.codePoints().filter(point -> point != '\n' && point != '\r'))
        .noneMatch(PlainText::steers);
  }

  @Property
  void aTableKeepsItsColumns(@ForAll("texts") String one, @ForAll("texts") String other) {
    Table table = new Table(2, "llr");
    table.row("P1", one, "17");
    table.row("P2", other, "18");
    StringWriter text = new StringWriter();
    table.print(new PrintWriter(text), 60);
    steersNothing(text.toString());
    List<String> lines = text.toString().lines().toList();
    assertThat(lines).allMatch(line -> DisplayWidth.of(line) <= 60);
    assertThat(lines.stream().filter(line -> line.startsWith("  P"))).hasSize(2);
  }

  @Property
  void jsonIsTheSameTextAndOneLine(@ForAll("texts") String text) throws IOException {
    StringWriter written = new StringWriter();
    JsonText json = new JsonText(written, "\n");
    json.object(object -> object.writeStringField("text", text));
    json.flush();
    assertThat(written.toString().codePoints()).noneMatch(PlainText::steers);
    ObjectMapper mapper = new ObjectMapper();
    assertThat(mapper.readTree(written.toString()).path("text").asText()).isEqualTo(text);
    assertThat(mapper.readTree(JsonText.quoted(text)).asText()).isEqualTo(text);
  }

  @Property
  void findingsKeepTheirForm(@ForAll("texts") String text) throws IOException {
    Finding finding =
        new Finding(Code.values()[0], "a" + text, 1, 2, 1, 3, text, text, List.of(text), List.of());
    CheckResult result = new CheckResult(List.of(finding), 1, 1, Map.of("a" + text, text + "abc"));
    StringWriter github = new StringWriter();
    GithubCommands.write(new PrintWriter(github), result);
    assertThat(github.toString().lines()).hasSize(1).allMatch(line -> line.startsWith("::"));
    steersNothing(github.toString());
    StringWriter sarif = new StringWriter();
    Sarif.write(new PrintWriter(sarif), result);
    steersNothing(sarif.toString());
    assertThat(new ObjectMapper().readTree(sarif.toString()).path("runs")).hasSize(1);
    StringWriter people = new StringWriter();
    new CheckText(new Screen(new PrintWriter(people), new PrintWriter(people), 80, false), true)
        .write(result);
    steersNothing(people.toString());
  }

  @Property
  void noLetterIsLostByWrapping(@ForAll("texts") String text) {
    String plain = TerminalText.of(text);
    String joined = Wrap.lines(plain, 7).stream().collect(Collectors.joining());
    assertThat(joined.replaceAll("(?U)\\s", "")).isEqualTo(plain.replaceAll("(?U)\\s", ""));
  }

  @Example
  void wrappingIsLinear() {
    assertThat(Wrap.lines("a".repeat(5_000_000), 80)).hasSize(62_500);
    assertThat(Wrap.lines(" ".repeat(5_000_000), 80)).hasSizeLessThan(3);
  }
}
