package dev.winnow.cli.output;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.winnow.authoring.check.CheckResult;
import dev.winnow.authoring.check.Finding;
import java.io.IOException;
import java.io.PrintWriter;

/** Writes findings as JSON. */
final class CheckJson {

  private CheckJson() {}

  static void write(PrintWriter out, CheckResult result) {
    out.print(
        "{\"files\":" + result.files() + ",\"rules\":" + result.rules() + ",\n\"findings\":[\n");
    JsonText json = new JsonText(out, ",\n");
    result.findings().forEach(finding -> json.object(object -> fields(object, finding)));
    json.flush();
    out.print("]\n}\n");
  }

  private static void fields(JsonGenerator json, Finding finding) throws IOException {
    json.writeStringField("code", finding.code().word());
    json.writeStringField("severity", finding.code().isError() ? "error" : "warning");
    json.writeStringField("file", finding.file());
    if (finding.line() > 0) {
      json.writeNumberField("line", finding.line());
      json.writeNumberField("column", finding.column());
      json.writeNumberField("endLine", finding.endLine());
      json.writeNumberField("endColumn", finding.endColumn());
    }
    json.writeStringField("message", finding.message());
    json.writeStringField("hint", finding.hint());
    if (!finding.example().isEmpty()) {
      json.writeArrayFieldStart("example");
      for (String line : finding.example()) {
        json.writeString(line);
      }
      json.writeEndArray();
    }
    if (!finding.related().isEmpty()) {
      json.writeArrayFieldStart("related");
      for (Finding.Related related : finding.related()) {
        json.writeStartObject();
        json.writeStringField("what", related.what());
        json.writeStringField("file", related.file());
        json.writeNumberField("line", related.line());
        json.writeEndObject();
      }
      json.writeEndArray();
    }
  }
}
