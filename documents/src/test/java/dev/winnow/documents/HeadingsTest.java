package dev.winnow.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** A post-mortem has the sections that those of others have in common. */
class HeadingsTest {

  /** How others call the sections. */
  private static final Map<String, Pattern> SECTIONS =
      Map.ofEntries(
          section("title", "title|post-?mortem"),
          section("date", "\\bdate"),
          section("authors", "author|attendees|people involved"),
          section("status", "status"),
          section("summary", "summary"),
          section("impact", "impact|affected"),
          section("causes", "cause|contributing"),
          section("trigger", "trigger"),
          section("resolution", "resolution|mitigation"),
          section("detection", "detect"),
          section("actions", "action items|next steps|measures|recommendations"),
          section("lessons", "lessons"),
          section("well", "went well"),
          section("wrong", "went wrong|went badly|gone better"),
          section("lucky", "lucky"),
          section("timeline", "timeline|chain of events"),
          section("supporting", "support|appendix"));

  private static Map.Entry<String, Pattern> section(String name, String words) {
    return Map.entry(name, Pattern.compile(words));
  }

  private static List<String> headings(String text) {
    return text.lines()
        .filter(line -> line.startsWith("#"))
        .map(line -> line.toLowerCase(Locale.ROOT))
        .toList();
  }

  private static boolean has(List<String> headings, Pattern section) {
    return headings.stream().anyMatch(line -> section.matcher(line).find());
  }

  @Test
  void allSectionsOfTheBookAreThere() {
    List<String> ours = headings(PaperTemplate.source(Paper.POSTMORTEM, Markup.MARKDOWN));
    SECTIONS.forEach((name, words) -> assertThat(has(ours, words)).as(name).isTrue());
  }

  @Test
  void whatMostTemplatesHaveIsThere() throws IOException {
    Path folder =
        Path.of(
            System.getProperty("winnow.corpora", "none"),
            "postmortem-templates/dastergon/templates");
    Assumptions.assumeTrue(Files.isDirectory(folder), "the corpora are not here");
    List<String> ours = headings(PaperTemplate.source(Paper.POSTMORTEM, Markup.MARKDOWN));
    List<List<String>> theirs;
    try (Stream<Path> files = Files.list(folder)) {
      theirs = files.sorted().map(HeadingsTest::read).map(HeadingsTest::headings).toList();
    }
    assertThat(theirs).hasSizeGreaterThan(5);
    SECTIONS.forEach(
        (name, words) -> {
          long having = theirs.stream().filter(one -> has(one, words)).count();
          if (2 * having > theirs.size()) {
            assertThat(has(ours, words)).as("%s, which %d have", name, having).isTrue();
          }
        });
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
