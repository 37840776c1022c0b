package dev.winnow.core.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.objectweb.asm.Type;

/** Names as people write them, from names as bytecode has them. */
final class Names {

  private Names() {}

  /** {@code java.lang.Runtime} from {@code java/lang/Runtime}. */
  static String dotted(String internal) {
    return internal.replace('/', '.');
  }

  static List<String> dotted(String... internal) {
    List<String> names = new ArrayList<>();
    for (String name : internal) {
      names.add(dotted(name));
    }
    return names;
  }

  /** The class of which an array consists in the end, as in bytecode; empty for numbers. */
  static String element(String internal) {
    if (!internal.startsWith("[")) {
      return internal;
    }
    Type element = Type.getObjectType(internal).getElementType();
    return element.getSort() == Type.OBJECT ? element.getInternalName() : "";
  }

  /** {@code java.lang.Runtime.getRuntime}, or {@code new java.io.File}. */
  static String member(String owner, String name) {
    return name.equals("<init>") ? "new " + dotted(owner) : dotted(owner) + "." + name;
  }

  /** The parameters of a method by their simple names, such as {@code (Locale)}. */
  static String parameters(String descriptor) {
    if (!descriptor.startsWith("(")) {
      return "";
    }
    return Stream.of(Type.getArgumentTypes(descriptor))
        .map(Type::getClassName)
        .map(name -> name.substring(name.lastIndexOf('.') + 1))
        .collect(Collectors.joining(",", "(", ")"));
  }
}
