package dev.winnow.core.text;

/** Names with their article, for messages. Stateless. */
public final class Article {

  private Article() {}

  /**
   * A name with its article.
   *
   * @param name a name that begins with a letter
   * @return such as {@code a Ticket} or {@code an Incident}
   */
  public static String of(String name) {
    return ("AEIOUaeiou".indexOf(name.charAt(0)) >= 0 ? "an " : "a ") + name;
  }
}
