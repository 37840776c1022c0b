package dev.winnow.cli.serve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.k8s.cluster.Wait;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A headless Chromium with one page, driven over its DevTools protocol as a person would: by mouse.
 * For one thread.
 */
final class Chromium implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long LONGEST_SECONDS = 180;
  private static final String LISTENING = "DevTools listening on ws:";

  private final Process process;
  private final WebSocket socket;
  private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
  private final AtomicInteger next = new AtomicInteger();

  /** Starts {@code program}, whose files go to {@code profile}. */
  Chromium(String program, Path profile) throws IOException, InterruptedException {
    process =
        new ProcessBuilder(
                program,
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "about:blank")
            .redirectErrorStream(true)
            .start();
    HttpClient http = HttpClient.newHttpClient();
    HttpRequest newPage =
        HttpRequest.newBuilder(devTools().resolve("/json/new"))
            .PUT(HttpRequest.BodyPublishers.noBody())
            .build();
    JsonNode page = JSON.readTree(http.send(newPage, HttpResponse.BodyHandlers.ofString()).body());
    socket =
        http.newWebSocketBuilder()
            .buildAsync(URI.create(page.path("webSocketDebuggerUrl").asText()), new Answers())
            .join();
  }

  private URI devTools() throws IOException {
    StringBuilder said = new StringBuilder();
    BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith(LISTENING)) {
        // What it says from now on must not fill the pipe.
        Thread rest = new Thread(() -> lines.lines().forEach(unread -> {}), "output of Chromium");
        rest.setDaemon(true);
        rest.start();
        return URI.create("http:" + line.substring(LISTENING.length()));
      }
      said.append(line).append('\n');
    }
    throw new IOException("Chromium does not start: " + said);
  }

  /** Opens an address. */
  void open(String address) {
    call("Page.navigate", Map.of("url", address));
  }

  /** Waits until the page says something. */
  void awaitText(String text) {
    Wait.until(text, () -> evaluate("document.body.innerText").asText().contains(text));
  }

  /** Waits until something is there and shown, and clicks in its middle. */
  void click(String selector) {
    String middle =
        """
        (() => {
          const found = document.querySelector(%s);
          if (!found || document.readyState !== 'complete') return [];
          found.scrollIntoView({block: 'center'});
          const box = found.getBoundingClientRect();
          return box.width ? [box.x + box.width / 2, box.y + box.height / 2] : [];
        })()"""
            .formatted(JSON.valueToTree(selector));
    Wait.until(selector, () -> evaluate(middle).size() == 2);
    JsonNode at = evaluate(middle);
    for (String type : new String[] {"mousePressed", "mouseReleased"}) {
      call(
          "Input.dispatchMouseEvent",
          Map.of("type", type, "x", at.get(0), "y", at.get(1), "button", "left", "clickCount", 1));
    }
  }

  private JsonNode evaluate(String expression) {
    return call("Runtime.evaluate", Map.of("expression", expression, "returnByValue", true))
        .path("result")
        .path("value");
  }

  private JsonNode call(String method, Map<String, ?> parameters) {
    int id = next.incrementAndGet();
    ObjectNode message = JSON.createObjectNode().put("id", id).put("method", method);
    message.set("params", JSON.valueToTree(parameters));
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    answers.put(id, answer);
    socket.sendText(message.toString(), true).join();
    return answer.orTimeout(LONGEST_SECONDS, TimeUnit.SECONDS).join();
  }

  @Override
  public void close() {
    socket.abort();
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    process.onExit().join();
  }

  /** Gives answers to those who wait for them; events are not listened to. */
  private final class Answers implements WebSocket.Listener {
    private final StringBuilder text = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
      text.append(part);
      if (last) {
        answer(text.toString());
        text.setLength(0);
      }
      from.request(1);
      return CompletableFuture.completedFuture(null);
    }

    private void answer(String message) {
      try {
        JsonNode json = JSON.readTree(message);
        CompletableFuture<JsonNode> asked = answers.remove(json.path("id").asInt());
        if (asked != null) {
          asked.complete(json.path("result"));
        }
      } catch (IOException e) {
        throw new IllegalStateException(message, e);
      }
    }
  }
}
