package dev.winnow.authoring.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Policies that are checked: each in a folder of its own, with what is expected beside it. */
final class Corpus {

  private static final Path ROOT = Path.of("src/test/resources/dev/winnow/authoring/check");

  private Corpus() {}

  static List<Path> folders(String name) throws IOException {
    try (Stream<Path> folders = Files.list(ROOT.resolve(name))) {
      return folders.filter(Files::isDirectory).sorted().toList();
    }
  }

  /** Over the bundled rules only where a file says so, which takes longer. */
  static CheckResult check(Path folder) {
    PolicyCheck check = PolicyCheck.of(List.of(folder));
    return (Files.exists(folder.resolve("over-bundled")) ? check : check.only()).run();
  }

  /** The findings as a text: place, message, code, hint, example, other places. */
  static String text(Path folder, CheckResult result) {
    List<String> lines = new ArrayList<>();
    for (Finding finding : result.findings()) {
      lines.add(finding.toString());
      lines.add("  hint: " + finding.hint());
      finding.example().forEach(line -> lines.add("  " + line));
      finding
          .related()
          .forEach(r -> lines.add("  see " + r.what() + " " + r.file() + ":" + r.line()));
    }
    return String.join("\n", lines).replace(folder + "/", "");
  }
}
