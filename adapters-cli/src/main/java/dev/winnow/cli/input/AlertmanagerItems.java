package dev.winnow.cli.input;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.CharConversionException;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads Alertmanager's documents as they stream by: webhook bodies (also Grafana's), lists of
 * alerts, single alerts; one, several after each other, one a line, or in a list.
 *
 * <p>A webhook's {@code receivedAt}, which Alertmanager does not send but a recorder may add, and
 * {@code version} and {@code orgId}, which tell Grafana, count where they stand before {@code
 * alerts}. After broken JSON reading goes on at the next line that begins with a brace or bracket.
 */
final class AlertmanagerItems implements FormatReader {

  private static final Set<String> USED =
      Set.of(
          "status",
          "labels",
          "annotations",
          "startsAt",
          "endsAt",
          "generatorURL",
          "receivedAt",
          "version",
          "orgId");

  private enum Place {
    OUTSIDE,
    DOCUMENT,
    ALERTS
  }

  private final String file;
  private final JsonDocuments json;
  private final EventClock clock;
  private final ZoneId zone;
  private Place place = Place.OUTSIDE;
  private ObjectNode document = JsonNodeFactory.instance.objectNode();
  private long documentLine;
  private boolean hasAlerts;

  AlertmanagerItems(Source source, EventClock clock, ZoneId zone) {
    this.file = source.file();
    this.json = new JsonDocuments(source.stream());
    this.clock = clock;
    this.zone = zone;
  }

  @Override
  public @Nullable Item next() throws IOException {
    JsonToken token = null;
    Item item = null;
    do {
      try {
        token = json.next();
        item = token == null ? null : item(token);
      } catch (JsonProcessingException e) {
        place = Place.OUTSIDE;
        long line = json.failureLine(e);
        json.resume();
        return rejected(line, "", JsonLine.message(e));
      } catch (CharConversionException e) {
        json.giveUp();
        return rejected(json.line(), "", "The file is not UTF-8 here; the rest is left out.");
      }
    } while (item == null && token != null);
    return item;
  }

  private @Nullable Item item(JsonToken token) throws IOException {
    return switch (place) {
      case OUTSIDE -> outside(token);
      case DOCUMENT -> inDocument(token);
      case ALERTS -> inAlerts(token);
    };
  }

  private @Nullable Item outside(JsonToken token) throws IOException {
    if (token == JsonToken.START_OBJECT) {
      place = Place.DOCUMENT;
      document = JsonNodeFactory.instance.objectNode();
      documentLine = json.line();
      hasAlerts = false;
      return null;
    }
    boolean list = token == JsonToken.START_ARRAY || token == JsonToken.END_ARRAY;
    return list ? null : rejected(json.line(), json.text(), "This is not an alert.");
  }

  private @Nullable Item inDocument(JsonToken token) throws IOException {
    if (token == JsonToken.END_OBJECT) {
      place = Place.OUTSIDE;
      return hasAlerts ? null : single();
    }
    String key = json.text();
    JsonToken value = json.next();
    if (key.equals("alerts") && value == JsonToken.START_ARRAY) {
      hasAlerts = true;
      place = Place.ALERTS;
    } else if (USED.contains(key)) {
      document.set(key, json.tree());
    } else {
      json.skip();
    }
    return null;
  }

  private Item single() {
    if (document.has("labels")) {
      return alert(document, documentLine);
    }
    return rejected(
        documentLine, document.toString(), "The document has neither \"alerts\" nor \"labels\".");
  }

  private @Nullable Item inAlerts(JsonToken token) throws IOException {
    if (token == JsonToken.END_ARRAY) {
      place = Place.DOCUMENT;
      return null;
    }
    long line = json.line();
    JsonNode element = json.tree();
    return alert(element, line);
  }

  private Item alert(JsonNode element, long line) {
    String text = element.toString();
    try {
      if (!element.isObject()) {
        throw new Refused("This is not an alert.");
      }
      AlertmanagerAlert alert = new AlertmanagerAlert(new JsonFields(element, zone), receivedAt());
      return new Item.Taken(file, line, Excerpt.of(text), alert.alert(clock, source()));
    } catch (IllegalArgumentException | ArithmeticException e) {
      return rejected(line, text, Sentence.of(e.getMessage()));
    }
  }

  private Optional<Instant> receivedAt() {
    return new JsonFields(document, zone).time("receivedAt");
  }

  private String source() {
    boolean grafana = document.has("orgId") || document.path("version").asText().equals("1");
    return grafana ? "grafana" : "alertmanager";
  }

  private Item rejected(long line, String text, String error) {
    return new Item.Rejected(file, line, Excerpt.of(text), Sentence.of(error));
  }

  @Override
  public long line() {
    return json.line();
  }

  @Override
  public long skipped() {
    return 0;
  }
}
