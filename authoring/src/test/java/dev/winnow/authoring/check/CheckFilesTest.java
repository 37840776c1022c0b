package dev.winnow.authoring.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.winnow.core.PolicyException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files are read. */
class CheckFilesTest {

  private static final String RULE =
      """
      // Own rules. Owner: sre.
      package dev.winnow.policy

      rule "An incident of the shop waits"
          @Id("shop-wait")
      when
          Incident( open, $id : id )
      then
          insertLogical( new Held( $id ) );
      end
      """;

  @TempDir Path folder;

  @Test
  void aLinkThatLeadsOutOfTheFolderIsPassedOverAndSaid() throws IOException {
    Path rules = Files.createDirectory(folder.resolve("rules"));
    Path secret = Files.writeString(folder.resolve("secret"), "root:a-password\n");
    Files.writeString(rules.resolve("own.drl"), RULE);
    Files.createSymbolicLink(rules.resolve("other.drl"), secret);
    Files.createSymbolicLink(rules.resolve("settings.yaml"), secret);

    List<Finding> found = check(rules).findings();

    assertThat(found)
        .filteredOn(one -> one.code() == Code.OUTSIDE)
        .extracting(Finding::toString)
        .containsExactly(
            rules + "/other.drl: this link leads out of the folder and was passed over [outside]",
            rules
                + "/settings.yaml: this link leads out of the folder and was passed over"
                + " [outside]");
    assertThat(found.toString()).doesNotContain("password").doesNotContain("unclosed");
  }

  @Test
  void ofAFolderThatIsALinkOnlyWhatIsInItIsRead() throws IOException {
    Path rules = Files.createDirectory(folder.resolve("rules"));
    Path outside = Files.createDirectory(folder.resolve("outside"));
    Files.writeString(rules.resolve("own.drl"), RULE);
    Files.writeString(outside.resolve("more.drl"), "no rule");
    Files.createSymbolicLink(rules.resolve("linked"), outside);
    Path link = Files.createSymbolicLink(folder.resolve("link"), rules);

    assertThat(check(link).texts().keySet()).containsExactly(link + "/own.drl");
  }

  /** As Kubernetes mounts them: each file is a link to one in a hidden folder beside it. */
  @Test
  void aLinkWithinTheFolderIsRead() throws IOException {
    Path data = Files.createDirectories(folder.resolve("rules/..2026_01_01"));
    Files.writeString(data.resolve("own.drl"), RULE);
    Path rules = folder.resolve("rules");
    Files.createSymbolicLink(rules.resolve("..data"), Path.of("..2026_01_01"));
    Files.createSymbolicLink(rules.resolve("own.drl"), Path.of("..data/own.drl"));

    CheckResult result = check(rules);

    assertThat(result.texts().keySet()).containsExactly(rules + "/own.drl");
    assertThat(result.findings()).noneMatch(one -> one.code() == Code.OUTSIDE);
  }

  @Test
  void ofAFileThatIsNamedTheLinkIsFollowedAndItsNeighboursAreNot() throws IOException {
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    Path rules = Files.createDirectory(folder.resolve("rules"));
    Files.writeString(elsewhere.resolve("own.drl"), RULE);
    Files.writeString(elsewhere.resolve("secret"), "cases:\n  - secret\n");
    Path own = Files.createSymbolicLink(rules.resolve("own.drl"), elsewhere.resolve("own.drl"));
    Files.createSymbolicLink(rules.resolve("cases.yaml"), elsewhere.resolve("secret"));

    CheckResult result = check(own);

    assertThat(result.texts().keySet()).containsExactly(own.toString());
    assertThat(result.findings()).anyMatch(one -> one.code() == Code.OUTSIDE);
  }

  @Test
  void aFileThatIsTooLargeIsRefused() throws IOException {
    Path large = folder.resolve("large.drl");
    try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
      file.setLength((4L << 20) + 1);
    }

    assertThatThrownBy(() -> check(folder))
        .isInstanceOf(PolicyException.class)
        .hasMessageContaining(
            "large.drl: this file is larger than 4 MiB, which is the most that is read");
  }

  @Test
  void whoWaitsIsToldWhatIsDone() throws IOException {
    Files.writeString(folder.resolve("own.drl"), RULE);
    List<String> told = new ArrayList<>();

    PolicyCheck.of(List.of(folder)).only().withoutCompiling().telling(told::add).run();

    assertThat(told)
        .containsExactly("reading " + folder + "/own.drl", "looking for contradictions");
  }

  private static CheckResult check(Path path) {
    return PolicyCheck.of(List.of(path)).only().withoutCompiling().run();
  }
}
