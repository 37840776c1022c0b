package dev.winnow.core;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** SHA-256, as hexadecimal text. */
public final class Hash {

  private Hash() {}

  public static String of(List<RuleFile> files) {
    StringBuilder all = new StringBuilder();
    for (RuleFile file : files) {
      all.append(file.name()).append('\0').append(file.text()).append('\0');
    }
    return of(all.toString());
  }

  static String of(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no SHA-256", e);
    }
  }
}
