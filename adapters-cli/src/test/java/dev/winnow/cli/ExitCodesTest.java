package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The table of exit codes is that of the page, and each of its examples ends as it says. */
class ExitCodesTest {

  private static final Path PAGE = Path.of("..", "docs", "exit-codes.md");
  private static final Pattern ROW = Pattern.compile("\\| (\\d) \\|[^|]*\\| (.*) \\|");
  private static final Pattern EXAMPLE = Pattern.compile("`winnow ([^`]*)`");

  @TempDir private Path folder;

  @BeforeEach
  void writesFiles() throws IOException {
    write("tickets.log", "Zone A: DiskFull\n");
    write("nonsense.log", "Zone A: DiskFull\nnonsense\n");
    write("wrong.yaml", "ownreship: {}\n");
    write("wrong.drl", "rule \"a\" when Nothing() then end\n");
    Ran.of("init", folder.resolve("my-rules").toString());
    Files.createDirectories(folder.resolve("uncovered"));
    write("uncovered/cases.yaml", "cases: [{name: a, signals: [], expect: {tickets: [{}]}}]\n");
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  /** What is in the folder of the examples. */
  private String placed(String word) {
    boolean ours = word.contains(".") || word.contains("/") || word.startsWith("no-such");
    return ours ? folder.resolve(word).toString() : word;
  }

  private Ran run(String line) {
    return Ran.of(Stream.of(line.split(" ")).map(this::placed).toArray(String[]::new));
  }

  @Test
  void everyExampleOfThePageEndsAsItSays() throws IOException {
    List<String> codes = new ArrayList<>();
    for (String line : Files.readAllLines(PAGE)) {
      Matcher row = ROW.matcher(line);
      if (row.matches()) {
        codes.add(row.group(1));
        Matcher example = EXAMPLE.matcher(row.group(2));
        while (example.find()) {
          assertThat(run(example.group(1)).code())
              .as(example.group(1))
              .isEqualTo(Integer.parseInt(row.group(1)));
        }
      }
    }
    assertThat(codes).containsExactly("0", "1", "2", "3", "4");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "replay no-such.log",
        "replay tickets.log --policy no-such",
        "replay tickets.log --settings no-such.yaml",
        "explain no-such.log --line 1",
        "explain tickets.log --line 1 --policy no-such.drl",
        "explain tickets.log --line 1 --settings no-such.yaml",
        "report oncall no-such.log",
        "report oncall tickets.log --policy no-such",
        "report oncall tickets.log --settings no-such.yaml",
        "report oncall tickets.log --template no-such",
        "rules --policy no-such",
        "rules --settings no-such.yaml",
        "check no-such",
        "check no-such.drl",
        "check --policy no-such",
        "check my-rules/ --settings no-such.yaml",
        "test no-such",
        "test my-rules/ --policy no-such",
        "test my-rules/ --settings no-such.yaml",
        "state no-such.state",
        "compare no-such --set storm.opens=5",
        "compare tickets.log --policy no-such",
        "compare tickets.log --base no-such",
        "watch-rules no-such tickets.log",
        "watch-rules my-rules/ no-such.log",
        "watch-rules my-rules/ tickets.log --settings no-such.yaml",
        "watch --policy no-such",
        "watch --settings no-such.yaml",
        "serve --config no-such.yaml",
        "journal verify --config no-such.yaml"
      })
  void whatIsNotThereIsAFailureOfEveryCommand(String line) {
    Ran ran = run(line);

    assertThat(ran.err()).startsWith("winnow: ").contains("no-such").contains("here is no ");
    assertThat(ran.code()).isEqualTo(ExitCode.FAILURE);
    assertThat(ran.out()).isEmpty();
  }
}
