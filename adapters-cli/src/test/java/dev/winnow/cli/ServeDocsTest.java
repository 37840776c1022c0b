package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.k8s.cluster.Wait;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs what docs/serve.md tells its reader to run, in one shell and in its order, and compares what
 * comes with the block below it: white space apart, {@code ...} stands for anything.
 */
class ServeDocsTest {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final String SAMPLE = "samples/upcommerce";
  private static final String BLOCK = "(?s)```sh\n# %s\n(.*?)```\n\n```(?:json|text)\n(.*?)```";
  private static final String OPEN = "served";
  private static final String GUARDED = "served with tokens";
  private static final String BESIDE = "served beside";
  private static final Pattern LISTENING = Pattern.compile("http://(127\\.0\\.0\\.1:\\d+)/");
  private static final Pattern SENT = Pattern.compile(" -(d|-data-binary) ");

  @TempDir private Path folder;

  @Test
  void whatThePageTellsToRunAnswersAsItSays() throws IOException {
    assertThat(blocks(OPEN)).hasSizeGreaterThan(8);
    try (Bash bash = new Bash(folder)) {
      run(bash, OPEN, "http: {port: 0}\n");
    }
  }

  @Test
  void tokensAndSignaturesDoWhatThePageSays() throws IOException {
    String before = one("```sh\n# before\n(.*?)```");
    String settings = one("```yaml\n# serve.yaml\n(http:.*?)```");
    try (Bash bash = new Bash(folder)) {
      bash.run(before);
      run(bash, GUARDED, settings.replace("port: 9095", "port: 0"));
    }
  }

  @Test
  void aShadowPolicyDiffersAsThePageSays() throws IOException {
    String before = one("```sh\n# before, beside\n(.*?)```");
    String settings = one("```yaml\n# serve.yaml\n(shadow:.*?)```");
    copySample();
    try (Bash bash = new Bash(folder)) {
      bash.run(before);
      run(bash, BESIDE, settings.replace("within: 10m", "within: 0s") + "http: {port: 0}\n");
    }
  }

  @Test
  void everyRequestOfThePageIsRun() throws IOException {
    long run =
        Stream.of(blocks(OPEN), blocks(GUARDED), blocks(BESIDE))
            .flatMap(List::stream)
            .mapToLong(block -> requests(block.group(1)))
            .sum();
    assertThat(requests(page())).isEqualTo(run).isGreaterThan(10);
  }

  private static long requests(String text) {
    return Pattern.compile("\\bcurl -").matcher(text).results().count();
  }

  private static String page() throws IOException {
    return Files.readString(ROOT.resolve("docs/serve.md"));
  }

  private static List<MatchResult> blocks(String marked) throws IOException {
    return Pattern.compile(BLOCK.formatted(marked)).matcher(page()).results().toList();
  }

  private static String one(String form) throws IOException {
    Matcher found = Pattern.compile("(?s)" + form).matcher(page());
    assertThat(found.find()).as(form).isTrue();
    return found.group(1);
  }

  private void run(Bash bash, String marked, String settings) throws IOException {
    try (Watching service = served(settings)) {
      String address = address(service);
      for (MatchResult block : blocks(marked)) {
        check(bash, block.group(1).replace("127.0.0.1:9095", address), block.group(2));
      }
    }
  }

  private void copySample() throws IOException {
    Path sample = folder.resolve(SAMPLE);
    Files.createDirectories(sample);
    for (String name : List.of("serve.yaml", "settings.yaml")) {
      Path source = ROOT.resolve(SAMPLE).resolve(name);
      Files.copy(source, sample.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** As the page starts it, but at a port that is free. */
  private Watching served(String settings) throws IOException {
    copySample();
    Path config = folder.resolve(SAMPLE).resolve("serve.yaml");
    Files.writeString(config, Files.readString(config) + "\n" + settings);
    Instant now = Instant.parse("2026-03-02T09:00:00Z");
    return new Watching(now, Map.of(), false, "serve", "--config", config.toString())
        .says("signals are taken in");
  }

  private static String address(Watching service) {
    Matcher listening = LISTENING.matcher(service.out());
    assertThat(listening.find()).isTrue();
    return listening.group(1);
  }

  /** What is only read is read again until it is there. */
  private static void check(Bash bash, String commands, String expected) {
    Pattern form = form(expected);
    List<String> answers = new ArrayList<>(List.of(bash.run(commands)));
    if (!SENT.matcher(commands).find()) {
      Wait.until(
          expected,
          () -> {
            answers.set(0, bash.run(commands));
            return form.matcher(bare(answers.get(0))).matches();
          });
    }
    assertThat(bare(answers.get(0))).as(commands).matches(form);
  }

  private static Pattern form(String expected) {
    return Pattern.compile(
        Stream.of(bare(expected).split("\\.\\.\\.", -1))
            .map(Pattern::quote)
            .collect(Collectors.joining(".*")));
  }

  private static String bare(String text) {
    return text.replaceAll("\\s", "");
  }
}
