package dev.winnow.formats;

import static dev.winnow.formats.Reading.alert;
import static dev.winnow.formats.Reading.error;
import static dev.winnow.formats.Reading.signal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.winnow.core.signal.Acknowledgement;
import dev.winnow.core.signal.ActionOutcome;
import dev.winnow.core.signal.Alert;
import dev.winnow.core.signal.Approval;
import dev.winnow.core.signal.Feedback;
import dev.winnow.core.signal.Labels;
import dev.winnow.core.signal.Matcher;
import dev.winnow.core.signal.Measurement;
import dev.winnow.core.signal.PodRestart;
import dev.winnow.core.signal.Resolution;
import dev.winnow.core.signal.Signal;
import dev.winnow.core.signal.Silence;
import dev.winnow.core.signal.Target;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonlTest {

  private static final Instant AT = Instant.parse("2024-01-01T10:00:00Z");

  private static Item read(String line) {
    List<Item> items = Reading.text(line.replace('\'', '"'), Reading.as(InputFormat.JSONL));
    assertThat(items).hasSize(1);
    return items.get(0);
  }

  @Test
  void anAlertHasAllItsParts() {
    Item item =
        read(
            "{'type':'alert','name':'X','status':'resolved','labels':{'a':'b','n':5},"
                + "'annotations':{'s':'t'},'at':'2024-01-01T10:00:00Z','startsAt':'2024-01-01T09:00:00Z',"
                + "'endsAt':'2024-01-01T09:30:00Z','source':'me'}");
    Alert expected =
        Alert.resolved("X")
            .label("a", "b")
            .label("n", "5")
            .annotation("s", "t")
            .at(AT)
            .startsAt(AT.minusSeconds(3600))
            .endsAt(AT.minusSeconds(1800))
            .source("me")
            .build();
    assertThat(signal(item)).isEqualTo(expected);
  }

  @Test
  void theTimeOfAnAlertIsItsStartOrEnd() {
    String times = "'startsAt':'2024-01-01T10:00:00Z','endsAt':'2024-01-01T11:00:00Z'}";
    assertThat(signal(read("{'name':'X'," + times)).at()).isEqualTo(AT);
    assertThat(signal(read("{'name':'X','status':'resolved'," + times)).at())
        .isEqualTo(AT.plusSeconds(3600));
    assertThat(signal(read("{'name':'X'}")).at()).isEqualTo(InputOptions.START);
    assertThat(alert(read("{'name':'X','endsAt':'0001-01-01T00:00:00Z'}")).endsAt()).isEmpty();
  }

  @Test
  void theNameMayBeALabel() {
    assertThat(alert(read("{'labels':{'alertname':'X','a':'b'}}")).name()).isEqualTo("X");
    assertThat(alert(read("{'labels':{'alertname':'X','a':'b'}}")).labels()).containsOnlyKeys("a");
  }

  @Test
  void theOtherTypesAreRead() {
    String at = "'at':'2024-01-01T10:00:00Z'}";
    Target ticket = Target.ticket("T-1");
    assertThat(
            signal(
                read(
                    "{'type':'measurement','metric':'cpu','subject':'web','value':9.5,'unit':'%',"
                        + at)))
        .isEqualTo(new Measurement("cpu", "web", 9.5, "%", AT, ""));
    assertThat(signal(read("{'type':'acknowledgement','target':{'ticket':'T-1'},'by':'ann'," + at)))
        .isEqualTo(new Acknowledgement(ticket, "ann", AT, ""));
    assertThat(
            signal(
                read(
                    "{'type':'resolution','target':{'name':'X','labels':{'a':'b'}},'action':'reboot',"
                        + at)))
        .isEqualTo(new Resolution(Target.alert("X", Labels.of("a", "b")), "", "reboot", AT, ""));
    assertThat(
            signal(
                read(
                    "{'type':'feedback','target':{'ticket':'T-1'},'verdict':'no-action','comment':'c',"
                        + at)))
        .isEqualTo(new Feedback(ticket, "", Feedback.Verdict.NO_ACTION, "c", AT, ""));
    assertThat(
            signal(
                read("{'type':'action-outcome','decision':'D','success':false,'detail':'d'," + at)))
        .isEqualTo(new ActionOutcome("D", false, "d", AT, ""));
    assertThat(signal(read("{'type':'action-outcome','decision':'D','result':'dry-run'," + at)))
        .isEqualTo(new ActionOutcome("D", ActionOutcome.Result.DRY_RUN, "", AT, ""));
    assertThat(signal(read("{'type':'approval','target':{'ticket':'T-1'},'by':'ann'," + at)))
        .isEqualTo(new Approval(ticket, "ann", AT, ""));
  }

  @Test
  void aRestartSaysLittleAtLeast() {
    assertThat(
            signal(
                read(
                    "{'type':'pod-restart','namespace':'sre','workload':'deployment/app','pod':'app-1',"
                        + "'container':'app','finishedAt':'2024-01-01T10:00:00Z'}")))
        .isEqualTo(
            new PodRestart(
                "sre",
                "deployment/app",
                "app-1",
                "",
                "app",
                "",
                0,
                1,
                "",
                -1,
                Optional.of(AT),
                "",
                AT,
                ""));
  }

  @Test
  void matchersAreTextsOrObjects() {
    Signal silence =
        signal(
            read(
                "{'type':'silence','id':'s','createdBy':'ann','startsAt':'2024-01-01T10:00:00Z',"
                    + "'endsAt':'2024-01-01T11:00:00Z','matchers':['zone=AB',"
                    + "{'name':'a','value':'x.*','isRegex':true,'isEqual':false}]}"));
    List<Matcher> matchers = List.of(Matcher.parse("zone=AB"), Matcher.parse("a!~x.*"));
    assertThat(silence)
        .isEqualTo(new Silence("s", matchers, AT, AT.plusSeconds(3600), "ann", "", AT, ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{'type':'alrt'}|did you mean \"alert\"?",
        "{'name':'X','label':{}}|did you mean \"labels\"?",
        "{'name':'X','zzzzzzzzzzz':1}|annotations, at, endsAt",
        "{'name':'X','status':'fireing'}|did you mean \"firing\"?",
        "{}|\"name\" is missing",
        "{'name':'X','at':'tomorrow'}|is not a time",
        "{'name':'X','at':'1.0E999999999'}|is not a time",
        "{'name':'X','labels':[1]}|must be an object",
        "{'name':'X','labels':{'a':{}}}|must be a text",
        "{'name':'X','name':'Y'}|Duplicate",
        "{'name':'X'} x|not valid JSON",
        "{'name':'X|ends too early",
        "[1]|not a JSON object",
        "{'type':'measurement','metric':'m','subject':'s','value':'x'}|must be a number",
        "{'type':'measurement','metric':'m','subject':'s','value':1e999}|finite",
        "{'type':'feedback','target':{'ticket':'T'},'verdict':'usefull'}|did you mean \"useful\"?",
        "{'type':'resolution','target':{'ticket':'T','name':'X'}}|one of them is meant",
        "{'type':'resolution','target':{'tikcet':'T'}}|did you mean \"ticket\"?",
        "{'type':'resolution'}|must be an object",
        "{'type':'silence','id':'s','matchers':[],'startsAt':'2024-01-01T10:00:00Z','endsAt':'2024-01-01T10:00:00Z'}|at least one matcher",
        "{'type':'silence','id':'s','matchers':['?'],'startsAt':'2024-01-01T10:00:00Z','endsAt':'2024-01-01T10:00:00Z'}|is not a matcher",
        "{'type':'action-outcome','decision':'D'}|\"result\" or \"success\" is needed",
        "{'type':'action-outcome','decision':'D','result':'doen'}|did you mean \"done\"?",
        "{'type':'pod-restart','namespace':'n','workload':'w','pod':'p','container':'c','delta':1.5}|must be a whole number",
        "{'type':'pod-restart','namespace':'n','workload':'w','pod':'p','container':'c','delta':0}|stands for one at least",
        "{'type':'pod-status','namespace':'n','wrokload':'w'}|did you mean \"workload\"?",
        "{'type':'release-status','namespace':'n','release':'r'}|must be a list of objects",
        "{'type':'release-status','namespace':'n','release':'r','revisions':[{'number':1}]}|\"status\" is missing",
        "{'type':'silence','id':'s','matchers':['a=b']}|\"startsAt\" is missing",
      })
  void mistakesAreExplained(String line, String error) {
    assertThat(error(read(line))).contains(error);
  }

  @ParameterizedTest
  @CsvSource({
    "1704103200.25, 2024-01-01T10:00:00.250Z",
    "1.7041032E9, 2024-01-01T10:00:00Z",
    "2.1041032005E9, 2036-09-04T01:06:40.500Z",
    "1704103200250.5, 2024-01-01T10:00:00.250500Z"
  })
  void aTimeMayBeANumberWithAFraction(String number, Instant time) {
    assertThat(signal(read("{'name':'X','at':" + number + "}")).at()).isEqualTo(time);
    assertThat(alert(read("{'name':'X','at':'2024-01-02T10:00:00Z','startsAt':" + number + "}")))
        .extracting(alert -> alert.startsAt().orElseThrow())
        .isEqualTo(time);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{'name':'X'}{'name':'Y'}|at column 13: another value begins here; write each in a line of its own",
        "{'name':'X','labels':{'v':NaN}}|NaN is no number of JSON; write null, or put it in quotes",
        "{'name':'X','labels':{'v':-Infinity}}|Infinity is no number of JSON; write null, or put it in quotes",
      })
  void mistakesAreExplainedInWordsOfTheirAuthor(String line, String error) {
    assertThat(error(read(line))).contains(error).doesNotContain("Feature");
  }

  @Test
  void deepNestingIsRefused() {
    String deep = "{'a':".repeat(200) + "1" + "}".repeat(200);
    assertThat(error(read(deep)))
        .endsWith("it is nested more than 100 levels deep.")
        .doesNotContain("getMax");
    assertThat(error(read("[".repeat(100_000)))).contains("not valid JSON");
    assertThat(error(read("{'labels':{]}"))).contains("column 12: Unexpected close marker ']'");
    assertThat(error(read("{'labels':{]}"))).doesNotContain("Source");
  }

  @Test
  void aTypeWithoutJsonIsRefused() {
    record Odd(Instant at, String source) implements Signal {}
    assertThatThrownBy(() -> SignalJson.write(new Odd(AT, ""))).hasMessageContaining("Odd");
  }
}
