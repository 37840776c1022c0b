package dev.winnow.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.winnow.documents.record.Chronicle;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PostmortemTest {

  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| (\\d\\d:\\d\\d)(?::\\d\\d)? UTC \\| .*");

  private static final String DOWN =
      "{'name':'ApplicationDown','labels':{'service':'shop','severity':'critical'},%s'at':'2021-09-03T%sZ'}\n";

  private static String section(String paper, String heading) {
    String from = paper.substring(paper.indexOf("\n" + heading + "\n") + heading.length() + 2);
    int end = from.indexOf("\n#");
    return (end < 0 ? from : from.substring(0, end)).strip();
  }

  @Test
  void theOutageOfTheShopIsToldFromItsBeginningToItsEnd() {
    String paper = Written.markdown(Paper.POSTMORTEM, Written.of(Written.ALERT_4));
    List<String> times = ROW.matcher(paper).results().map(row -> row.group(1)).distinct().toList();

    assertThat(times)
        .containsExactly(
            "08:57", "09:14", "09:15", "09:16", "09:17", "09:20", "09:30", "09:32", "09:35",
            "09:37", "09:38", "09:40", "09:43", "09:45", "09:47", "09:52", "09:55", "09:56",
            "10:05", "10:07", "10:10", "10:11", "10:12", "10:13", "10:15", "10:16", "10:17",
            "10:23", "10:26", "10:30");
    assertThat(paper)
        .contains("| Duration | 1 h 15 min |")
        .contains("| Began | 2021-09-03 09:15 UTC |")
        .contains("| Ended | 2021-09-03 10:30 UTC |")
        .contains(
            "| 09:15 UTC | status-page | **INCIDENT BEGINS** exoticplant.plant is unreachable")
        .contains("| 10:30 UTC | Winnow | **INCIDENT ENDS** closed the ticket")
        .contains("wrong script: the QA build went to production");
    for (String who : List.of("support", "networking", "ops", "database", "development")) {
      assertThat(section(paper, "## Stakeholders")).contains("| " + who + " | ");
    }
    assertThat(section(paper, "## Trigger"))
        .startsWith("**unknown**")
        .contains("deployed exotic-plants 1.4.0-qa.7 to production")
        .doesNotContain("1.3.2");
    assertThat(section(paper, "## Resolution")).contains("reverted production to 1.3.2");
    assertThat(section(paper, "### Business")).isEqualTo("**unknown**");
    assertThat(section(paper, "### Customers")).isEqualTo("**unknown**");
    assertThat(section(paper, "### Systems"))
        .contains("exoticplant.plant was unreachable from 09:15 UTC to 10:30 UTC");
    assertThat(section(paper, "## Action items"))
        .contains("| **unknown** | **unknown** | **unknown** | **unknown** |");
  }

  @Test
  void everyLineOfTheTimelineSaysWhereItIsFrom() {
    String paper = Written.markdown(Paper.POSTMORTEM, Written.of(Written.ALERT_4));
    Matcher rows = ROW.matcher(paper);
    int count = 0;
    while (rows.find()) {
      assertThat(rows.group()).containsPattern("\\[\\^\\d+] \\|$");
      count++;
    }
    assertThat(count).isGreaterThan(40);
    assertThat(paper)
        .contains("[^1]: alert4.jsonl:1, deployment\n")
        .containsPattern("\\[\\^\\d+]: decision D-\\w+, ticket-closed, rule resolution\n");
    Pattern.compile("\\[\\^(\\d+)](?!:)")
        .matcher(paper)
        .results()
        .forEach(mark -> assertThat(paper).contains("\n[^" + mark.group(1) + "]: "));
  }

  @Test
  void whatAnAlertSaysOfItsImpactIsKnown() {
    Chronicle chronicle =
        Written.of(
            DOWN.formatted(
                "'annotations':{'customer_impact':'nobody can buy','business_impact':'1 order a minute'},",
                "09:15:00"));
    String paper = Written.markdown(Paper.POSTMORTEM, chronicle);
    assertThat(section(paper, "### Customers")).startsWith("- nobody can buy[^");
    assertThat(section(paper, "### Business")).startsWith("- 1 order a minute[^");
    assertThat(paper).doesNotContain("Find out what it did");
  }

  @Test
  void whatIsNotOverHasNoEndAndNoDuration() {
    String paper = Written.markdown(Paper.POSTMORTEM, Written.of(DOWN.formatted("", "09:15:00")));
    assertThat(paper)
        .contains("| Ended | **unknown** |")
        .contains("| Duration | **unknown** |")
        .contains("open at the end of the record")
        .contains("| End it: it is not over in the record |")
        .doesNotContain("INCIDENT ENDS");
  }

  @Test
  void whatPeopleNameToBeDoneIsInThePlan() {
    String paper =
        Written.markdown(
            Paper.POSTMORTEM,
            Written.of(
                DOWN.formatted("", "09:15:00")
                    + "{'type':'chat-line','who':'ops','text':'Action item: ask twice before production','at':'2021-09-03T09:20:00Z'}\n"));
    assertThat(section(paper, "## Action items"))
        .contains("| ops: Action item: ask twice before production[^");
  }

  @Test
  void whoAsksForAnotherTicketIsToldWhichThereAre() {
    Chronicle chronicle =
        Written.of(
            DOWN.formatted("", "09:15:00")
                + DOWN.replace("ApplicationDown", "DnsDown").formatted("", "09:16:00"));
    PaperTemplate template = PaperTemplate.bundled(Paper.POSTMORTEM, Markup.MARKDOWN);
    assertThatThrownBy(() -> Paper.POSTMORTEM.write(chronicle, Written.ticket("T-no"), template))
        .isInstanceOf(PaperException.class)
        .hasMessageMatching(
            "there is no ticket T-no; there are T-\\w+ P2 ApplicationDown .*, T-.*");
    assertThatThrownBy(() -> Paper.POSTMORTEM.write(chronicle, Written.ticket(""), template))
        .hasMessageStartingWith("say which ticket with --ticket ID: T-");
    assertThat(Paper.POSTMORTEM.write(chronicle, Written.ticket("DnsDown"), template))
        .startsWith("# Post-mortem: DnsDown (service=shop)")
        .contains("- P2 ApplicationDown (service=shop), ticket T-");
    assertThatThrownBy(() -> Paper.POSTMORTEM.write(Written.of(""), Written.ticket(""), template))
        .hasMessageStartingWith("there is no ticket from ");
  }
}
