package dev.winnow.cli.output;

import dev.winnow.authoring.cases.CaseResult;
import dev.winnow.text.PlainText;
import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Results of cases as the XML that JUnit writes and that CI servers read. Stateless. */
public final class JUnitXml {

  private static final String CASES = "cases.yaml";

  /**
   * A case.
   *
   * @param name what it shows
   * @param line where it begins, from 1
   * @param problem what is wrong, in a line; empty if it passed
   * @param text what is wrong, in full
   */
  public record Case(String name, int line, String problem, String text) {

    /**
     * The case that a result is of.
     *
     * @param result what came of it
     * @return the case
     */
    public static Case of(CaseResult result) {
      String problem = result.passed() ? "" : result.differences().get(0).toString();
      String text = result.passed() ? "" : result.describe();
      return new Case(result.tested().name(), result.tested().line(), problem, text);
    }
  }

  /** The cases of a file. */
  public record Suite(String name, List<Case> cases) {

    /** Keeps its own copies. */
    public Suite {
      cases = List.copyOf(cases);
    }

    private long failures() {
      return cases.stream().filter(one -> !one.problem().isEmpty()).count();
    }
  }

  private JUnitXml() {}

  /**
   * Writes results.
   *
   * @param suites a suite for each file
   * @return an XML document
   */
  public static String of(List<Suite> suites) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      line(xml);
      xml.writeStartElement("testsuites");
      xml.writeAttribute("name", "winnow test");
      counts(
          xml,
          suites.stream().mapToInt(suite -> suite.cases().size()).sum(),
          suites.stream().mapToLong(Suite::failures).sum());
      for (Suite suite : suites) {
        write(xml, suite);
      }
      line(xml);
      xml.writeEndElement();
      xml.writeEndDocument();
      line(xml);
    } catch (XMLStreamException e) {
      throw new IllegalStateException("XML in memory cannot be written", e);
    }
    return text.toString();
  }

  private static void counts(XMLStreamWriter xml, int tests, long failures)
      throws XMLStreamException {
    xml.writeAttribute("tests", Integer.toString(tests));
    xml.writeAttribute("failures", Long.toString(failures));
    xml.writeAttribute("errors", "0");
    xml.writeAttribute("skipped", "0");
  }

  private static void write(XMLStreamWriter xml, Suite suite) throws XMLStreamException {
    line(xml);
    xml.writeStartElement("testsuite");
    xml.writeAttribute("name", plain(suite.name()));
    counts(xml, suite.cases().size(), suite.failures());
    for (Case one : suite.cases()) {
      line(xml);
      xml.writeStartElement("testcase");
      xml.writeAttribute("name", plain(one.name()));
      xml.writeAttribute("classname", className(plain(suite.name())));
      xml.writeAttribute("file", plain(suite.name()));
      xml.writeAttribute("line", Integer.toString(one.line()));
      if (!one.problem().isEmpty()) {
        xml.writeStartElement("failure");
        xml.writeAttribute("message", plain(one.problem()));
        xml.writeAttribute("type", "expectation");
        xml.writeCharacters(plain(one.text()));
        xml.writeEndElement();
      }
      xml.writeEndElement();
    }
    line(xml);
    xml.writeEndElement();
  }

  /** CI servers group by what stands before the last dot of a class's name. */
  private static String className(String file) {
    String name = file.endsWith(CASES) ? file.substring(0, file.length() - CASES.length()) : file;
    String dotted = name.replaceAll("[/\\\\.]+", ".").replaceAll("^\\.|\\.$", "");
    return "winnow." + (dotted.isEmpty() ? "cases" : dotted);
  }

  private static void line(XMLStreamWriter xml) throws XMLStreamException {
    xml.writeCharacters("\n");
  }

  /** Without characters that XML cannot hold, or that would steer who reads it. */
  private static String plain(String text) {
    StringBuilder kept = new StringBuilder();
    PlainText.lines(text)
        .codePoints()
        .map(c -> allowed(c) ? c : 0xFFFD)
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }

  private static boolean allowed(int c) {
    boolean space = c == '\t' || c == '\n';
    boolean plane = (c >= 0x20 && c < 0xD800) || (c >= 0xE000 && c < 0xFFFE);
    return space || plane || c > 0xFFFF;
  }
}
