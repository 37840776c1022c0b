package dev.winnow.cli.output;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.winnow.authoring.check.CheckResult;
import dev.winnow.authoring.check.Code;
import dev.winnow.authoring.check.Finding;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;

/** Writes findings as SARIF 2.1.0. */
final class Sarif {

  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  private Sarif() {}

  static void write(PrintWriter out, CheckResult result) {
    try (JsonGenerator json = JsonText.document(out)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.useDefaultPrettyPrinter();
      json.writeStartObject();
      json.writeStringField("$schema", SCHEMA);
      json.writeStringField("version", "2.1.0");
      json.writeArrayFieldStart("runs");
      json.writeStartObject();
      tool(json, result.findings());
      json.writeStringField("columnKind", "utf16CodeUnits");
      json.writeArrayFieldStart("results");
      for (Finding finding : result.findings()) {
        finding(json, finding, codes(result.findings()));
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    out.println();
  }

  private static List<Code> codes(List<Finding> findings) {
    return findings.stream().map(Finding::code).distinct().sorted().toList();
  }

  private static void tool(JsonGenerator json, List<Finding> findings) throws IOException {
    json.writeObjectFieldStart("tool");
    json.writeObjectFieldStart("driver");
    json.writeStringField("name", "winnow check");
    json.writeArrayFieldStart("rules");
    for (Code code : codes(findings)) {
      json.writeStartObject();
      json.writeStringField("id", code.word());
      text(json, "shortDescription", code.meaning());
      text(json, "fullDescription", code.meaning());
      text(json, "help", code.meaning() + " " + code.advice());
      json.writeObjectFieldStart("defaultConfiguration");
      json.writeStringField("level", level(code));
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void finding(JsonGenerator json, Finding finding, List<Code> codes)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("ruleId", finding.code().word());
    json.writeNumberField("ruleIndex", codes.indexOf(finding.code()));
    json.writeStringField("level", level(finding.code()));
    text(json, "message", finding.whole());
    json.writeArrayFieldStart("locations");
    json.writeStartObject();
    json.writeObjectFieldStart("physicalLocation");
    artifact(json, finding.file());
    if (finding.line() > 0) {
      json.writeObjectFieldStart("region");
      json.writeNumberField("startLine", finding.line());
      json.writeNumberField("startColumn", Math.max(1, finding.column()));
      json.writeNumberField("endLine", finding.endLine());
      json.writeNumberField("endColumn", Math.max(1, finding.endColumn()));
      json.writeEndObject();
    }
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndArray();
    related(json, finding);
    json.writeEndObject();
  }

  private static void related(JsonGenerator json, Finding finding) throws IOException {
    List<Finding.Related> files =
        finding.related().stream().filter(one -> !one.file().startsWith("bundled/")).toList();
    if (files.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("relatedLocations");
    int id = 1;
    for (Finding.Related related : files) {
      json.writeStartObject();
      json.writeNumberField("id", id++);
      json.writeObjectFieldStart("physicalLocation");
      artifact(json, related.file());
      json.writeObjectFieldStart("region");
      json.writeNumberField("startLine", Math.max(1, related.line()));
      json.writeEndObject();
      json.writeEndObject();
      text(json, "message", related.what());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void artifact(JsonGenerator json, String file) throws IOException {
    json.writeObjectFieldStart("artifactLocation");
    json.writeStringField("uri", uri(file));
    json.writeEndObject();
  }

  private static String uri(String file) {
    try {
      return file.startsWith("/")
          ? new URI("file", "", file, null).toString()
          : new URI(null, null, file, null).toString();
    } catch (URISyntaxException e) {
      return file.replace(' ', '_');
    }
  }

  private static void text(JsonGenerator json, String field, String text) throws IOException {
    json.writeObjectFieldStart(field);
    json.writeStringField("text", text);
    json.writeEndObject();
  }

  private static String level(Code code) {
    return code.isError() ? "error" : "warning";
  }
}
