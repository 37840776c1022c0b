package dev.winnow.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.winnow.core.PolicyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopologyFileTest {

  @TempDir Path folder;

  @Test
  void itsLinesComeAfterThoseOfTheSettings() throws Exception {
    Files.writeString(
        folder.resolve("edges.txt"), "# who needs whom\nshop -> cart\ncart -> db # all\n");
    assertThat(edges("topology: {edges: [a -> b], file: edges.txt}"))
        .containsExactly("a -> b", "# who needs whom", "shop -> cart", "cart -> db # all");
    assertThat(edges("topology:\n  file: edges.txt\n")).contains("cart -> db # all").hasSize(3);
    assertThat(edges("topology: {edges: {prepend: [a -> b]}, file: edges.txt}"))
        .startsWith("a -> b")
        .endsWith("cart -> db # all")
        .hasSize(4);
    assertThat(edges("topology: {edges: {append: [a -> b]}, file: edges.txt}"))
        .startsWith("a -> b")
        .hasSize(4);
    assertThat(edges("topology: {edges: [a -> b]}")).containsExactly("a -> b");
    assertThat(edges("storm: {opens: 3}")).isEmpty();
  }

  @Test
  void itsLinesChangeWhatThePolicyIs() throws Exception {
    Files.writeString(folder.resolve("edges.txt"), "shop -> cart");
    Path settings = settings("topology: {file: edges.txt}");
    String before = Policies.bundled().withSettings(settings).load().hash();
    Files.writeString(folder.resolve("edges.txt"), "shop -> db");
    assertThat(Policies.bundled().withSettings(settings).load().hash()).isNotEqualTo(before);
  }

  @Test
  void saysWhatIsWrongAndWhere() throws Exception {
    Path edges = Files.writeString(folder.resolve("edges.txt"), "shop -> cart\nshop db\n\n-> db");
    assertThatThrownBy(() -> edges("topology: {file: edges.txt}"))
        .isInstanceOf(PolicyException.class)
        .hasMessageContaining(edges + ":2:1: a line says what depends on what")
        .hasMessageContaining(edges + ":4:1: a name is missing");
    assertThatThrownBy(() -> edges("topology: {file: nowhere.txt}"))
        .hasMessageContaining(
            "nowhere.txt: there is no such file; it is named as topology.file in ")
        .hasMessageEndingWith("settings.yaml");
    Files.writeString(edges, "shop -> cart");
    assertThatThrownBy(() -> edges("topology: {edges: shop -> cart, file: edges.txt}"))
        .hasMessageContaining("settings.yaml:1:19: \"edges\" must be a list");
  }

  @Test
  void saysWhichKindsThereAre() {
    assertThatThrownBy(() -> edges("topology: {edges: [shop -> rack=7]}"))
        .hasMessageContaining(
            "line 1 of \"edges\" cannot be read: there is no kind of things \"rack\"");
    assertThatThrownBy(() -> edges("topology: {labels: [node], edges: [node=n1 -> shop]}"))
        .hasMessageContaining("each could explain the other");
    assertThatThrownBy(() -> edges("topology: {labels: [rack]}"))
        .hasMessageContaining("\"labels\" names \"rack\"");
  }

  private Path settings(String text) throws Exception {
    return Files.writeString(folder.resolve("settings.yaml"), text);
  }

  private List<String> edges(String text) throws Exception {
    return Policies.bundled().withSettings(settings(text)).readSettings().topology().edges();
  }
}
