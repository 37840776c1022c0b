package dev.winnow.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.signal.Acknowledgement;
import dev.winnow.core.signal.Silence;
import dev.winnow.runtime.journal.Deliveries;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What people see, and what their buttons do. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesTest {

  private static final Pattern FIELD = Pattern.compile("name=\"csrf\" value=\"([0-9a-f]{64})\"");
  private static final Pattern TICKET = Pattern.compile("href=\"/tickets/([^\"]+)\"");

  private final Running running = Running.open();

  PagesTest() {
    running.json("/api/v2/alerts", IntakeTest.FIRING);
    running.service.pass(MemoryService.START.plusSeconds(120));
  }

  @AfterAll
  void close() {
    running.close();
  }

  private static String found(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    assertThat(matcher.find()).as(text).isTrue();
    return matcher.group(1);
  }

  private String ticket() {
    return found(TICKET, running.get("/").body());
  }

  private static String cookie(HttpResponse<String> page) {
    return page.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
  }

  private HttpResponse<String> form(String path, String body, String cookie) {
    return running.post(path, MediaType.FORM, body, "Cookie", cookie);
  }

  @Test
  void allThatIsOpenIsThere() {
    running.service.standing(
        "pager", new Deliveries.Standing(3, 4, 5, MemoryService.START, "it <b>timed out</b>"));
    String page = running.get("/").body();
    assertThat(page)
        .contains("TargetDown", "job=api", "instance down", "tickets opened")
        .contains("4 delivered, 3 waiting, 5 given up", "&lt;b&gt;timed out", "failing");
    assertThat(page).doesNotContain("<b>", "<script", " style=\"");
  }

  @Test
  void aTicketSaysWhy() {
    String page = running.get("/tickets/" + ticket()).body();
    assertThat(page).contains("Why it was opened", "Timeline", "ticket opened", ".drl:");
    HttpResponse<String> json = running.get("/api/v1/tickets/" + ticket());
    assertThat(json.body()).contains("\"timeline\":[{", "\"because\":[{");
  }

  @Test
  void aButtonAcknowledges() {
    String path = "/tickets/" + ticket();
    HttpResponse<String> page = running.get(path);
    String csrf = found(FIELD, page.body());
    assertThat(page.headers().firstValue("Set-Cookie").orElse(""))
        .contains("SameSite=Strict", "HttpOnly");
    HttpResponse<String> done = form(path + "/acknowledge", "by=ann+b&csrf=" + csrf, cookie(page));
    assertThat(done.statusCode()).as(done.body()).isEqualTo(303);
    assertThat(done.headers().firstValue("Location")).hasValue(path + "?done=acknowledged");
    assertThat(running.service.taken())
        .anySatisfy(
            one ->
                assertThat(one.signal())
                    .isInstanceOfSatisfying(
                        Acknowledgement.class, said -> assertThat(said.by()).isEqualTo("ann b")));
    assertThat(running.get(path + "?done=acknowledged").body())
        .contains("acknowledgement is taken down", "acknowledged");
  }

  @Test
  void aButtonSilences() {
    String path = "/tickets/" + ticket();
    HttpResponse<String> page = running.get(path);
    String body = "by=ann&duration=2h&csrf=" + found(FIELD, page.body());
    assertThat(form(path + "/silence", body, cookie(page)).statusCode()).isEqualTo(303);
    assertThat(running.service.taken())
        .anySatisfy(
            one ->
                assertThat(one.signal())
                    .isInstanceOfSatisfying(
                        Silence.class,
                        said -> {
                          assertThat(said.matchers().toString())
                              .contains("alertname=\"TargetDown\"");
                          assertThat(said.endsAt()).isEqualTo(said.startsAt().plusSeconds(7200));
                        }));
  }

  @Test
  void aFormOfOthersDoesNothing() {
    String path = "/tickets/" + ticket() + "/acknowledge";
    int before = running.service.taken().size();
    HttpResponse<String> page = running.get("/tickets/" + ticket());
    String csrf = found(FIELD, page.body());
    String other = cookie(running.get("/"));
    assertThat(form(path, "by=ann&csrf=" + csrf, "a=b").statusCode()).isEqualTo(403);
    assertThat(form(path, "by=ann&csrf=" + csrf, other).statusCode()).isEqualTo(403);
    assertThat(form(path, "by=ann", cookie(page)).statusCode()).isEqualTo(403);
    assertThat(form(path, "by=ann&csrf=00", cookie(page)).statusCode()).isEqualTo(403);
    assertThat(form(path, "by=&csrf=" + csrf, cookie(page)).statusCode()).isEqualTo(400);
    assertThat(form(path, "by=%zz&csrf=" + csrf, cookie(page)).statusCode()).isEqualTo(400);
    assertThat(running.service.taken()).hasSize(before);
  }

  @Test
  void namesAndTroublesAreOnlyText() {
    String path = "/tickets/" + ticket();
    running.service.trouble("the disk <i>/var</i> is full");
    String name = URLEncoder.encode("\"><script>x</script>", StandardCharsets.UTF_8);
    HttpResponse<String> page = running.get(path, "Cookie", "winnow-name=" + name);
    assertThat(page.body()).doesNotContain("<script").contains("&lt;script&gt;");
    assertThat(running.get("/").body()).contains("&lt;i&gt;/var").doesNotContain("<i>");
    assertThat(running.get("/ready").statusCode()).isEqualTo(503);
    assertThat(running.get(path + "?done=%3Cb%3E").body()).doesNotContain("<b>");
  }

  @Test
  void metricsCountWhatCameIn() {
    String metrics = running.get("/metrics").body();
    assertThat(metrics)
        .contains(
            "winnow_http_signals_total{result=\"accepted\"}",
            "endpoint=\"POST /api/v2/alerts\",status=\"202\"",
            "winnow_dispositions_total{disposition=\"opened\"} 1.0",
            "winnow_journal_entries_total",
            "winnow_decisions{kind=\"ticket-opened\"} 1.0",
            "winnow_rule_firings{rule=");
  }
}
