package dev.winnow.http;

/** What all pages look like. Stateless. */
final class Layout {

  private static final String REFRESH = "30";

  private Layout() {}

  /**
   * A page.
   *
   * @param fresh whether it is asked for again by itself
   */
  static String page(String title, boolean fresh, Node... parts) {
    Tag head =
        Tag.of("head", Tag.of("meta").with("charset", "utf-8"))
            .add(
                Tag.of("meta")
                    .with("name", "viewport")
                    .with("content", "width=device-width, initial-scale=1"))
            .add(Tag.of("meta").with("name", "color-scheme").with("content", "light dark"));
    if (fresh) {
      head.add(Tag.of("meta").with("http-equiv", "refresh").with("content", REFRESH));
    }
    head.add(Tag.of("link").with("rel", "stylesheet").with("href", "/style.css"))
        .add(Tag.of("title", Node.text(title)));
    Tag main = Tag.of("main", parts);
    Tag html = Tag.of("html", head, Tag.of("body", main)).with("lang", "en");
    StringBuilder out = new StringBuilder("<!doctype html>\n");
    html.writeTo(out);
    return out.append('\n').toString();
  }
}
