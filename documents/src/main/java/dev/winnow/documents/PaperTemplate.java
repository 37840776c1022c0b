package dev.winnow.documents;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * How a document looks: a text with placeholders in the form of Mustache. What is put in is always
 * escaped. Safe for use by several threads.
 */
public final class PaperTemplate {

  private final String name;
  private final Template template;

  private PaperTemplate(String name, Template template) {
    this.name = name;
    this.template = template;
  }

  /**
   * The template that comes with Winnow.
   *
   * @param paper of which document
   * @param markup in which form
   * @return the template
   */
  public static PaperTemplate bundled(Paper paper, Markup markup) {
    return of(paper.word() + "." + markup.word(), source(paper, markup), paper, markup);
  }

  /**
   * The text of the template that comes with Winnow: what one of one's own begins with.
   *
   * @param paper of which document
   * @param markup in which form
   * @return the text
   */
  public static String source(Paper paper, Markup markup) {
    return resource(paper.word(), markup);
  }

  /**
   * A template of a text.
   *
   * @param name what it is called in messages
   * @param text its text
   * @param paper of which document
   * @param markup in which form
   * @return the template
   * @throws PaperException if it is none, or has a placeholder that is unknown; the message names
   *     the line, and what there is
   */
  public static PaperTemplate of(String name, String text, Paper paper, Markup markup) {
    TemplateCheck check = new TemplateCheck(name, text, TemplateNames.of(paper.type()));
    check.forms();
    try {
      Template template =
          Mustache.compiler()
              .withEscaper(markup::escape)
              .emptyStringIsFalse(true)
              .strictSections(true)
              .withLoader(part -> new StringReader(part(check, part, markup)))
              .compile(text);
      template.visit(check);
      return new PaperTemplate(name, template);
    } catch (MustacheException e) {
      throw new PaperException(name + " is no template: " + e.getMessage(), e);
    }
  }

  private static String part(TemplateCheck check, String part, Markup markup) {
    check.part(part);
    return resource(part, markup).stripTrailing();
  }

  private static String resource(String name, Markup markup) {
    String file = name + "." + markup.word() + ".mustache";
    try (InputStream in = PaperTemplate.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is missing in this build");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts a document in. */
  String fill(Object view) {
    try {
      return template.execute(view);
    } catch (MustacheException e) {
      throw new PaperException(name + " cannot be filled: " + e.getMessage(), e);
    }
  }
}
