package dev.winnow.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.documents.record.Chronicle;
import dev.winnow.text.PlainText;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What people and machines write may mean to steer who reads a document. */
class HostileTest {

  private static final String EVIL =
      "<script>alert(1)</script> | x | **b** [l](http://evil.example) ![i](x) `c` @all"
          + " \\u001b[2J\\u202e\\u0000\\n# heading\\n{{title}} &amp; token=s3cr3tvalue";

  private static final String LINES =
      """
      {'type':'deployment','service':'s%s','version':'1%s','environment':'e%s','by':'d%s','changes':['feat(%s): %s'],'at':'2021-09-03T09:14:00Z','source':'x%s'}
      {'name':'A%s','labels':{'host':'h%s','l%s':'x','severity':'critical'},'annotations':{'summary':'s%s','customer_impact':'%s'},'at':'2021-09-03T09:15:00Z','source':'%s'}
      {'type':'chat-line','who':'w%s','text':'%s','at':'2021-09-03T09:16:00Z','source':'%s'}
      {'type':'log-line','text':'%s','at':'2021-09-03T09:16:01Z','source':'l%s'}
      {'type':'probe','target':'t%s','reachable':false,'detail':'%s','at':'2021-09-03T09:16:02Z','source':'%s'}
      {'type':'job-report','job':'j%s','outcome':'failed','detail':'%s','at':'2021-09-03T09:16:03Z','source':'%s'}
      {'type':'silence','id':'i%s','matchers':[{'name':'l%s','value':'v%s'}],'startsAt':'2021-09-03T09:16:03Z','endsAt':'2021-09-03T10:16:03Z','author':'a%s','comment':'%s','at':'2021-09-03T09:16:04Z'}
      """
          .replace("%s", EVIL);

  private static final Chronicle HOSTILE = Written.of(LINES);

  @ParameterizedTest
  @EnumSource(Paper.class)
  void nothingSteersOrIsSecret(Paper paper) {
    for (Markup markup : Markup.values()) {
      String text = Written.write(paper, markup, HOSTILE, ZoneOffset.UTC);
      assertThat(text).doesNotContain("s3cr3tvalue");
      // A sign of no width parts names and addresses in Markdown: the document puts it there.
      assertThat(text.codePoints().filter(point -> point != '\n' && point != 0x200b))
          .noneMatch(PlainText::steers);
    }
  }

  @ParameterizedTest
  @EnumSource(Paper.class)
  void nothingBecomesMarkup(Paper paper) {
    String html = Written.write(paper, Markup.HTML, HOSTILE, ZoneOffset.UTC);
    assertThat(html).doesNotContain("<script").doesNotContain("href=\"http");
    String markdown = Written.write(paper, Markup.MARKDOWN, HOSTILE, ZoneOffset.UTC);
    assertThat(markdown)
        .doesNotContainPattern("(?<!\\\\)<")
        .doesNotContain("**b**")
        .doesNotContainPattern("(?<!\\\\)\\]\\(")
        .doesNotContain("http://")
        .doesNotContain(" @all")
        .doesNotContain("\n# heading");
    assertThat(paper == Paper.TOIL || markdown.contains("\\<script\\>")).isTrue();
    assertThat(markdown.lines().filter(line -> line.startsWith("|")))
        .allSatisfy(
            row ->
                assertThat(row.replace("\\|", "").chars().filter(c -> c == '|'))
                    .hasSizeLessThan(7));
  }
}
