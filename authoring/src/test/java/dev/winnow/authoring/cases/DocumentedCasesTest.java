package dev.winnow.authoring.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.rules.store.BundledRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The YAML of docs/cases.md is what it says: whole cases pass, parts of cases can be read. */
class DocumentedCasesTest {

  private static final Path PAGE = Path.of("../docs/cases.md");
  private static final Pattern BLOCK =
      Pattern.compile("^```yaml\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
  private static final CaseRunner RUNNER = Bundled.runner(BundledRules.load());

  @TestFactory
  Stream<DynamicTest> everyBlockOfYaml() throws IOException {
    List<String> blocks = new ArrayList<>();
    Matcher block = BLOCK.matcher(Files.readString(PAGE));
    while (block.find()) {
      blocks.add(block.group(1));
    }
    assertThat(blocks).hasSizeGreaterThan(4);
    return blocks.stream()
        .map(one -> DynamicTest.dynamicTest(one.lines().findFirst().orElse(""), () -> check(one)));
  }

  private static void check(String block) {
    boolean part = block.startsWith("signals:") || block.startsWith("expect:");
    for (ScenarioCase one : CaseFile.of("cases.md", whole(block), RUNNER.ids())) {
      CaseResult result = RUNNER.run(one);
      assertThat(part || result.passed()).as(result::describe).isTrue();
    }
  }

  private static String whole(String block) {
    if (block.startsWith("- name")) {
      return "cases:\n" + block.indent(2);
    }
    String rest = block.startsWith("signals:") ? "    expect: {}\n" : "    signals: A\n";
    return block.startsWith("signals:") || block.startsWith("expect:")
        ? "cases:\n  - name: a part\n" + rest + block.indent(4)
        : block;
  }
}
