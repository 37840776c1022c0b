package dev.winnow.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TemplateTest {

  private static PaperTemplate template(String text) {
    return PaperTemplate.of("ours.mustache", text, Paper.POSTMORTEM, Markup.MARKDOWN);
  }

  @ParameterizedTest
  @CsvSource({
    "'a\nb {{titel}}', 'ours.mustache:2: the template has the unknown name \"titel\"; did you mean \"title\"? (there are actions, '",
    "'{{{title}}}', 'ours.mustache:1: the template puts a text in without escaping; use {{name}}'",
    "'{{&title}}', 'ours.mustache:1: the template puts a text in without escaping; use {{name}}'",
    "'{{=<% %>=}}', 'ours.mustache:1: the template changes the delimiters'",
    "'\n\n{{>foot}}', 'ours.mustache:3: the template puts in \"foot\", which is none of head, references, said'",
    "'{{#days}}', 'ours.mustache is no template: '",
    "'{{/days}}', 'ours.mustache is no template: '"
  })
  void whatCannotBeFilledIsSaidWithItsLine(String text, String message) {
    assertThatThrownBy(() -> template(text))
        .isInstanceOf(PaperException.class)
        .hasMessageStartingWith(message);
  }

  @Test
  void aNameInTheWrongPlaceIsSaidWithItsLine() {
    PaperTemplate template = template("x\n{{who}}");
    assertThatThrownBy(
            () -> Paper.POSTMORTEM.write(Written.of(Written.ALERT_4), Written.ticket(""), template))
        .isInstanceOf(PaperException.class)
        .hasMessageContaining("ours.mustache cannot be filled: ")
        .hasMessageContaining("'who' on line 2");
  }

  @Test
  void aTemplateOfOnesOwnIsFilled() {
    String paper =
        Paper.POSTMORTEM.write(
            Written.of(Written.ALERT_4),
            Written.ticket(""),
            template("{{title}}, {{#duration}}{{>said}}{{/duration}}: {{begins.clock}}"));
    assertThat(paper).isEqualTo("ApplicationDown (service=exotic-plants), 1 h 15 min: 09:15 UTC");
  }

  /** What a document knows, its templates show: nobody wonders what a name is for. */
  @ParameterizedTest
  @EnumSource(Paper.class)
  void theTemplatesUseAllThatThereIs(Paper paper) {
    for (Markup markup : Markup.values()) {
      Set<String> names = TemplateNames.of(paper.type());
      String text = PaperTemplate.source(paper, markup) + "{{>said}}";
      names.removeIf(
          name ->
              Pattern.compile("[{#^.]" + name + "[}.]").matcher(text).find()
                  || Set.of("unknown", "marks", "number", "place", "references").contains(name));
      assertThat(names)
          .as("%s in %s", paper.word(), markup.word())
          .isSubsetOf("text", "clock", "day", "what", "begins", "ends", "kind");
    }
  }
}
