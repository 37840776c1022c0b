package dev.winnow.notify.text;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.MustacheParseException;
import com.samskivert.mustache.Template;
import dev.winnow.runtime.delivery.Delivery;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A text with placeholders such as <code>{{ticket.headline}}</code>, in the form of Mustache. What
 * is put in is always escaped. Safe for use by several threads.
 */
public final class MessageTemplate {

  private final Template template;

  private MessageTemplate(Template template) {
    this.template = template;
  }

  /**
   * Reads a template.
   *
   * @param file the file
   * @param escaping how what is put in is escaped
   * @return the template
   * @throws IllegalArgumentException if it is none, or has a placeholder that is unknown; the
   *     message names the file and line
   * @throws UncheckedIOException if the file cannot be read
   */
  public static MessageTemplate read(Path file, Escaping escaping) {
    try {
      return of(file.toString(), Files.readString(file), escaping);
    } catch (IOException e) {
      throw new UncheckedIOException("the template " + file + " cannot be read", e);
    }
  }

  /**
   * A template of a text.
   *
   * @param name what it is called in messages
   * @param text its text
   * @param escaping how what is put in is escaped
   * @return the template
   * @throws IllegalArgumentException if it is none, or has a placeholder that is unknown; the
   *     message names the line
   */
  public static MessageTemplate of(String name, String text, Escaping escaping) {
    TemplateCheck check = new TemplateCheck(name, text);
    check.forms();
    try {
      Template template =
          Mustache.compiler()
              .withEscaper(escaping::escape)
              .emptyStringIsFalse(true)
              .defaultValue("")
              .compile(text);
      template.visit(check);
      return new MessageTemplate(template);
    } catch (MustacheParseException e) {
      throw new IllegalArgumentException(name + " is no template: " + e.getMessage(), e);
    }
  }

  /**
   * Puts a delivery in.
   *
   * @param delivery what to tell
   * @return the text
   */
  public String render(Delivery delivery) {
    try {
      return template.execute(TemplateWords.of(delivery));
    } catch (MustacheException e) {
      throw new IllegalStateException("a template that was checked cannot be filled", e);
    }
  }
}
