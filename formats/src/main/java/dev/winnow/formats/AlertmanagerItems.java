package dev.winnow.formats;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.CharConversionException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads Alertmanager's documents as they stream by: webhook bodies (also Grafana's), lists of
 * alerts, of groups and of silences as the API and {@code amtool} give them, single alerts and
 * silences; one, several after each other, one a line, or in a list.
 *
 * <p>A webhook's {@code receivedAt}, which Alertmanager does not send but a recorder may add, and
 * {@code version} and {@code orgId}, which tell Grafana, count where they stand before {@code
 * alerts}. After broken JSON reading goes on at the next line that begins with a brace or bracket.
 */
final class AlertmanagerItems implements FormatReader {

  private static final Set<String> USED =
      Set.of(
          ("status labels annotations startsAt endsAt generatorURL receivedAt updatedAt version orgId"
                  + " commonLabels groupLabels truncatedAlerts id matchers createdBy comment")
              .split(" "));

  private enum Place {
    OUTSIDE,
    DOCUMENT,
    ALERTS
  }

  private final String file;
  private final JsonDocuments json;
  private final AlertmanagerSignals signals;
  private final PostedEnds posted;
  private final Notices notices;
  private final Polls polls;
  private final Deque<Item> ready = new ArrayDeque<>();
  private Place place = Place.OUTSIDE;
  private ObjectNode document = JsonNodeFactory.instance.objectNode();
  private long documentLine;
  private long listLine;
  private long body;
  private int brackets;
  private boolean hasAlerts;
  private boolean emptyList;

  AlertmanagerItems(Source source, InputOptions options, Notices notices) {
    this.file = source.file();
    this.json = new JsonDocuments(source.stream());
    this.signals = new AlertmanagerSignals(options.zone(), options.limits().floor());
    this.posted = new PostedEnds(signals);
    this.notices = notices;
    this.polls = new Polls(file);
  }

  @Override
  public @Nullable Item next() throws IOException {
    boolean more = true;
    while (ready.isEmpty() && more) {
      more = read();
    }
    return ready.poll();
  }

  private boolean read() throws IOException {
    try {
      JsonToken token = json.next();
      if (token == null) {
        ready.addAll(polls.breakOff());
        return false;
      }
      take(token);
    } catch (JsonProcessingException e) {
      broken();
      reject(json.failureLine(e), "", JsonLine.message(e));
      json.resume();
    } catch (CharConversionException e) {
      broken();
      reject(json.line(), "", "The file is not UTF-8 here; the rest is left out.");
      json.giveUp();
    }
    return true;
  }

  private void broken() {
    place = Place.OUTSIDE;
    brackets = 0;
    ready.addAll(polls.breakOff());
  }

  private void take(JsonToken token) throws IOException {
    switch (place) {
      case OUTSIDE -> outside(token);
      case DOCUMENT -> inDocument(token);
      case ALERTS -> inAlerts(token);
    }
  }

  private void outside(JsonToken token) throws IOException {
    if (token == JsonToken.START_OBJECT) {
      place = Place.DOCUMENT;
      document = JsonNodeFactory.instance.objectNode();
      documentLine = json.line();
      hasAlerts = false;
      emptyList = false;
      // Bare alerts of one list were told together.
      body += brackets == 0 ? 1 : 0;
    } else if (token == JsonToken.START_ARRAY) {
      beginList();
    } else if (token == JsonToken.END_ARRAY) {
      endList();
    } else {
      polls.isBroken();
      reject(json.line(), json.text(), "This is not an alert.");
    }
  }

  private void beginList() {
    if (brackets++ == 0) {
      body++;
      listLine = json.line();
      emptyList = true;
      polls.begin();
    }
  }

  private void endList() {
    brackets = Math.max(0, brackets - 1);
    if (brackets == 0) {
      ready.addAll(polls.end(listLine, body, emptyList));
    }
  }

  private void inDocument(JsonToken token) throws IOException {
    if (token == JsonToken.END_OBJECT) {
      endDocument();
      return;
    }
    String key = json.text();
    JsonToken value = json.next();
    if (key.equals("alerts") && value == JsonToken.START_ARRAY) {
      hasAlerts = true;
      place = Place.ALERTS;
      body++;
    } else if (USED.contains(key)) {
      document.set(key, json.tree());
    } else {
      json.skip();
    }
  }

  private void endDocument() {
    place = Place.OUTSIDE;
    if (hasAlerts) {
      truncated(document.path("truncatedAlerts").asLong(0));
    } else if (document.has("matchers") || document.has("labels")) {
      signal(document, document, documentLine);
    } else {
      polls.isBroken();
      reject(
          documentLine,
          document.toString(),
          "The document has neither \"alerts\" nor \"labels\" nor \"matchers\".");
    }
  }

  private void truncated(long count) {
    if (count > 0) {
      notices.count(
          "truncated " + file,
          count,
          all ->
              "%s: its sender left out %s (max_alerts); what became of them is not known."
                  .formatted(file, all == 1 ? "one alert" : all + " alerts"));
    }
  }

  private void inAlerts(JsonToken token) throws IOException {
    if (token == JsonToken.END_ARRAY) {
      place = Place.DOCUMENT;
      return;
    }
    long line = json.line();
    signal(json.tree(), document, line);
  }

  private void signal(JsonNode element, ObjectNode around, long line) {
    try {
      Item.Taken item = signals.item(posted.seen(element), around, file, line, body);
      boolean listed = brackets > 0 && AlertmanagerSignals.isOfApi(element);
      if (!listed || !polls.take(item)) {
        ready.add(item);
      }
    } catch (IllegalArgumentException | ArithmeticException e) {
      polls.isBroken();
      boolean harmless =
          element.has("matchers") || element.path("status").asText().equals("resolved");
      ready.add(
          new Item.Rejected(
              file, line, Excerpt.of(element.toString()), Sentence.of(e.getMessage()), harmless));
    }
  }

  private void reject(long line, String text, String error) {
    ready.add(new Item.Rejected(file, line, Excerpt.of(text), Sentence.of(error)));
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
