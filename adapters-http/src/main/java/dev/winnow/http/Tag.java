package dev.winnow.http;

import dev.winnow.text.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * An element of HTML. Names of elements and attributes are ours; values and texts may be anybody's.
 * For one thread.
 */
final class Tag implements Node.Branch {

  private static final Set<String> EMPTY = Set.of("meta", "link", "input", "br");

  private final String name;
  private final StringBuilder attributes = new StringBuilder();
  private final List<Node> children = new ArrayList<>();

  private Tag(String name) {
    this.name = name;
  }

  static Tag of(String name, Node... children) {
    Tag tag = new Tag(name);
    tag.children.addAll(List.of(children));
    return tag;
  }

  /** With a class and a text. */
  static Tag of(String name, String style, String text) {
    return of(name, Node.text(text)).with("class", style);
  }

  /** A link to an address of others; only its text if it is no web address. */
  static Node link(String address, String text) {
    boolean web = address.startsWith("https://") || address.startsWith("http://");
    return web
        ? of("a", Node.text(text)).with("href", address).with("rel", "noreferrer noopener nofollow")
        : Node.text(text);
  }

  Tag with(String attribute, String value) {
    attributes.append(' ').append(attribute).append("=\"");
    Node.escape(PlainText.of(value), attributes);
    attributes.append('"');
    return this;
  }

  /** An attribute without a value. */
  Tag with(String attribute) {
    attributes.append(' ').append(attribute);
    return this;
  }

  Tag style(String classes) {
    return with("class", classes);
  }

  Tag add(Node child) {
    children.add(child);
    return this;
  }

  Tag text(String text) {
    return add(Node.text(text));
  }

  <T> Tag each(List<T> all, Function<T, Node> child) {
    all.forEach(one -> children.add(child.apply(one)));
    return this;
  }

  @Override
  public void writeTo(StringBuilder out) {
    out.append('<').append(name).append(attributes).append('>');
    if (!EMPTY.contains(name)) {
      children.forEach(child -> child.writeTo(out));
      out.append("</").append(name).append('>');
    }
  }
}
