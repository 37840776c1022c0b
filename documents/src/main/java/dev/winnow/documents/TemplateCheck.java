package dev.winnow.documents;

import com.samskivert.mustache.Mustache;
import dev.winnow.core.text.NearestName;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says where a template has what cannot be filled. For one thread. */
final class TemplateCheck implements Mustache.Visitor {

  /** Pieces that templates may put in: {@code {{>said}}}. */
  static final List<String> PARTS = List.of("head", "references", "said");

  private static final Pattern TAG = Pattern.compile("\\{\\{\\s*([{&=>#^/!]?)\\s*([^}\\s]*)");

  private final String name;
  private final String source;
  private final Set<String> names;

  TemplateCheck(String name, String source, Set<String> names) {
    this.name = name;
    this.source = source;
    this.names = names;
  }

  /** What would not be escaped. */
  void forms() {
    Matcher tags = TAG.matcher(source);
    while (tags.find()) {
      switch (tags.group(1)) {
        case "{", "&" -> throw wrong(tags.start(), "puts a text in without escaping; use {{name}}");
        case "=" -> throw wrong(tags.start(), "changes the delimiters, which is not possible");
        case ">" -> part(tags.group(2));
        default -> {}
      }
    }
  }

  /** A piece that is put in. */
  void part(String part) {
    if (!PARTS.contains(part)) {
      throw wrong(
          place(part), "puts in \"" + part + "\", which is none of " + String.join(", ", PARTS));
    }
  }

  private PaperException wrong(int at, String why) {
    long line = source.substring(0, at).chars().filter(sign -> sign == '\n').count() + 1;
    return new PaperException(name + ":" + line + ": the template " + why);
  }

  private int place(String word) {
    Matcher tags = TAG.matcher(source);
    while (tags.find()) {
      if (tags.group(2).equals(word)) {
        return tags.start();
      }
    }
    return 0;
  }

  private void known(String word) {
    if (TemplateNames.isOfMustache(word)) {
      return;
    }
    for (String part : word.split("\\.", -1)) {
      if (!names.contains(part)) {
        String meant = NearestName.asked(part, names).map(one -> "; " + one).orElse("");
        throw wrong(
            place(word),
            "has the unknown name \"" + part + "\"" + meant + " (there are " + listed() + ")");
      }
    }
  }

  private String listed() {
    return String.join(", ", names);
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
