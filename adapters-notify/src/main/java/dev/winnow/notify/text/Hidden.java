package dev.winnow.notify.text;

import dev.winnow.runtime.Secret;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The secrets of a receiver, in all forms in which the other side may send them back. Immutable.
 */
public final class Hidden {

  /** A part of an address that is shorter is no secret, and stands in many a text. */
  private static final int SHORTEST = 8;

  private static final int SHOWN = 200;

  private final List<Secret> forms;

  private Hidden(List<Secret> forms) {
    this.forms = forms;
  }

  /**
   * Hides secrets.
   *
   * @param secrets the secrets
   * @return what hides them
   */
  public static Hidden of(List<Secret> secrets) {
    List<String> forms = new ArrayList<>();
    for (Secret secret : secrets) {
      String text = secret.reveal();
      forms.add(text);
      forms.add(text.replace("/", "\\/"));
      forms.add(Escaping.JSON.escape(text));
      forms.add(Escaping.SLACK.escape(text));
      forms.add(URLEncoder.encode(text, StandardCharsets.UTF_8));
      forms.addAll(ofAddress(text));
    }
    return new Hidden(
        forms.stream()
            .filter(form -> !form.isEmpty())
            .distinct()
            .sorted(Comparator.comparing(String::length).reversed())
            .map(Secret::of)
            .toList());
  }

  private static List<String> ofAddress(String text) {
    if (!text.startsWith("http://") && !text.startsWith("https://")) {
      return List.of();
    }
    List<String> parts = new ArrayList<>();
    URI uri = URI.create(text);
    for (String part : new String[] {uri.getRawPath(), uri.getPath(), uri.getRawQuery()}) {
      if (part != null && part.length() >= SHORTEST) {
        parts.add(part);
        parts.add(part.replace("/", "\\/"));
        for (String piece : part.split("[/&=]", -1)) {
          if (piece.length() >= SHORTEST) {
            parts.add(piece);
          }
        }
      }
    }
    return parts;
  }

  /**
   * A text of the other side that can be shown.
   *
   * @param text any text
   * @return its beginning on one line, without secrets
   */
  public String excerpt(String text) {
    String clean = text;
    for (Secret form : forms) {
      clean = form.hiddenIn(clean);
    }
    clean = Plain.line(clean);
    for (Secret form : forms) {
      clean = form.hiddenIn(clean);
    }
    return Plain.cut(clean, SHOWN);
  }

  @Override
  public String toString() {
    return "***";
  }
}
