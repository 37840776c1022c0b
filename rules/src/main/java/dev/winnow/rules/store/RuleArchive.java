package dev.winnow.rules.store;

import dev.winnow.core.CompiledRules;
import dev.winnow.core.text.Sha256;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Compiled rules as one file: a first line that says what it is, with a checksum, then a zip of the
 * index and the classes. Contains no serialised objects.
 */
final class RuleArchive {

  private static final String KIND = "winnow-rules-1 ";
  private static final String INDEX = "index.json";
  private static final String ENDING = ".class";

  private RuleArchive() {}

  static byte[] write(CompiledRules rules) throws IOException {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(zipped)) {
      String index = IndexJson.write(RuleIndex.of(rules, List.of()));
      add(zip, INDEX, index.getBytes(StandardCharsets.UTF_8));
      for (Map.Entry<String, byte[]> type : rules.classes().entrySet()) {
        add(zip, type.getKey().replace('.', '/') + ENDING, type.getValue());
      }
    }
    byte[] content = zipped.toByteArray();
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.write(head(content));
    all.write(content);
    return all.toByteArray();
  }

  static CompiledRules read(byte[] bytes) throws IOException {
    int start = head(new byte[0]).length;
    byte[] content = Arrays.copyOfRange(bytes, Math.min(start, bytes.length), bytes.length);
    byte[] head = head(content);
    if (!Arrays.equals(head, 0, head.length, bytes, 0, Math.min(start, bytes.length))) {
      throw new IOException("not an archive of rules, or damaged");
    }
    String index = "";
    Map<String, byte[]> classes = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String name = entry.getName();
        if (name.equals(INDEX)) {
          index = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        } else {
          String type = name.substring(0, name.length() - ENDING.length()).replace('/', '.');
          classes.put(type, zip.readAllBytes());
        }
      }
    }
    return IndexJson.read(index).untrusted().with(classes);
  }

  private static byte[] head(byte[] content) {
    return (KIND + Sha256.of(content) + "\n").getBytes(StandardCharsets.US_ASCII);
  }

  private static void add(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTime(0);
    zip.putNextEntry(entry);
    zip.write(bytes);
    zip.closeEntry();
  }
}
