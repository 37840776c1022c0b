package dev.winnow.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DetectionTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "Zone A: X|ticket-line",
        "junk\\n2024-01-01 10:00 Zone A: X|ticket-line",
        "{'name':'X'}|jsonl",
        "{'type':'feedback'}|jsonl",
        "{'at':'2024-01-01T00:00:00Z','labels':{'alertname':'X'}}|jsonl",
        "junk\\n{'name':'X'}|jsonl",
        "{'name':'X','labels':{'a':|jsonl",
        "{\\n 'receiver':'r',\\n 'alerts':[|alertmanager",
        "[{'labels':{'alertname':'X'}}]|alertmanager",
        "[]|alertmanager",
        "{'labels':{'alertname':'X'},'startsAt':'2024-01-01T00:00:00Z'}|alertmanager",
        "[1427925689] LOG ROTATION: DAILY\\n[1427925689] HOST ALERT: a;UP;HARD;1;x|nagios",
        "2024-04-08T06:14:32+00:00\t🟩 X is up (200 in 83 ms)|status",
        "{'apiVersion':'v1','kind':'Pod','metadata':{|kubernetes",
        "{\\n  'apiVersion': 'v1',\\n  'items': [\\n    {|kubernetes",
        "{'kind':'PodList','apiVersion':'v1','items':[]}|kubernetes",
        "{'type':'ADDED','object':{'apiVersion':'v1','kind':'Pod'|kubernetes",
        "[{'apiVersion':'v1','kind':'Pod','metadata':{}}]|kubernetes",
        "{'ruleId':1,'ruleName':'X','state':'ok'}|mapped",
        "{\\n 'Type':'Notification',\\n 'TopicArn':'t',\\n 'Message':'x'|mapped",
        "[{'check_id':1,'check_name':'X','current_state':'UP'}]|mapped",
        "{'type':'StateChange','host':'a','timestamp':1,'state':0}|mapped",
        "{'receivedAt':'2024-01-01T00:00:00Z','body':{'alerts':[{'labels':{'alertname':'X'}}]}}|mapped",
        "{'x':1}\\n{'check_id':1,'check_name':'X','current_state':'UP'}|mapped",
        "{'name':'X','unknown':1}|jsonl",
        "{'type':'cluster-event','kind':'Pod','name':'a','reason':'Killing'}|jsonl",
        "Number;Opened;Short description;Priority;State;Updated\\n|csv",
        "Severity,Time,Recovery time,Status,Host,Problem,Duration|csv",
        "number,x,incident_state,sys_updated_at,category,subcategory,priority,u_symptom,assignment_group,resolved_by,closed_code,assigned_to|csv",
      })
  void theFormatIsFoundOut(String text, String format) throws IOException {
    String content = text.replace('\'', '"').replace("\\n", "\n");
    String file = Files.writeString(folder.resolve("input"), content).toString();
    try (SignalStream stream = Inputs.open(List.of(file), InputOptions.defaults())) {
      assertThat(stream.format()).isEqualTo(format);
    }
  }
}
