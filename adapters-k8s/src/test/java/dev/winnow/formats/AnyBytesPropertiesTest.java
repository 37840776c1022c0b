package dev.winnow.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

class AnyBytesPropertiesTest {

  private static final String HEADER = "number,incident_state,sys_updated_at\n";
  private static final List<String> PIECES =
      List.of(
          "Zone A: X",
          "\n",
          "\r\n",
          "{",
          "}",
          "[",
          "]",
          "\"",
          ",",
          ":",
          "{\"alerts\":[",
          "{\"name\":\"X\"}",
          "{\"labels\":{\"alertname\":\"X\"}}",
          "[1427925689] ",
          "SERVICE ALERT: a;b;CRITICAL;SOFT;1;x",
          "2024-04-08T06:14:32+00:00\t",
          "🟥 X is down (502 in 640 ms)",
          "\u0000",
          " ",
          "\ufeff",
          "#",
          "9",
          HEADER);

  @Property(tries = 300)
  void anyBytesGiveItemsOrASentence(
      @ForAll @Size(max = 300) byte[] bytes, @ForAll InputFormat format) {
    check(bytes, format);
  }

  @Property(tries = 700)
  void anyPiecesGiveItemsOrASentence(@ForAll("pieces") String text, @ForAll InputFormat format) {
    check(text.getBytes(StandardCharsets.UTF_8), format);
  }

  @Property(tries = 200)
  void noLineIsLostForItsBytes(
      @ForAll @Size(max = 40) byte[] before, @ForAll @Size(max = 40) byte[] bytes)
      throws IOException {
    lineIsRead(InputFormat.NAGIOS, "[1427925689] SERVICE ALERT: a;b;CRITICAL;HARD;1;x", bytes, "");
    lineIsRead(InputFormat.STATUS, "1427925689\tX is down ", bytes, "");
    lineIsRead(InputFormat.TICKET_LINE, "Zone A: X", bytes, "");
    lineIsRead(InputFormat.JSONL, "{\"name\":\"X\",\"labels\":{\"a\":\"", bytes, "\"}}");
    lineIsRead(InputFormat.ALERTMANAGER, "{\"labels\":{\"alertname\":\"X", bytes, "\"}}");
    ByteArrayOutputStream dirty = new ByteArrayOutputStream();
    dirty.write('x'); // so that it begins with no byte order mark
    dirty.write(before);
    dirty.write("\nZone A: X\n".getBytes(StandardCharsets.UTF_8));
    assertThat(Reading.bytes(dirty.toByteArray(), "any", Reading.as(InputFormat.TICKET_LINE)))
        .last()
        .isInstanceOf(Item.Taken.class);
  }

  /** What ends a line or a JSON string cannot be part of one. */
  private static void lineIsRead(InputFormat format, String start, byte[] bytes, String end)
      throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    line.write(start.getBytes(StandardCharsets.UTF_8));
    for (byte b : bytes) {
      if ("\n\r\t\"\\".indexOf(b) < 0) {
        line.write(b);
      }
    }
    line.write(end.getBytes(StandardCharsets.UTF_8));
    assertThat(Reading.bytes(line.toByteArray(), "any", Reading.as(format)))
        .hasSize(1)
        .allMatch(Item.Taken.class::isInstance);
  }

  @Provide
  Arbitrary<String> pieces() {
    return Arbitraries.of(PIECES).list().ofMaxSize(25).map(list -> String.join("", list));
  }

  private static void check(byte[] bytes, InputFormat format) {
    InputOptions options = Reading.as(format);
    try {
      for (Item item : Reading.bytes(bytes, "any", options)) {
        assertThat(item.text()).hasSizeLessThanOrEqualTo(200);
        assertThat(item.line()).isPositive();
      }
    } catch (InputException e) {
      assertThat(e.getMessage()).isNotBlank().contains("any");
    }
  }
}
