package dev.winnow.http;

import dev.winnow.text.UrlWord;
import java.util.List;
import java.util.Map;

/** The buttons of the pages. Stateless. */
final class Forms {

  private static final List<Map.Entry<String, String>> SPANS =
      List.of(
          Map.entry("30m", "30 min"),
          Map.entry("2h", "2 h"),
          Map.entry("8h", "8 h"),
          Map.entry("1d", "1 day"));

  private Forms() {}

  /** The address of a ticket's page. */
  static String address(String ticket) {
    return "/tickets/" + UrlWord.encoded(ticket);
  }

  static Node acknowledge(String ticket, Viewer viewer, boolean askName) {
    return form(ticket, "acknowledge", viewer, askName).add(button("Acknowledge").style("primary"));
  }

  static Node silence(String ticket, Viewer viewer) {
    Tag spans = Tag.of("div").style("spans");
    spans.each(
        SPANS,
        one ->
            button(one.getValue())
                .with("name", "duration")
                .with("value", one.getKey())
                .with("aria-label", "Silence for " + one.getValue()));
    return form(ticket, "silence", viewer, true).add(spans);
  }

  private static Tag form(String ticket, String verb, Viewer viewer, boolean askName) {
    Tag form = Tag.of("form").with("method", "post").with("action", address(ticket) + "/" + verb);
    form.add(hidden(Csrf.FIELD, viewer.csrf()));
    if (viewer.signedIn()) {
      return form;
    }
    if (!askName) {
      return form.add(hidden("by", viewer.person()));
    }
    Tag input =
        Tag.of("input")
            .with("name", "by")
            .with("value", viewer.person())
            .with("autocomplete", "name")
            .with("maxlength", "100")
            .with("required");
    return form.add(Tag.of("label", Node.text("Your name "), input));
  }

  private static Tag hidden(String name, String value) {
    return Tag.of("input").with("type", "hidden").with("name", name).with("value", value);
  }

  private static Tag button(String text) {
    return Tag.of("button", Node.text(text)).with("type", "submit");
  }
}
