package dev.winnow.notify.text;

import com.samskivert.mustache.Mustache;
import dev.winnow.core.text.NearestName;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says where a template has what cannot be filled. For one thread. */
final class TemplateCheck implements Mustache.Visitor {

  private static final Pattern TAG = Pattern.compile("\\{\\{\\s*([{&=>#^/!]?)\\s*([^}\\s]*)");

  private final String name;
  private final String source;

  TemplateCheck(String name, String source) {
    this.name = name;
    this.source = source;
  }

  /** What would not be escaped, or would have to be read from elsewhere. */
  void forms() {
    Matcher tags = TAG.matcher(source);
    while (tags.find()) {
      switch (tags.group(1)) {
        case "{", "&" -> throw wrong(tags.start(), "puts a text in without escaping; use {{name}}");
        case "=" -> throw wrong(tags.start(), "changes the delimiters, which is not possible");
        case ">" -> throw wrong(tags.start(), "puts another file in, which is not possible");
        default -> {}
      }
    }
  }

  private IllegalArgumentException wrong(int at, String why) {
    long line = source.substring(0, at).chars().filter(sign -> sign == '\n').count() + 1;
    return new IllegalArgumentException(name + ":" + line + ": the template " + why);
  }

  private void known(String word) {
    if (TemplateWords.isKnown(word)) {
      return;
    }
    Matcher tags = TAG.matcher(source);
    int at = 0;
    while (tags.find()) {
      if (tags.group(2).equals(word)) {
        at = tags.start();
        break;
      }
    }
    String meant = NearestName.asked(word, TemplateWords.ALL).map(one -> "; " + one).orElse("");
    throw wrong(
        at,
        "has the unknown placeholder \""
            + word
            + "\""
            + meant
            + " (known: "
            + String.join(", ", TemplateWords.ALL)
            + ", ticket.labels.NAME)");
  }

  @Override
  public void visitText(String text) {}

  @Override
  public void visitVariable(String word) {
    known(word);
  }

  @Override
  public boolean visitInclude(String word) {
    return false;
  }

  @Override
  public boolean visitSection(String word) {
    known(word);
    return true;
  }

  @Override
  public boolean visitInvertedSection(String word) {
    known(word);
    return true;
  }
}
