package dev.winnow.formats;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads what {@code kubectl get -o json} and {@code -o yaml} write: objects, lists of objects, what
 * {@code -w} adds to them, and events of a watch ({@code --output-watch-events}); one document, or
 * several after each other; also {@code kubectl cluster-info dump}, whose logs of containers are
 * left out. After broken JSON reading goes on at the next line that begins with a brace or bracket,
 * after broken YAML at the next line of three dashes.
 */
final class ClusterItems implements FormatReader {

  /** What a watch may say, apart from bookmarks and errors. */
  private static final Set<String> CHANGES = Set.of("ADDED", "MODIFIED", "DELETED");

  private enum Place {
    OUTSIDE,
    DOCUMENT,
    ITEMS
  }

  /** An object of a list whose kind is not known before the list ends. */
  private record Element(long line, JsonNode tree) {}

  private final String file;
  private final Documents json;
  private final ClusterHistory history;
  private Place place = Place.OUTSIDE;
  private int brackets;
  private ObjectNode document = JsonNodeFactory.instance.objectNode();
  private long documentLine;
  private boolean isList;
  private final List<Element> kindless = new ArrayList<>();

  ClusterItems(Source source, ClusterHistory history) {
    this.file = source.file();
    this.json = documents(source);
    this.history = history;
  }

  private static Documents documents(Source source) {
    String head = new String(source.head(), StandardCharsets.UTF_8).strip();
    boolean json = head.startsWith("{") || head.startsWith("[");
    InputStream in = new LogsLeftOut(source.stream());
    return json ? new JsonDocuments(in) : new YamlDocuments(in);
  }

  @Override
  public @Nullable Item next() throws IOException {
    Item item = history.next();
    boolean more = true;
    while (item == null && more) {
      more = read();
      item = history.next();
    }
    return item;
  }

  private boolean read() throws IOException {
    try {
      JsonToken token = json.next();
      if (token != null) {
        take(token);
      }
      return token != null;
    } catch (JsonProcessingException e) {
      reject(json.failureLine(e), broken(e));
      endList();
      json.resume();
    } catch (CharConversionException e) {
      reject(json.line(), "The file is not UTF-8 here; the rest is left out.");
      endList();
      json.giveUp();
    }
    return true;
  }

  /** What is wrong, without a word of what stands there: it may be secret. */
  private String broken(JsonProcessingException e) {
    return e instanceof JsonEOFException
        ? "The " + json.language() + " ends too early."
        : "This is not valid "
            + json.language()
            + " as kubectl writes it, or an object is longer than 1 MiB.";
  }

  private void take(JsonToken token) throws IOException {
    switch (place) {
      case OUTSIDE -> outside(token);
      case DOCUMENT -> inDocument(token);
      case ITEMS -> inItems(token);
    }
  }

  private void outside(JsonToken token) throws IOException {
    if (token == JsonToken.START_OBJECT && brackets > 0) {
      long line = json.line();
      JsonNode tree = json.tree();
      history.listed(ClusterObject.of(file, line, tree, KindGuess.of(tree)));
    } else if (token == JsonToken.START_OBJECT) {
      place = Place.DOCUMENT;
      document = JsonNodeFactory.instance.objectNode();
      documentLine = json.line();
      isList = false;
    } else if (token == JsonToken.START_ARRAY) {
      brackets++;
    } else if (token == JsonToken.END_ARRAY) {
      brackets--;
    } else if (token != JsonToken.VALUE_NULL) {
      reject(json.line(), "This is not an object of Kubernetes.");
    }
  }

  private void inDocument(JsonToken token) throws IOException {
    if (token == JsonToken.END_OBJECT) {
      endDocument();
      return;
    }
    String key = json.text();
    JsonToken value = json.next();
    if (key.equals("items") && value == JsonToken.START_ARRAY) {
      isList = true;
      place = Place.ITEMS;
    } else {
      document.set(key, json.tree());
    }
  }

  private void inItems(JsonToken token) throws IOException {
    if (token == JsonToken.END_ARRAY) {
      place = Place.DOCUMENT;
      return;
    }
    long line = json.line();
    JsonNode tree = json.tree();
    if (tree.hasNonNull("kind")) {
      history.listed(ClusterObject.of(file, line, tree, ""));
    } else {
      kindless.add(new Element(line, tree));
    }
  }

  private void endDocument() {
    if (isList) {
      endList();
    } else if (document.has("object") && document.has("type")) {
      change(document.path("type").asText());
    } else if (isEmptyList()) {
      endList();
    } else if (document.hasNonNull("kind")) {
      history.watched(ClusterObject.of(file, documentLine, document, ""), "");
    } else {
      reject(documentLine, "The object has no \"kind\".");
    }
    place = Place.OUTSIDE;
  }

  /** An empty list may say that it has {@code null} for items. */
  private boolean isEmptyList() {
    return document.path("kind").asText("").endsWith("List")
        && document.has("items")
        && document.path("items").isNull();
  }

  private void endList() {
    String kind = document.path("kind").asText("");
    String version = document.path("apiVersion").asText("v1");
    String of = kind.endsWith("List") ? kind.substring(0, kind.length() - "List".length()) : "";
    for (Element one : kindless) {
      String otherwise = of.isEmpty() ? KindGuess.of(one.tree()) : version + " " + of;
      history.listed(ClusterObject.of(file, one.line(), one.tree(), otherwise));
    }
    kindless.clear();
    place = Place.OUTSIDE;
    brackets = 0;
  }

  private void change(String type) {
    JsonNode object = document.path("object");
    if (CHANGES.contains(type)) {
      ClusterObject changed = ClusterObject.of(file, documentLine, object, "");
      history.watched(changed, type);
    } else if (!type.equals("BOOKMARK")) {
      String why = object.path("message").asText("no reason is given");
      String ended = "The API server ended the watch here: " + Excerpt.of(why);
      history.rejected(new Item.Rejected(file, documentLine, "", Sentence.of(ended), true));
    }
  }

  private void reject(long line, String error) {
    history.rejected(new Item.Rejected(file, line, "", Sentence.of(error)));
  }

  @Override
  public long line() {
    return json.line();
  }

  @Override
  public long skipped() {
    return 0; // The history counts them: all files share it.
  }
}
