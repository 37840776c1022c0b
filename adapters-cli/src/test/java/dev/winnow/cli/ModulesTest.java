package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** The picture of the modules in CONTRIBUTING.md is what their poms say. */
class ModulesTest {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");
  private static final Pattern ARROW = Pattern.compile("(?m)^  ([\\w-]+) --> ([\\w-]+)$");

  /** Programs that measure or show what the others do; nobody builds on them. */
  private static final List<String> LEAVES = List.of("samples", "samples/embedding", "bench");

  @Test
  void thePictureIsWhatThePomsSay() throws Exception {
    TreeSet<String> arrows = new TreeSet<>();
    for (String module : modules()) {
      for (String other : uses(ROOT.resolve(module).resolve("pom.xml"))) {
        arrows.add(module + " --> " + other);
      }
    }
    assertThat(arrows).contains("rules --> core").doesNotContain("rules --> authoring");
    assertThat(drawn())
        .as("CONTRIBUTING.md; it should draw\n  " + String.join("\n  ", arrows))
        .isEqualTo(arrows);
  }

  private static List<String> modules() throws IOException {
    return MODULE
        .matcher(Files.readString(ROOT.resolve("pom.xml")))
        .results()
        .map(found -> found.group(1))
        .filter(module -> !LEAVES.contains(module))
        .toList();
  }

  private static TreeSet<String> drawn() throws IOException {
    String page = Files.readString(ROOT.resolve("CONTRIBUTING.md"));
    TreeSet<String> arrows = new TreeSet<>();
    for (MatchResult arrow : ARROW.matcher(page).results().toList()) {
      arrows.add(arrow.group(1) + " --> " + arrow.group(2));
    }
    return arrows;
  }

  /** The modules that it uses other than in tests. */
  private static List<String> uses(Path pom) throws Exception {
    Element project =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(pom.toFile())
            .getDocumentElement();
    return children(project, "dependencies")
        .flatMap(all -> children(all, "dependency"))
        .filter(one -> children(one, "scope").noneMatch(s -> s.getTextContent().equals("test")))
        .flatMap(one -> children(one, "artifactId"))
        .map(Element::getTextContent)
        .filter(name -> name.startsWith("winnow-"))
        .map(name -> name.substring("winnow-".length()))
        .toList();
  }

  private static Stream<Element> children(Element parent, String name) {
    NodeList nodes = parent.getChildNodes();
    return Stream.iterate(0, i -> i < nodes.getLength(), i -> i + 1)
        .map(nodes::item)
        .filter(node -> node.getNodeType() == Node.ELEMENT_NODE)
        .map(Element.class::cast)
        .filter(element -> element.getTagName().equals(name));
  }
}
